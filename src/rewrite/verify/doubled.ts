import { plainWords, synonyms } from '../../lexicon/scope-words.ts';
import { openingIn } from '../../wording/opening.ts';
import { type Check, violation } from './check.ts';
import { isNominal } from './deeds.ts';
import { hasEqual, isSaid, sayingsOfWords } from './sayings.ts';

/**
 * One deed is not told as two: who "wrote documentation" has documented, and "designed and documented" claims a design
 * besides. The noun that names the deed is said by the second verb, so that nothing is left for the first.
 */
export const checkDoubled: Check = ({ original, rewrite, sameWork }) => {
  const [first, joint, second] = rewrite.words;
  const { verb } = openingIn(original.tokens);
  if (!first || !second || joint?.lower !== 'and' || !verb) return [];
  const at = original.words.findIndex(({ start }) => start === verb.start);
  const own = original.words[at];
  const object = original.words.slice(at + 1).find(({ lower }) => !plainWords().function.has(lower));
  if (!own || !object || !isNominal(object.lower)) return [];
  const said = sayingsOfWords([object]);
  const isTold = (word: typeof first): boolean =>
    isSaid(said, word) || hasEqual(said, word, synonyms().deeds);
  const isElsewhere = [original, ...sameWork].some((source) => isSaid(sayingsOfWords(source.words), first));
  const isOneDeed = isTold(second) && !isTold(first) && !isElsewhere;
  return isOneDeed ? [violation('invented_scope', 'doubled', rewrite.text, first)] : [];
};
