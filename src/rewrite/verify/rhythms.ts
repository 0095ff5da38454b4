import { measureWords } from '../../lexicon/language.ts';
import { scopeWords } from '../../lexicon/scope-words.ts';
import { type Check, violation } from './check.ts';
import { saysAny } from './reading.ts';

/** How often something happens is a number in words: "nightly backups" need a night in the original. */
export const checkRhythms: Check = ({ original, rewrite, sameWork }) =>
  rewrite.words
    .filter(({ lower, start }) => {
      if (!measureWords().frequencies.has(lower)) return false;
      if (rewrite.figures.some((figure) => figure.start <= start && start < figure.end)) return false;
      const equals = [lower, ...(scopeWords().rhythms.get(lower) ?? [])];
      return ![original, ...sameWork].some((source) => saysAny(source, equals));
    })
    .map((word) => violation('invented_number', 'rhythms', rewrite.text, word));
