import { dated, periodOf } from './dates.ts';
import type { Piece } from './piece.ts';
import type { JsonObject } from './schema.ts';
import { objectAt, objectsAt, textAt, textsAt } from './schema.ts';

/** One line of the page that a JSON Resume describes. */
export interface PageLine {
  pieces: Piece[];
  heading: boolean;
  list: boolean;
  bold: boolean;
  /** points */
  size: number;
  spaced: boolean;
}

const sizes = { name: 20, heading: 14, entry: 12, body: 11 };

/** Lays a JSON Resume out as a page in the usual order, every value on a line of its own or between tabs. */
export function layOut(json: JsonObject): PageLine[] {
  const lines: PageLine[] = [];
  let section = 'basics';
  let entry = 0;
  const of = (name: string, text: string, value?: string): Piece => ({
    text: text.replace(/\s+/g, ' ').trim(),
    field: { section, entry, name, ...(value === undefined ? {} : { value }) },
  });
  const line = (pieces: Piece[], known: Partial<PageLine> = {}): void => {
    const kept = pieces.filter(({ text }) => text !== '');
    if (kept.some(({ field }) => field !== null))
      lines.push({
        pieces: kept,
        heading: false,
        list: false,
        bold: false,
        size: sizes.body,
        spaced: false,
        ...known,
      });
  };
  const header = (pieces: Piece[]): void => line(pieces, { bold: true, size: sizes.entry, spaced: true });
  const prose = (name: string, text: string): void => {
    for (const row of text.split(/\r?\n+/)) line([of(name, row)]);
  };
  const items = (name: string, texts: string[]): void => {
    for (const text of texts) line([of(name, text)], { list: true });
  };
  const each = (key: string, title: string, show: (item: JsonObject) => void, named = key): void => {
    const entries = objectsAt(json, key);
    if (entries.length === 0) return;
    section = named;
    entry = -1;
    line([of('heading', title)], { heading: true, bold: true, size: sizes.heading, spaced: true });
    for (const [index, item] of entries.entries()) {
      entry = index;
      show(item);
    }
  };
  const dates = (item: JsonObject, goesOn: boolean): Piece[] => periodOf(item, goesOn, of);

  const basics = objectAt(json, 'basics');
  line([of('name', textAt(basics, 'name'))], { bold: true, size: sizes.name });
  line([of('label', textAt(basics, 'label'))]);
  const place = objectAt(basics, 'location');
  const city = [textAt(place, 'city'), textAt(place, 'region') || textAt(place, 'countryCode')].filter(
    Boolean,
  );
  const address = textAt(place, 'address').replace(/\s+/g, ' ');
  if (address && address !== city.join(', ')) line([of('address', address)]);
  line([of('location', city.join(', '))]);
  line([of('phone', textAt(basics, 'phone'))]);
  line([of('email', textAt(basics, 'email'))]);
  line([of('url', textAt(basics, 'url', 'website'))]);
  for (const [index, profile] of objectsAt(basics, 'profiles').entries()) {
    entry = index;
    const known = [textAt(profile, 'network'), textAt(profile, 'username')].filter(Boolean).join(' ');
    line([of('profile', textAt(profile, 'url') || known)]);
  }
  entry = 0;
  const summary = textAt(basics, 'summary');
  section = 'summary';
  if (summary)
    line([of('heading', 'Summary')], { heading: true, bold: true, size: sizes.heading, spaced: true });
  prose('summary', summary);

  const position = (item: JsonObject): void => {
    const employer = textAt(item, 'name', 'company', 'organization');
    header([of('company', employer), ...dates(item, true)]);
    line([of('title', textAt(item, 'position')), of('location', textAt(item, 'location'))]);
    prose('description', textAt(item, 'summary'));
    items('bullet', textsAt(item, 'highlights'));
  };
  each('work', 'Work Experience', position);
  each('volunteer', 'Volunteering', position);
  each('projects', 'Projects', (item) => {
    header([of('name', textAt(item, 'name')), ...dates(item, true)]);
    prose('description', textAt(item, 'description', 'summary'));
    line([of('url', textAt(item, 'url', 'website'))]);
    items('bullet', textsAt(item, 'highlights'));
  });
  each('education', 'Education', (item) => {
    const degree = [textAt(item, 'studyType'), textAt(item, 'area')].filter(Boolean).join(', ');
    header([of('institution', textAt(item, 'institution')), ...dates(item, false)]);
    line([of('degree', degree)]);
    items('course', textsAt(item, 'courses'));
  });
  each('skills', 'Skills', (item) => {
    const keywords = textsAt(item, 'keywords').map((keyword) => of('keyword', keyword));
    const name = textAt(item, 'name');
    if (keywords.length === 0) line([of('keyword', name)], { spaced: true });
    else line([...(name ? [of('group', name)] : []), ...keywords], { spaced: true });
  });
  each('certificates', 'Certificates', (item) =>
    line([
      of('name', textAt(item, 'name')),
      of('issuer', textAt(item, 'issuer')),
      dated(of, textAt(item, 'date')),
    ]),
  );
  each('languages', 'Languages', (item) => {
    const fluency = textAt(item, 'fluency');
    line([of('language', `${textAt(item, 'language')}${fluency ? ` (${fluency})` : ''}`)]);
  });
  each('awards', 'Awards', (item) => {
    header([
      of('title', textAt(item, 'title')),
      of('awarder', textAt(item, 'awarder')),
      dated(of, textAt(item, 'date')),
    ]);
    prose('description', textAt(item, 'summary'));
  });
  each('publications', 'Publications', (item) => {
    header([
      of('name', textAt(item, 'name')),
      of('publisher', textAt(item, 'publisher')),
      dated(of, textAt(item, 'releaseDate')),
    ]);
    prose('description', textAt(item, 'summary'));
    line([of('url', textAt(item, 'url', 'website'))]);
  });
  each('interests', 'Interests', (item) =>
    line([
      of('name', [textAt(item, 'name'), textsAt(item, 'keywords').join(', ')].filter(Boolean).join(': ')),
    ]),
  );
  each('references', 'References', (item) => {
    line([of('name', textAt(item, 'name'))]);
    prose('description', textAt(item, 'reference'));
  });
  return lines;
}
