import { measureWords } from '../../lexicon/language.ts';
import { type Check, violation } from './check.ts';
import { saysAny } from './reading.ts';

/** What an original says for "daily" and its kin. */
const periods: Record<string, readonly string[]> = {
  hourly: ['hour'],
  daily: ['day', 'everyday'],
  everyday: ['day', 'daily'],
  nightly: ['night'],
  weekly: ['week'],
  biweekly: ['weeks', 'fortnightly', 'fortnight'],
  fortnightly: ['weeks', 'biweekly', 'fortnight'],
  monthly: ['month'],
  quarterly: ['quarter'],
};

/** How often something happens is a number in words: "nightly backups" need a night in the original. */
export const checkRhythms: Check = ({ original, rewrite, sameWork }) =>
  rewrite.words
    .filter(({ lower, start }) => {
      if (!measureWords().frequencies.has(lower)) return false;
      if (rewrite.figures.some((figure) => figure.start <= start && start < figure.end)) return false;
      const equals = [lower, ...(periods[lower] ?? [])];
      return ![original, ...sameWork].some((source) => saysAny(source, equals));
    })
    .map((word) => violation('invented_number', 'rhythms', rewrite.text, word));
