import { resumeWords } from '../lexicon/resume-words.ts';

/** What a short text looks like: the predicates by which fields are told apart. */

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}.+#'’]+/gu) ?? [];

const phrases = new WeakMap<ReadonlySet<string>, string[]>();

/** The entries of more than one word, " medical center ", between spaces. */
function phrasesOf(list: ReadonlySet<string>): string[] {
  const known = phrases.get(list);
  if (known) return known;
  const found = [...list].filter((entry) => entry.includes(' ')).map((entry) => ` ${entry} `);
  phrases.set(list, found);
  return found;
}

const hasAny = (text: string, list: ReadonlySet<string>): boolean => hasAnyOf(wordsOf(text), list);

function hasAnyOf(words: string[], list: ReadonlySet<string>): boolean {
  if (words.some((word) => list.has(word) || (word.endsWith('.') && list.has(word.slice(0, -1)))))
    return true;
  if (words.length < 2) return false;
  const spaced = ` ${words.join(' ')} `;
  return phrasesOf(list).some((phrase) => spaced.includes(phrase));
}

export function hasRoleWord(text: string): boolean {
  const { roles, roleEndings } = resumeWords();
  const words = wordsOf(text);
  return hasAnyOf(words, roles) || words.some((word) => roleEndings.some((end) => word.endsWith(end)));
}

export const hasLevelWord = (text: string): boolean => hasAny(text, resumeWords().levels);

export const hasCompanyWord = (text: string): boolean => hasAny(text, resumeWords().companies);

/** "Freelance web work", "Self-employed" */
export const isOwnWork = (text: string): boolean => hasAny(text, resumeWords().selfEmployed);

export const hasInstitutionWord = (text: string): boolean => hasAny(text, resumeWords().institutions);

export const hasDegreeWord = (text: string): boolean => hasAny(text, resumeWords().degrees);

/** A region of the lists: "IL", "Germany", "Remote". */
export const isRegion = (text: string): boolean => {
  const { regions, workplaces } = resumeWords();
  const plain = text
    .trim()
    .replace(/^\(|\)$/g, '')
    .replace(/\s+\d{4,6}(-\d{4})?$/, '');
  return (
    regions.has(plain) ||
    (plain.length > 2 && regions.has(plain.toLowerCase())) ||
    workplaces.has(plain.toLowerCase())
  );
};

/** Words of a city's name: "Frankfurt am Main". */
const mostCityWords = 3;

/** A place by itself: "IL", "Germany", "Remote", "Lyon", "Porto (Portugal)". */
export function isPlace(text: string): boolean {
  const bare = text.trim().replace(/\.$/, '');
  if (isRegion(bare) || isCity(bare) || isCity(withoutAround(bare))) return true;
  const [, city, country] = /^(\p{Lu}[^(),]*?)\s*\(([^()]+)\)$/u.exec(bare) ?? [];
  return (
    city !== undefined &&
    country !== undefined &&
    city.split(' ').length <= mostCityWords &&
    isRegion(country)
  );
}

/** "Greater Boston" and "Boston Metro Area" become Boston. */
export function withoutAround(place: string): string {
  const { before, after } = resumeWords().around;
  const lower = place.toLowerCase();
  const opening = before.find((word) => lower.startsWith(`${word} `));
  const ending = after.find((word) => lower.endsWith(` ${word}`));
  return place.slice(opening ? opening.length + 1 : 0, ending ? -ending.length - 1 : undefined).trim();
}

export const isCity = (text: string): boolean => resumeWords().cities.has(text.trim().toLowerCase());

/** "Remote", "Hybrid": it stands where a place stands and may follow an employer's name. */
export const isWorkplace = (text: string): boolean => resumeWords().workplaces.has(text.trim().toLowerCase());

