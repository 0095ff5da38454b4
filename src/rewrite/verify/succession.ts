import type { Reading, Word } from '../../wording/reading.ts';
import { type Check, violation } from './check.ts';

/** What came in place of what is not turned around: "from Jenkins to GitHub Actions", "PostgreSQL instead of MongoDB". */
export const checkSuccession: Check = ({ original, rewrite }) => {
  const told = successionsOf(original);
  const turned = successionsOf(rewrite).find(({ old, young }) =>
    told.some((other) => isAmong(old, other.young, other.old) && isAmong(young, other.old, other.young)),
  );
  const [first, last] = [turned?.span[0], turned?.span.at(-1)];
  return first && last
    ? [violation('changed_number', 'succession', rewrite.text, { start: first.start, end: last.end })]
    : [];
};

interface Succession {
  old: readonly Word[];
  young: readonly Word[];
  span: readonly Word[];
}

/** The words of one stand in one part of the other text and not in its counterpart. */
const isAmong = (words: readonly Word[], own: readonly Word[], other: readonly Word[]): boolean =>
  words.some(
    ({ stem }) => own.some((word) => word.stem === stem) && other.every((word) => word.stem !== stem),
  );

/** How many words the older and the younger thing may have. */
const longest = 3;

function successionsOf({ words, text }: Reading): Succession[] {
  return words.flatMap((word, at) => {
    const joint = words[at + 1]?.lower === 'of' ? `${word.lower} of` : word.lower;
    const before = phraseBefore(words, at, text);
    const after = phraseAfter(words, joint.includes(' ') ? at + 2 : at + 1, text);
    const span = [...before, word, ...after];
    if (/^(?:instead of|over|than)$/.test(joint) && (joint !== 'than' || words[at - 1]?.lower === 'rather'))
      return isChoice(words, at, joint) ? [{ old: after, young: before, span }] : [];
    if (/^(?:to|into|with|by)$/.test(joint)) {
      const lead = words.slice(Math.max(0, at - longest - 1), at).findLast(({ stem }) => leads.test(stem));
      if (!lead) return [];
      const isPair = joint === 'to' || joint === 'into' ? lead.lower === 'from' : lead.stem === 'replace';
      return isPair ? [{ old: between(words, lead, word), young: after, span: [lead, ...span] }] : [];
    }
    return [];
  });
}

const leads = /^(?:from|replace)$/;

/** "Over" compares only after a choice. */
const isChoice = (words: readonly Word[], at: number, joint: string): boolean =>
  joint !== 'over' ||
  words.slice(Math.max(0, at - 5), at).some(({ stem }) => /^(?:choose|prefer|select|pick)$/.test(stem));

const between = (words: readonly Word[], lead: Word, joint: Word): Word[] =>
  words.filter(({ start }) => start > lead.start && start < joint.start);

function phraseAfter(words: readonly Word[], from: number, text: string): Word[] {
  const phrase: Word[] = [];
  for (const word of words.slice(from, from + longest)) {
    const last = phrase.at(-1);
    if (last && /[,;:.()]/.test(text.slice(last.end, word.start))) break;
    if (phrase.length > 0 && /^(?:and|to|for|in|with|by|so|which|that)$/.test(word.lower)) break;
    phrase.push(word);
  }
  return phrase;
}

const phraseBefore = (words: readonly Word[], at: number, text: string): Word[] => {
  const phrase: Word[] = [];
  for (const word of words.slice(Math.max(0, at - 2), at).reverse()) {
    const next = phrase[0];
    if (next && /[,;:.()]/.test(text.slice(word.end, next.start))) break;
    if (/^(?:and|to|for|in|with|by|use|rather)$/.test(word.stem)) break;
    phrase.unshift(word);
  }
  return phrase;
};
