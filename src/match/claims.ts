import { type ClaimWords, claimWords } from '../lexicon/claim-words.ts';
import { guardWords } from '../lexicon/groups.ts';
import { kindOf, senseWords } from '../lexicon/sense-words.ts';
import { isCapitalAt, type Token } from '../lexicon/tokens.ts';
import { verbForm } from '../wording/verbs.ts';
import { isFormOf } from './bases.ts';
import { cueAfter, type FoundCue } from './cues.ts';
import type { MatchText } from './match-text.ts';
import type { Match } from './matcher.ts';
import {
  type ClaimScene,
  carries,
  isDeniedBefore,
  isDeniedBehind,
  isDoubled,
  isMissed,
  isWished,
  opensDeed,
} from './scopes.ts';

/** What the sentence says of a printed keyword. */
export interface Claim {
  negated: boolean;
  hedged: boolean;
}

/** Words that may stand between a phrase and the keyword it speaks of, list words apart. */
const reachOfPhrase = 2;
const reachOfWord = 1;
/** No list of keywords is longer between a phrase and the last keyword that it speaks of. */
const farthest = 60;
/** Tells for each match whether the text denies or weakens it; what a posting wishes is its demand. */
export function readClaims(
  { text, tokens, clauses, cues, guarded }: MatchText,
  matches: readonly Match[],
  isPosting = false,
): Claim[] {
  const words = claimWords();
  const keyword = new Set<number>();
  for (const { from, to } of matches) for (let at = from; at <= to; at += 1) keyword.add(at);
  const scene: ClaimScene = { text, tokens, clauses, keyword, guarded, words };
  let nearest = 0;
  return matches.map((match) => {
    while ((cues[nearest]?.to ?? match.from) < match.from - farthest) nearest += 1;
    const said = new Set<FoundCue['cue']>();
    for (let index = nearest; index < cues.length; index += 1) {
      const cue = cues[index];
      if (!cue || cue.from > match.to) break;
      if (!(isPosting && ofLetters.has(cue.cue)) && speaksOf(scene, cue, match)) said.add(cue.cue);
    }
    if (
      isDeniedBefore(scene, match) ||
      isDeniedBehind(scene, match) ||
      (!isPosting && isWished(scene, match))
    )
      said.add('denies');
    const following = cueAfter(text, match.end, words);
    if (isMissed(scene, match)) said.delete('denies');
    if (following === 'undoes') said.delete('denies');
    else if (following) said.add(following);
    if (isOutdone(scene, match)) said.add('denies');
    if (isExcepted(scene, match)) said.add('denies');
    if (isOfOthers(scene, match) || isOfEngaged(scene, match) || isDoneByOthers(scene, match))
      said.add('gives-away');
    return { negated: denying.some((cue) => said.has(cue)), hedged: said.has('weakens') };
  });
}

const denying = ['denies', 'gives-away', 'supposes', 'addresses'] as const;
/** A posting speaks to its reader. */
const ofLetters: ReadonlySet<FoundCue['cue']> = new Set(['supposes', 'addresses']);

