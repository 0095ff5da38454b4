import { measureWords } from '../../lexicon/language.ts';
import { scopeWords } from '../../lexicon/scope-words.ts';
import { type Reading, saysAny } from '../../wording/reading.ts';
import { verbForm } from '../../wording/verbs.ts';
import type { Evidence } from './check.ts';

/** "Rewrote the parser with two colleagues", "… by another team"; "used by four teams" names no company. */
export function dropsCompany({ original, rewrite }: Evidence): boolean {
  const { leads, people, kept } = scopeWords().company;
  const { words } = original;
  const hasCompany = words.some(({ lower }, at) => {
    if (!leads.has(lower)) return false;
    const follows = words.slice(at + 1, at + 5);
    const end = follows.findIndex(({ stem }) => people.has(stem));
    if (end < 0 || follows.slice(0, end).some((word) => stops.test(word.lower))) return false;
    return lower !== 'by' || (others.test(follows[0]?.lower ?? '') && !users.test(words[at - 1]?.stem ?? ''));
  });
  return (
    (hasCompany || words.some((_, at) => isOtherDoer(original, at))) &&
    !saysAny(rewrite, [...kept, ...people])
  );
}

/** "After a colleague added indexes", "two colleagues built it": somebody else is the one who did it. */
function isOtherDoer({ words }: Reading, at: number): boolean {
  const [lead, doer, next, further] = words.slice(at, at + 4);
  const verb = /^(?:then|later|also|already|who|had)$/.test(next?.lower ?? '') ? further : next;
  if (!lead || !doer || !verb) return false;
  if (!others.test(lead.lower) && !measureWords().numbers.has(lead.lower)) return false;
  return (
    scopeWords().company.people.has(doer.stem) &&
    verbForm(verb.lower)?.tense === 'past' &&
    !moves.test(verb.lower)
  );
}

/** What colleagues do that is no part of the work. */
const moves = /^(left|joined|quit|asked|requested|wanted|needed|complained|reported|used)$/;
const stops = /^(and|to|for|in|on|from|of|that|which)$/;
const others = /^(another|other|others|a|an|my|our|external|different|colleagues|the|some)$/;
const users = /^(use|consume|need|request|call|read|adopt|want|ask)$/;