/** "Chicago, IL", "Berlin, Germany", "Chicago IL US", "Remote". */
export function isLocation(text: string): boolean {
  if (/[@\d]{2}|https?:/.test(text.replace(/\b\d{4,6}(-\d{4})?\b/, '')) || text.length > 60) return false;
  if (isPlace(text)) return true;
  const pieces = text.split(/,\s*/);
  if (pieces.length === 2 || pieces.length === 3) {
    const [city = '', ...others] = pieces;
    if (isCity(city) && !others.some((piece) => hasCompanyWord(piece) || hasRoleWord(piece))) return true;
    const regions = pieces.slice(1).every((piece) => isRegion(piece) && !isWorkplace(piece));
    return regions && city.split(' ').length <= mostCityWords && /^\p{Lu}[\p{L}\s.'’-]*$/u.test(city);
  }
  const words = text.replace(/[()]/g, '').split(/\s+/);
  // "Fjordbank AB" is a Swedish company and no town in Alberta
  const isCompany = hasCompanyWord(words.at(-1) ?? '') && !isCity(words.slice(0, -1).join(' '));
  return (
    pieces.length === 1 &&
    !isCompany &&
    words.length >= 2 &&
    words.length <= 5 &&
    /^[A-Z]{2}$/.test(words.at(-1) ?? '') &&
    isRegion(words.at(-1) ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(words[0] ?? '')
  );
}

/** "100 Main Street" */
export const isHouseAddress = (text: string): boolean =>
  /^\d{1,5}\p{L}?\s/u.test(text) && hasAny(text, resumeWords().streets);

/** A line with an address, a number or a link, as stands under a name. */
export const isContactLine = (text: string): boolean =>
  /\S@\S+\.\S|https?:|www\.|(?:^|[\s(+])\+?\(?\d{2,4}\)?[\s./-]?\d{3,4}[\s./-]\d{3,4}/i.test(text);

/** One sentence or more, as opposed to a name, title or date. */
export const isProse = (line: string): boolean => {
  // an address behind a sentence leaves it a sentence
  const text = line.replace(/(?<=[.!?])\s+(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i, '');
  const words = text.split(/\s+/).length;
  return (
    words > 12 ||
    (words > 2 && /\s\p{Ll}{4,}[.!?]$/u.test(text)) ||
    (words > 4 && /[.!?;]$/.test(text) && !/\b(?:sr|jr)\.$/i.test(text) && !endsInCompanyMark(text))
  );
};

/** What parts the names of a header from each other, however many there are. */
const betweenNames = /\t+|\s[|•·]\s/;

/** Prose, and not a row of names that is as long. */
export const isProseLine = (text: string): boolean =>
  isProse(text.replace(/\s+/g, ' ')) && text.split(betweenNames).some(isProse);

/** "Inc.", "sp. z o.o." */
const endsInCompanyMark = (text: string): boolean => {
  const { companies } = resumeWords();
  const words = text.toLowerCase().split(/\s+/);
  return [1, 2, 3].some((count) => {
    const mark = words.slice(-count).join(' ');
    return mark.endsWith('.') && companies.has(mark);
  });
};

/** "3 years 2 months", as some sites print it beside or above the dates. */
export const isDuration = (text: string): boolean => {
  const units = resumeWords().durations;
  const pieces =
    text
      .trim()
      .replace(/^\(|\)$/g, '')
      .match(/\d+|\p{L}+|[^\d\p{L}\s,.]/gu) ?? [];
  return (
    pieces.length >= 2 &&
    pieces.length % 2 === 0 &&
    pieces.every((piece, at) => (at % 2 === 0 ? /^\d+$/.test(piece) : units.includes(piece.toLowerCase())))
  );
};

/** A line that is an address and nothing else; "Kiwi.works" alone with a capital is a name. */
export const isLink = (text: string): boolean =>
  /^(?:https?:\/\/|www\.)\S+$|^[\w.-]+\.[a-z]{2,}\/\S+$/i.test(text) ||
  /^[\da-z.-]+\.[a-z]{2,}\/?$/.test(text);
