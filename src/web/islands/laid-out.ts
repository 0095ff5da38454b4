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
    const here = marks.filter((mark) => mark.start < end && mark.end > start);
    const spans = here.map((mark) => ({
      start: Math.max(0, mark.start - start),
      end: Math.min(line.length, mark.end - start),
    }));
    for (const part of highlight(line, spans)) {
      if (typeof part === 'string') block.append(part);
      else block.append(marked(part.text, here[part.index]));
    }
    return [block];
  });
}

function marked(text: string, mark: PlacedMark | undefined): Element {
  const span = window.document.createElement('span');
  span.textContent = text;
  if (mark) {
    span.dataset.start = String(mark.start);
    span.className = mark.tone;
  }
  return span;
}
