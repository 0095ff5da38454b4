import { once } from '../../lexicon/language.ts';
import { rewritingWords } from '../../lexicon/rewriting-words.ts';
import { tidied } from './text.ts';

/** Says the same in fewer words: long phrases for short ones, and words that may go. */
export function cutFiller(text: string): string {
  const { swap, cut, praise } = patterns();
  const { swaps } = rewritingWords();
  const swapped = text.replace(swap, (printed) =>
    inCase(printed, swaps.get(printed.toLowerCase()) ?? printed),
  );
  const cutDown = swapped
    // "login, search, etc." is "login and search"
    .replace(/,? ([^,;]+), (?:and )?(?:etc|so on|more|so forth)\.?(?=$|[.;])/i, (all, last: string) =>
      all.startsWith(',') ? ` and ${last}` : ` ${last}`,
    )
    .replace(/\b(?:not|more|less|most) \w+ly\b|./gs, (part) =>
      part.length > 1 ? part.replaceAll(' ', kept) : part,
    )
    .replace(cut, '')
    .replaceAll(kept, ' ')
    .replace(praise, withoutPraise)
    .replace(praise, withoutPraise);
  return cutDown === text ? text : tidied(cutDown);
}

/** "It was robust and" praises what stands before it: it stays. */
const withoutPraise = (printed: string, before: string): string =>
  /(?:is|was|are|were|be|it|more|them|very|and|,)\s*$/i.test(before) ? printed : before;

/** Holds together what a cut must not take apart: "not significantly slower". */
const kept = '\u0001';

const inCase = (printed: string, put: string): string =>
  /^\p{Lu}/u.test(printed) ? put.charAt(0).toUpperCase() + put.slice(1) : put;

const anyOf = (phrases: Iterable<string>): string =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

const patterns = once(() => {
  const { swaps, cuts, praise } = rewritingWords();
  const whole = (phrases: Iterable<string>, end = ''): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}-])(?:${anyOf(phrases)})(?![\\p{L}\\p{N}-])${end}`, 'giu');
  return {
    swap: whole(swaps.keys()),
    cut: whole(cuts, '\\.?(?!\\s*(?:and|or)\\b)'),
    // before a noun, with the "and" or comma that joins it to the next adjective
    praise: new RegExp(`((?:^|\\S+)\\s)(?:${anyOf(praise)})(?:,? and |, | )(?=[\\p{L}\\p{N}])`, 'giu'),
  };
});
