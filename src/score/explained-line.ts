/** One figure of a report, redone from others that the report prints. */
export interface ExplainedLine {
  /** where the figure stands in the report, as `arithmetic.gate.shown` */
  figure: string;
  /** what is computed */
  computes: string;
  /** how, with the numbers put in */
  inputs: string;
  redone: number | string | null;
  printed: number | string | null;
}

/** In the order of the report, for sums of fractions depend on it in their last digit. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const sumOf = (values: readonly number[]): string => (values.length === 0 ? '0' : values.join(' + '));
