import { highlight } from '../../report/html/highlight.ts';
import type { PlacedMark } from '../../report/html/placed-marks.ts';
import type { AnalysisReport } from '../../score/report.ts';

/** A document without pages as a human would see it: name, headings, lists and lines, with every mark in its place. */
export function laidOut({ resume, document: read }: AnalysisReport, marks: readonly PlacedMark[]): Element[] {
  const starts = (leaves: readonly ({ range: { start: number } } | null)[]): Set<number> =>
    new Set(leaves.flatMap((leaf) => (leaf ? [leaf.range.start] : [])));
  const headings = starts(resume.sections.map(({ heading }) => heading));
  const items = starts([...resume.work, ...resume.projects].flatMap(({ bullets }) => bullets));
  const begins = (set: Set<number>, start: number, end: number): boolean =>
    [...set].some((each) => each >= start && each < end);

  let cursor = 0;
  return read.text.split('\n').flatMap((line) => {
    const [start, end] = [cursor, cursor + line.length];
    cursor = end + 1;
    if (line.trim() === '') return [];
    const block = window.document.createElement('p');
    if (begins(starts([resume.contact.name]), start, end)) block.className = 'view-name';
    else if (begins(headings, start, end)) block.className = 'view-heading';
    else if (begins(items, start, end)) block.className = 'view-item';
    block.append(...withMarks(line, start, layers(marks)));
    return [block];
  });
}

/** A difference stands around what earned or lost something in it. */
const layers = (marks: readonly PlacedMark[]): PlacedMark[][] => [
  marks.filter(({ tone }) => tone === 'differs'),
  marks.filter(({ tone }) => tone !== 'differs'),
];

/** A stretch of the text with its marks, layer by layer. */
function withMarks(text: string, at: number, [outer, ...inner]: PlacedMark[][]): (string | Element)[] {
  if (!outer) return [text];
  const here = outer.filter(({ start, end }) => start < at + text.length && end > at);
  const spans = here.map(({ start, end }) => ({
    start: Math.max(0, start - at),
    end: Math.min(text.length, end - at),
  }));
  let cursor = at;
  return highlight(text, spans).flatMap((part) => {
    const words = typeof part === 'string' ? part : part.text;
    const content = withMarks(words, cursor, inner);
    cursor += words.length;
    return typeof part === 'string' ? content : [marked(content, here[part.index])];
  });
}

function marked(content: (string | Element)[], mark: PlacedMark | undefined): Element {
  const span = window.document.createElement('span');
  span.append(...content);
  if (mark) {
    span.dataset.start = mark.key;
    span.className = mark.tone;
  }
  return span;
}
