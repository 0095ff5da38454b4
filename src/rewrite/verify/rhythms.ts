import type { Reading } from '../../wording/reading.ts';
import type { Rhythm } from '../../wording/rhythms.ts';
import { near } from './amounts.ts';
import { type Check, type ViolationKind, violation } from './check.ts';

/** How often something happens is a number in words: "nightly" needs a night in the original, and every two weeks is not weekly. */
export const checkRhythms: Check = ({ original, rewrite, sameWork }) =>
  rewrite.rhythms
    .filter(({ times }) => times !== null)
    .filter((rhythm) => ![original, ...sameWork].some((source) => isKept(rhythm, source, rewrite.text)))
    .map((rhythm) => violation(kindOf(original), 'rhythms', rewrite.text, rhythm));

/** The same rhythm, or the period of a rate ("4,000 orders daily" for "a day"). */
export const isKept = ({ times, period, start, end }: Rhythm, source: Reading, printed = ''): boolean =>
  (/^overnight$/i.test(printed.slice(start, end)) && source.stems.has('night')) ||
  source.rhythms.some((other) =>
    other.times === null
      ? times === 1 && near(other.period, period)
      : near((times ?? 1) / period, other.times / other.period, 0.02),
  );

const kindOf = (original: Reading): ViolationKind =>
  original.rhythms.length > 0 ? 'changed_number' : 'invented_number';

/** Figures within a rhythm are judged with it: the "two weeks" of "every two weeks". */
export const inRhythm = ({ rhythms }: Reading, { start, end }: { start: number; end: number }): boolean =>
  rhythms.some((rhythm) => rhythm.times !== null && rhythm.start <= start && end <= rhythm.end);
