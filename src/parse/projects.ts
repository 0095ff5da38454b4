import { splitEntries } from './entries.ts';
import { readHeader } from './headers.ts';
import type { LeafMaker } from './leaf.ts';
import type { LogicalLine } from './lines.ts';
import type { Project } from './resume.ts';
import { splitStrong } from './segments.ts';
import { readStatements } from './statements.ts';
import { datesOf, leafOrNull, rangeOf } from './work.ts';

/** Own projects: the first piece of the header is the name. */
export function parseProjects(lines: LogicalLine[], leaves: LeafMaker): Project[] {
  return splitEntries(lines).map((entry, index) => {
    const id = `p${index + 1}`;
    const fields = readHeader(entry.header);
    const [first] = entry.header;
    const name = first ? splitStrong(first.text, first.start).find((piece) => !/^https?:/.test(piece.text)) : undefined;
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

const trimEnd = (span: { start: number; end: number }, text: string): { start: number; end: number } => ({
  start: span.start,
  end: span.start + text.slice(0, span.end - span.start).replace(/[\s(,|:–—-]+$/, '').length,
});
