import type { ClaimWords } from '../lexicon/claim-words.ts';
import { guardWords } from '../lexicon/groups.ts';
import { kindOf, senseWords } from '../lexicon/sense-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import { verbForm } from '../wording/verbs.ts';
import { isFormOf } from './bases.ts';
import type { ClaimScene } from './claim-scene.ts';
import type { FoundCue } from './cues.ts';
import { carries, isDoubled, opensDeed } from './denials.ts';
import { isOwn } from './given-away.ts';
import type { Match } from './matcher.ts';

/** Words that may stand between a phrase and the keyword it speaks of, list words apart. */
const reachOfPhrase = 2;
const reachOfWord = 1;

/** Whether a phrase before a keyword reaches it: over other keywords, words of lists, and few words more. */
export function speaksOf(scene: ClaimScene, cue: FoundCue, match: Match): boolean {
  const { text, tokens, clauses, keyword, words } = scene;
  const { lists, owners } = words.clauses;
  if (cue.cue === 'gives-away' && cue.to >= match.to && cue.from <= match.to) return true;
  if (cue.to >= match.from || (keyword.has(cue.from) && cue.reach === undefined)) return false;
  if (cue.cue === 'addresses')
    return isInHost(scene, cue.to, match.from) && !isOwn(words, tokens, clauses, match);
  if (clauses[cue.to] !== clauses[match.from]) return false;
  if (cue.cue === 'supposes') return !isSwappedAway(scene, match);
  const between = range(cue.to + 1, match.from - 1).filter((index) => !keyword.has(index));
  const others = between.filter((index) => !lists.has(tokens[index]?.key ?? ''));
  const first = range(cue.to + 1, match.from - 1).find((index) => keyword.has(index));
  if (
    cue.cue !== 'gives-away' &&
    first !== undefined &&
    others.some((index) => index > first && !isThing(tokens[index]))
  )
    return false;
  if (cue.cue !== 'gives-away' && others.length > 0 && isParted(scene, cue.to, match.from)) return false;
  const isBare = cue.from === cue.to && words.scopes.deniers.has(tokens[cue.to]?.key ?? '');
  if (isBare && /^\s*,/.test(text.slice(tokens[cue.to]?.end))) return false;
  const isPhrase = cue.to > cue.from;
  const reach = cue.reach ?? (isPhrase && cue.cue !== 'gives-away' ? reachOfPhrase : reachOfWord);
  if (others.length > reach || others.some((index) => beginsDeed(words, tokens, index))) return false;
  if (cue.cue === 'gives-away')
    return (
      !others.some((index) => owners.has(tokens[index]?.key ?? '')) && !isOwn(words, tokens, clauses, match)
    );
  if (cue.cue === 'denies') {
    if (tokens[match.from - 1]?.key === 'from') return false;
    if (!isBare) return true;
    return !(
      others.some((index) => isOtherDeed(words, tokens[index])) ||
      opensDeed(scene, cue.to, match) ||
      isDoubled(scene, cue.to)
    );
  }
  if (isOfLearners(scene, cue)) return false;
  if (others.some((index) => guardWords().ratings.has(tokens[index]?.key ?? ''))) return false;
  if (others.some((index) => /^\d/.test(tokens[index]?.key ?? ''))) return false;
  return isPhrase || !weakensAnother(words, tokens, others[0], between);
}

/** "Could not find a Redis client": the deed that is denied says nothing of having used the tool. */
const isOtherDeed = (words: ClaimWords, token: Token | undefined): boolean =>
  token !== undefined && verbForm(token.key) !== undefined && !carries(words, token.key);

/** Whether a token stands in a clause or in a bracket that interrupts it: "your stack (Go, NATS)". */
function isInHost({ text, tokens, clauses }: ClaimScene, from: number, to: number): boolean {
  if (clauses[from] === clauses[to]) return true;
  const between = text.slice(tokens[from]?.end, tokens[to]?.start);
  const bracket = between.lastIndexOf('(');
  return bracket > 0 && !between.includes(')', bracket) && !/[.;!?:\n]/.test(between);
}

/** "Would trade Java for Kotlin": what is left for another tool has been used. */
const isSwappedAway = ({ tokens, words }: ClaimScene, match: Match): boolean =>
  words.moods.swapped.has(tokens[match.from - 1]?.key ?? '');

const isParted = ({ text, tokens }: ClaimScene, from: number, to: number): boolean =>
  /[,:]/.test(text.slice(tokens[from]?.end, tokens[to]?.start));

/** "Familiar with Kafka clusters and Spark": what a tool has does not end its list. */
const isThing = (token: Token | undefined): boolean => {
  const kind = kindOf(token?.key ?? '', senseWords());
  return kind === 'tool-thing' || kind === 'thing';
};

/** "Decided against Kafka and kept Rails": a new deed begins behind the "and". */
const beginsDeed = ({ clauses: { joints } }: ClaimWords, tokens: readonly Token[], index: number): boolean =>
  joints.has(tokens[index - 1]?.key ?? '') && verbForm(tokens[index]?.key ?? '')?.shape === 'past';

/** How far before a weak phrase the verb is looked for that makes others what it says. */
const reachOfMaking = 5;

/** "Made twelve teams familiar with Terraform": others were made familiar with it, by one who knows it. */
function isOfLearners({ tokens, clauses, words }: ClaimScene, { from }: FoundCue): boolean {
  for (let at = from - 2; at >= from - reachOfMaking && clauses[at] === clauses[from]; at -= 1)
    if (isFormOf(tokens[at]?.key ?? '', words.scopes.making)) return true;
  return false;
}

/** "Built a learning platform in Python", "basic auth with OAuth": the word belongs to what stands before a preposition. */
const weakensAnother = (
  { clauses: { prepositions } }: ClaimWords,
  tokens: readonly Token[],
  other: number | undefined,
  between: readonly number[],
): boolean =>
  other !== undefined && between.some((index) => index > other && prepositions.has(tokens[index]?.key ?? ''));

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
