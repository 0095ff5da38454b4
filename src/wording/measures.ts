import { type Figure, findFigures } from './figures.ts';
import type { Measure } from './wording.ts';

/**
 * The measures of effect, scale, size, money, frequency, team and time in a text, in digits or words: sorted, without
 * overlap, each quoting the text. Versions, dates, codes, ids, ranks, tenure and idioms measure nothing.
 */
export const findMeasures = (text: string): Measure[] => measuresOf(findFigures(text));

export const measuresOf = (figures: readonly Figure[]): Measure[] =>
  figures
    .filter(({ reason }) => reason === null)
    .map(({ start, end, text, kind, value, unit }) => ({ start, end, text, kind, value, unit }));