/** Whether a phrase before a keyword reaches it: over other keywords, words of lists, and few words more. */
function speaksOf(scene: ClaimScene, cue: FoundCue, match: Match): boolean {
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

/** "Built a learning platform in Python", "basic auth with OAuth": the word belongs to what stands before a preposition. */
const weakensAnother = (
  { clauses: { prepositions } }: ClaimWords,
  tokens: readonly Token[],
  other: number | undefined,
  between: readonly number[],
): boolean =>
  other !== undefined && between.some((index) => index > other && prepositions.has(tokens[index]?.key ?? ''));

/** "Partners use the Java SDK that I wrote", "you list Kafka; I know it": the sentence turns back to the candidate. */
function isOwn(
  { clauses: { owners, speakers, prepositions }, scopes: { deniers } }: ClaimWords,
  tokens: readonly Token[],
  clauses: readonly number[],
  match: Match,
): boolean {
  let at = match.to + 1;
  for (; at < match.to + farthest && clauses[at] === clauses[match.to]; at += 1)
    if (owners.has(tokens[at]?.key ?? ''))
      return !(speakers.has(tokens[at]?.key ?? '') && isDenyingBehind(tokens, clauses, at, deniers));
  if (!speakers.has(tokens[at]?.key ?? '')) return false;
  for (let next = at + 1; next <= at + reachOfPronoun && clauses[next] === clauses[at]; next += 1) {
    const key = tokens[next]?.key ?? '';
    if (deniers.has(key)) return false;
    if (pronouns.has(key)) return !prepositions.has(tokens[next - 1]?.key ?? '');
  }
  return false;
}

/** "Scala, which I have never written" */
const isDenyingBehind = (
  tokens: readonly Token[],
  clauses: readonly number[],
  at: number,
  deniers: ReadonlySet<string>,
): boolean =>
  [1, 2, 3].some((next) => clauses[at + next] === clauses[at] && deniers.has(tokens[at + next]?.key ?? ''));

/** How far behind "I" the pronoun of a tool is looked for: "I have run it". */
const reachOfPronoun = 4;
const pronouns = new Set(['it', 'them', 'both', 'all', 'these']);

/** "Picked Go over Java": what stands behind "over" was not chosen. */
function isOutdone({ tokens, clauses, keyword, words }: ClaimScene, match: Match): boolean {
  let over = match.from - 1;
  while (keyword.has(over) || words.clauses.lists.has(tokens[over]?.key ?? '')) {
    if (tokens[over]?.key === 'to') break;
    over -= 1;
  }
  const joint = tokens[over]?.key;
  if (joint !== 'over' && joint !== 'to') return false;
  for (let at = over - 1; at >= over - farthest && clauses[at] === clauses[match.from]; at -= 1) {
    const key = tokens[at]?.key ?? '';
    if (joint === 'over' ? words.choosing.has(key) : key === 'preferred' && keyword.has(over - 1))
      return true;
  }
  return false;
}

/** "All of AWS save Redshift": what is left out of a whole. */
function isExcepted({ tokens, clauses, keyword, words }: ClaimScene, match: Match): boolean {
  const { wholes, excepting } = words.exceptions;
  let at = match.from - 1;
  while (words.clauses.lists.has(tokens[at]?.key ?? '') || keyword.has(at)) at -= 1;
  if (!excepting.has(tokens[at]?.key ?? '')) return false;
  for (at -= 1; clauses[at] === clauses[match.from]; at -= 1)
    if (wholes.has(tokens[at]?.key ?? '')) return true;
  return false;
}

/** How many words stand between a verb of bringing people in and what they are good at. */
const reachOfEngaging = 3;

/** "Brought a Scala consultant in": what somebody brought in for it does. */
function isOfEngaged({ tokens, clauses, words }: ClaimScene, match: Match): boolean {
  if (!words.engaging.people.has(tokens[match.to + 1]?.key ?? '')) return false;
  for (
    let at = match.from - 1;
    at >= match.from - reachOfEngaging && clauses[at] === clauses[match.from];
    at -= 1
  )
    if (isFormOf(tokens[at]?.key ?? '', words.engaging.verbs)) return true;
  return false;
}

/** "The client's Java team": the keyword stands between somebody's name and their people. */
function isOfOthers({ text, tokens, words }: ClaimScene, match: Match): boolean {
  const { elsewhere, people, subjects, units } = words.others;
  const owner = tokens[match.from - 1];
  if (!owner || !/^s?['’]/.test(text.slice(owner.end, match.start))) return false;
  if (units.has(owner.key) && elsewhere.has(tokens[match.from - 2]?.key ?? '')) return true;
  return subjects.has(owner.key) && people.has(tokens[match.to + 1]?.key ?? '');
}

/** "The front end (React) was done by an agency": who did it stands behind "by". */
function isDoneByOthers({ text, tokens, clauses, keyword, words }: ClaimScene, match: Match): boolean {
  const { determiners, subjects } = words.others;
  for (let at = match.to + 1; at < match.to + farthest && clauses[at] === clauses[match.to]; at += 1) {
    const deed = tokens[at - 1]?.key ?? '';
    if (tokens[at]?.key === 'by' && isSomeFirm(words, tokens, at + 1)) return true;
    if (tokens[at]?.key !== 'by' || !(words.makers.has(deed) || verbForm(deed)?.shape === 'past')) continue;
    if (words.makers.has(deed) && !keyword.has(at + 1) && isGivenName(text, tokens[at + 1])) return true;
    let next = at + 1;
    while (determiners.has(tokens[next]?.key ?? '')) next += 1;
    return (subjects.get(tokens[next]?.key ?? '') ?? []).some((keys) =>
      keys.every((key, index) => tokens[next + index]?.key === key),
    );
  }
  return false;
}

/** "By another firm" */
const isSomeFirm = ({ others }: ClaimWords, tokens: readonly Token[], at: number): boolean =>
  others.elsewhere.has(tokens[at]?.key ?? '') && others.heads.has(tokens[at + 1]?.key ?? '');

const isGivenName = (text: string, token: Token | undefined): boolean =>
  token !== undefined && senseWords().givenNames.has(token.key) && isCapitalAt(text, token.start);

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
