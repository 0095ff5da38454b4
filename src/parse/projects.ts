import { findPeriod } from './dates.ts';
import { type Entry, splitEntries } from './entries.ts';
import { readHeader } from './headers.ts';
import type { LeafMaker } from './leaf.ts';
import type { LogicalLine } from './lines.ts';
import type { Project } from './resume.ts';
import { splitStrong } from './segments.ts';
import { readStatements } from './statements.ts';
import { datesOf, leafOrNull, rangeOf } from './work.ts';

/** Own projects: the first piece of the header is the name. */
export function parseProjects(lines: LogicalLine[], leaves: LeafMaker): Project[] {
  return joinLists(splitEntries(lines)).map((entry, index) => {
    const id = `p${index + 1}`;
    const fields = readHeader(entry.header);
    const first = [...entry.header].sort(
      (a, b) => (b.fontSize ?? 0) - (a.fontSize ?? 0) || Number(b.bold) - Number(a.bold),
    )[0];
    const name = first
      ? splitStrong(first.text, first.start).find((piece) => !/^https?:/.test(piece.text))
      : undefined;
    const end = Math.min(name?.end ?? 0, fields.period?.start ?? Number.POSITIVE_INFINITY);
    const trimmed = name && end > name.start ? trimEnd({ ...name, end }, name.text) : null;
    return {
      id,
      name: leafOrNull(trimmed, leaves),
      ...datesOf(fields, leaves),
      bullets: readStatements(entry.body, id, leaves),
      range: leaves.range(rangeOf(entry)),
    };
  });
}

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

const trimEnd = (span: { start: number; end: number }, text: string): { start: number; end: number } => ({
  start: span.start,
  end: span.start + text.slice(0, span.end - span.start).replace(/[\s(,|:–—-]+$/, '').length,
});
