import { findPeriod } from './dates.ts';
import { type Entry, splitEntries } from './entries.ts';
import { datesOfHeader } from './header-atoms.ts';
import type { LeafMaker } from './leaf.ts';
import { type LogicalLine, part } from './lines.ts';
import type { Project } from './resume.ts';
import { type Segment, splitStrong } from './segments.ts';
import { readStatements } from './statements.ts';
import { isProse } from './traits.ts';
import { datesOf, leafOrNull, rangeOf } from './work.ts';

/** Own projects: the first piece of the header is the name. */
export function parseProjects(lines: LogicalLine[], leaves: LeafMaker): Project[] {
  return joinLists(splitEntries(lines))
    .flatMap(namedInline)
    .map((entry, index) => {
      const id = `p${index + 1}`;
      const dates = datesOfHeader(entry.header);
      const first = [...entry.header].sort(
        (a, b) => (b.fontSize ?? 0) - (a.fontSize ?? 0) || Number(b.bold) - Number(a.bold),
      )[0];
      const name = first ? nameIn(first) : null;
      return {
        id,
        name: leafOrNull(name, leaves),
        ...datesOf(dates, leaves),
        bullets: readStatements(entry.body, id, leaves),
        range: leaves.range(rangeOf(entry)),
      };
    });
}

/**
 * "Chess engine (2019): wrote a chess engine in Rust": name and statement on one line, one project each; or a name alone
 * on the first line of each paragraph.
 */
function namedInline(entry: Entry): Entry[] {
  if (entry.header.length > 0) return [entry];
  const entries: Entry[] = [];
  for (const [index, line] of entry.body.entries()) {
    if ((line.paragraph || index === 0) && namesBelow(line, entry.body[index + 1])) {
      entries.push({ header: [line], body: [] });
      continue;
    }
    const cut = /^[^:–—]{2,60}?(?::\s|\s[–—-]\s)/.exec(line.text)?.[0].length ?? 0;
    const head = cut > 0 ? part(line, 0, cut - 1) : null;
    const rest = cut > 0 ? part(line, cut, line.text.length) : null;
    const last = entries.at(-1);
    if (head && rest) entries.push({ header: [{ ...line, ...head }], body: [{ ...line, ...rest }] });
    else if (last) last.body.push(line);
    else entries.push({ header: [], body: [line] });
  }
  return entries;
}

const mostNameWords = 8;

/** A short line that names what the prose below it tells of. */
const namesBelow = (line: LogicalLine, next: LogicalLine | undefined): boolean =>
  !line.bullet &&
  next?.paragraph === false &&
  !next.bullet &&
  !isProse(line.text) &&
  line.text.split(/\s+/).length <= mostNameWords;

/** A line of tools under a project is no project: it is drawn unlike the names and has no date. */
function joinLists(entries: Entry[]): Entry[] {
  const style = (entry: Entry): string =>
    `${entry.header[0]?.fontSize}|${entry.header[0]?.bold}|${entry.header[0]?.heading}`;
  const kept: Entry[] = [];
  for (const entry of entries) {
    const [first] = kept;
    const last = kept.at(-1);
    const dated = entry.header.some((line) => findPeriod(line.text));
    const styled = entry.header[0]?.fontSize !== null && entry.header[0]?.fontSize !== undefined;
    if (first && last && styled && !dated && style(entry) !== style(first)) last.body.push(...entry.body);
    else kept.push(entry);
  }
  return kept;
}

/** The first piece of a header that is neither its dates nor an address. */
function nameIn(line: LogicalLine): Segment | null {
  const period = findPeriod(line.text);
  const cut = period ? [line.text.slice(0, period.start), line.text.slice(period.end)] : [line.text];
  const starts = [line.start, line.start + (period?.end ?? 0)];
  const pieces = cut.flatMap((text, index) => splitStrong(text, starts[index] ?? line.start));
  const name = pieces.find((piece) => !/^https?:/.test(piece.text));
  if (!name) return null;
  const text = name.text.replace(/[\s([,|:–—-]+$/, '').replace(/^[)\]\s]+/, '');
  const start = name.start + name.text.indexOf(text);
  return text === '' ? null : { start, end: start + text.length, text };
}
