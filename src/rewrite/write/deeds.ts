import { once, openingWords } from '../../lexicon/language.ts';
import { rewritingWords } from '../../lexicon/rewriting-words.ts';
import { openingForm } from '../../wording/conjugate.ts';
import { stemOf } from '../../wording/reading.ts';
import type { Token } from '../../wording/tokens.ts';
import { type Tense, verbForm } from '../../wording/verbs.ts';
import { after, isDeterminer, isPreposition, withArticle, wordsOf } from './text.ts';
import { reformed } from './verb-chain.ts';

/** Finds the deed in words that only name it, and says it by a verb. Null where no honest verb is known. */

/** What stood before the words: a duty, care for a thing, open work, or a verb that only carries them. */
export type Frame = 'duty' | 'care' | 'work' | 'carrier' | 'none';

export const deedIn = (words: string, tense: Tense, frame: Frame): string | null =>
  ofGerunds(words, tense) ??
  ofPhrase(words, tense, frame) ??
  ofNouns(words, tense) ??
  ofThing(words, tense, frame);

/** "Developing and maintaining services". */
export function ofGerunds(words: string, tense: Tense): string | null {
  const [first, second] = wordsOf(words);
  if (
    !first ||
    second?.lower === 'of' ||
    openingWords().leads.has(first.lower) ||
    verbForm(first.lower)?.shape !== 'gerund'
  )
    return null;
  return reformed(words.charAt(0).toLowerCase() + words.slice(1), 'gerund', (base) =>
    openingForm(base, tense),
  );
}

const articles = /^(?:the|a|an|our|my|all|general|ongoing|continuous|successful|regular) /i;

/** "Code reviews for two teams", "bug fixing and unit testing". */
function ofPhrase(words: string, tense: Tense, frame: Frame): string | null {
  const { deedPhrases } = rewritingWords();
  const bare = words.replace(articles, '');
  const phrase = phrases().find((each) => after(bare, each) !== null);
  const deed = phrase && deedPhrases.get(phrase);
  if (!phrase || !deed) return null;
  const [verb = '', ...object] = deed.split(' ');
  const said = [openingForm(verb, tense), ...object].join(' ');
  const rest = after(bare, phrase) ?? '';
  if (rest === '') return said;
  const joined = /^(?:and|,|&) (.+)$/i.exec(rest)?.[1];
  if (joined) {
    const more = deedIn(joined, tense, frame === 'none' ? 'carrier' : frame);
    return more && `${said} and ${after(more, openingForm(verb, tense)) ?? more}`;
  }
  if (verb === 'provide' && /^of\b/.test(rest)) return `${said} for ${rest.slice(3)}`;
  return /^(?:in|for|with|on|across|to|using|by|at|from|after|before|per|every|each|once|twice|one (?:day|week|month)|\w+ly)\b/i.test(
    rest,
  )
    ? `${said} ${rest}`
    : null;
}

/** The phrases, the longest first. */
const phrases = once(() => [...rewritingWords().deedPhrases.keys()].sort((a, b) => b.length - a.length));

/** "Design and implementation of microservices", "development of the API and maintenance of its database". */
export function ofNouns(words: string, tense: Tense): string | null {
  const { deedNouns } = rewritingWords();
  const bare = words.replace(articles, '');
  const tokens = wordsOf(bare);
  const of = tokens.findIndex(({ lower }) => lower === 'of' || lower === 'from');
  if (of < 1) return null;
  const isFrom = tokens[of]?.lower === 'from';
  if (isFrom && !(of === 1 && fromNouns.test(tokens[0]?.lower ?? ''))) return null;
  let said = '';
  for (const token of tokens.slice(0, of)) {
    if (further.test(token.lower)) continue;
    if (isJoint(token)) said += token.kind === 'sign' && token.text !== '&' ? ', ' : ' and ';
    else {
      const base =
        deedNouns.get(token.lower) ?? deedNouns.get(stemOf(token.lower)) ?? gerundBase(token.lower);
      if (!base || (said !== '' && !/[ ]$/.test(said))) return null;
      said += openingForm(base, tense);
    }
  }
  if (/[ ]$/.test(said)) return null;
  const object = bare.slice(tokens[of]?.end ?? 0).trimStart();
  return object === ''
    ? null
    : `${said} ${isFrom ? 'from ' : ''}${withMoreDeeds(object, tense)}`.replace(/, {2}and/, ', and');
}

/** Deeds that lead from one thing to another, and need no object before that. */
const fromNouns = /^(?:migration|upgrade)$/;
/** Adjectives between deeds that the verb does without. */
const further = /^(?:further|ongoing|continuous|continued)$/;

/** "… of the API and maintenance of its database": what "and" joins may be a deed too. */
function withMoreDeeds(object: string, tense: Tense): string {
  const joint = /(?:,? and |, )(?=[\w-]+ of )/i.exec(object);
  if (!joint) return object;
  const more = ofNouns(object.slice(joint.index + joint[0].length), tense);
  return more ? `${object.slice(0, joint.index)} and ${more}` : object;
}

const isJoint = (token: Token): boolean => /^(?:and|,|&|\/)$/.test(token.lower);

const gerundBase = (lower: string): string | undefined => {
  const form = verbForm(lower);
  return form?.shape === 'gerund' ? form.base : undefined;
};

/** "The billing service and its database": by what one does to such things. */
function ofThing(words: string, tense: Tense, frame: Frame): string | null {
  if (frame === 'carrier' || frame === 'none') return null;
  if (frame === 'work' && /\bto [a-z]+/i.test(words) && hasPurpose(words)) return null;
  const verbs = headsOf(words).map((noun) => {
    const thing = thingOf(noun);
    return thing?.[frame] ?? (frame === 'care' ? thing?.duty : undefined);
  });
  const [verb] = verbs;
  if (!verb || verbs.some((each) => each !== verb)) return null;
  if (/\bthings\b/i.test(words)) return null;
  return `${openingForm(verb, tense)} ${withArticle(words)}`;
}

/** Software, which somebody develops, builds or writes. */
export const isBuilt = (words: string): boolean =>
  headsOf(words).every((noun) => /^(?:develop|build)$/.test(thingOf(noun)?.work ?? '')) &&
  headsOf(words).length > 0;

const thingOf = (noun: string) =>
  rewritingWords().things.find(({ nouns }) => singularsOf(noun).some((each) => nouns.has(each)));

/** "To improve relevance" is what was done; the thing is only where. */
const hasPurpose = (words: string): boolean =>
  wordsOf(words).some(
    ({ lower }, at, all) => lower === 'to' && verbForm(all[at + 1]?.lower ?? '')?.shape === 'base',
  );

/** The last noun of each part of a noun phrase. */
function headsOf(words: string): string[] {
  const heads: string[] = [];
  let last = '';
  for (const token of wordsOf(words)) {
    if (isJoint(token)) {
      if (last === '') continue;
      heads.push(last);
      last = '';
    } else if (token.kind === 'sign' || isPreposition(token.lower) || stops.test(token.lower)) break;
    else if (!isDeterminer(token.lower)) last = token.lower;
  }
  return last === '' ? heads : [...heads, last];
}

const stops =
  /^(?:that|which|who|where|so|when|while|after|before|per|every|used|written|built|running|based)$/;

/** A word and what it may be the plural of. */
export const singularsOf = (lower: string): string[] => [
  lower,
  lower.replace(/ies$/, 'y'),
  lower.replace(/s$/, ''),
  lower.replace(/es$/, ''),
];
