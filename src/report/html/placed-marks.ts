import type { Difference } from '../../compare/comparison.ts';
import type { AnalysisReport } from '../../score/report.ts';
import type { MarkTone } from './marks.ts';

type Range = NonNullable<AnalysisReport['fixes'][number]['range']>;

/** A stretch of the text that earned or lost something, with the boxes where it is printed. */
export interface PlacedMark extends Omit<Range, 'source'> {
  tone: Exclude<MarkTone, 'read'>;
  /** names the place in the page and in the text */
  key: string;
}

/** Beside a finding that begins at the same place. */
export const differenceKey = (start: number): string => `d${start}`;

/** Where another reading of the same file has something else. */
export const placedDifferences = (differences: readonly Difference[]): PlacedMark[] =>
  differences.flatMap(({ visualRange, boxes = [] }) =>
    visualRange
      ? [{ ...visualRange, boxes, tone: 'differs' as const, key: differenceKey(visualRange.start) }]
      : [],
  );

/** Every finding and all evidence, one for each place where one begins: what lost before what earned. */
export function placedMarks(report: AnalysisReport): PlacedMark[] {
  const marks = new Map<number, PlacedMark>();
  const add = (tone: PlacedMark['tone'], items: readonly { range: Range | null }[]): void => {
    for (const { range } of items) {
      if (range?.source !== 'document' || range.end <= range.start || marks.has(range.start)) continue;
      marks.set(range.start, {
        start: range.start,
        end: range.end,
        boxes: range.boxes,
        tone,
        key: String(range.start),
      });
    }
  };
  add('lost', [...report.fixes, ...report.audits.flatMap(({ findings }) => findings)]);
  for (const { tier, evidence } of report.coverage) add(tier === 'avoid' ? 'lost' : 'earned', evidence);
  return [...marks.values()].sort((a, b) => a.start - b.start);
}
