import { plainWords, scopeWords } from '../../lexicon/scope-words.ts';
import { openingIn } from '../../wording/opening.ts';
import type { Reading, Word } from '../../wording/reading.ts';
import { looksPast, type VerbForm, verbForm } from '../../wording/verbs.ts';

/** Which words of a statement tell of a deed, and which only name or describe something. */

/** How a verb of a rewrite stands: as a claim of a deed, or beside one, as in "a job that sends mails". */
export type Standing = 'claim' | 'beside' | null;

const shapeOf = (lower: string): VerbForm['shape'] | null =>
  verbForm(lower)?.shape ?? (looksPast(lower) ? 'past' : null);

const isPast = (shape: VerbForm['shape'] | null): boolean => shape === 'past' || shape === 'participle';

const relative =
  /^(?:that|which|who|to|it|they|can|could|was|were|is|are|be|been|being|now|users|customers|teams)$/;
const links = /^(?:and|then|or)$/;
const leads = /^(?:by|while|thereby|thus|after|before)$/;

/** The standing of each verb of a rewrite, by its place; words that are no verbs there have none. */
export function standingsOf(reading: Reading): ReadonlyMap<number, Standing> {
  const known = standings.get(reading);
  if (known) return known;
  const opening = openingIn(reading.tokens).verb;
  const openingShape = opening ? shapeOf(opening.lower) : null;
  const found = new Map<number, Standing>();
  for (const [at, word] of reading.words.entries()) {
    const standing = standingOf(reading, at, word, openingShape);
    if (standing) found.set(word.start, word.start === opening?.start ? 'claim' : standing);
  }
  standings.set(reading, found);
  return found;
}

const standings = new WeakMap<Reading, ReadonlyMap<number, Standing>>();

function standingOf(
  reading: Reading,
  at: number,
  word: Word,
  openingShape: VerbForm['shape'] | null,
): Standing {
  const shape = shapeOf(word.lower);
  if (!shape) return null;
  if (at === 0) return 'claim';
  const before = reading.words[at - 1];
  const lead = before?.lower ?? '';
  const comma = /[,;:.]\s*$/.test(reading.text.slice(before?.end ?? 0, word.start));
  if (relative.test(lead) && !comma) return 'beside';
  const joined = comma || links.test(lead);
  if (shape === 'gerund') return joined || leads.test(lead) ? 'claim' : null;
  if (joined && (shape === openingShape || (isPast(shape) && (isPast(openingShape) || comma))))
    return 'claim';
  if (isPast(shape)) return describesNext(reading, at) ? null : 'beside';
  return null;
}

/** "Automated backups": a participle before a noun tells what the noun is. */
function describesNext({ words, text }: Reading, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || /[,;:.]/.test(text.slice(word.end, next.start))) return false;
  return !plainWords().function.has(next.lower);
}

const nominal = /(?:tion|sion|ment|ance|ence|ing|sis|al|age|ery)s?$/;

/**
 * The words of an original that tell what was done: its verbs but not its nouns, so that "fixed the sales report" does not
 * show that a report was written. Where it opens by no verb or by one that leaves the deed open, any word may name it.
 */
export function deedWords(reading: Reading): readonly Word[] {
  const { verb } = openingIn(reading.tokens);
  if (verb === null || plainWords().open.has(verbForm(verb.lower)?.base ?? verb.lower)) return reading.words;
  return reading.words.filter((word, at) => {
    const shape = shapeOf(word.lower);
    const lead = reading.words[at - 1]?.lower ?? '';
    if (word.start === verb.start || nominal.test(word.lower) || isPast(shape)) return true;
    return shape !== null && (relative.test(lead) || links.test(lead) || shape === 'gerund');
  });
}

/** A noun made of a verb: "migration", "testing", "security". */
export const isNominal = (lower: string): boolean => nominal.test(lower) || /(?:ity|ure|sis)s?$/.test(lower);

/** Verbs that are no small thing beside a deed either: "praised by users", "led by". */
export const isTelling = ({ stem }: Word): boolean =>
  scopeWords().telling.has(stem) ||
  plainWords().grand.has(stem) ||
  scopeWords().ranks.some(({ claims }) => claims.includes(stem));
