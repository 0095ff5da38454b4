import type { Span } from '../range.ts';

/** What a measure counts. */
export type MeasureKind =
  | 'percent'
  | 'factor'
  | 'money'
  | 'duration'
  | 'rate'
  | 'count'
  | 'size'
  | 'team'
  | 'frequency'
  | 'outcome';

/**
 * One measure of effect, scale, size, money, frequency, team or time, printed in a text.
 * `value` is in `unit`'s base (seconds for durations, bytes for sizes, the currency itself for money); null for
 * outcomes such as "zero downtime". A range or a before-and-after pair is two measures.
 */
export interface Measure extends Span {
  text: string;
  kind: MeasureKind;
  value: number | null;
  unit: string | null;
}

/** How one statement is worded. */
export interface Wording {
  quantified: boolean;
  metrics: Measure[];
  /** the first main verb as printed, null for noun phrases and duty phrases */
  verb: string | null;
  weakOpening: boolean;
}
