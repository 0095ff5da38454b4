import type { ClaimWords } from '../lexicon/claim-words.ts';
import { kindOf, senseWords } from '../lexicon/sense-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import { verbForm } from '../wording/verbs.ts';
import { isFormOf } from './bases.ts';
import type { Match } from './matcher.ts';

/** What claims are read from: a text, its clauses and where its keywords stand. */
export interface ClaimScene {
  text: string;
  tokens: readonly Token[];
  /** the clause each token stands in */
  clauses: readonly number[];
  /** the tokens that belong to keywords */
  keyword: ReadonlySet<number>;
  /** the tokens of phrases that only look like a denial: "no longer than" */
  guarded: ReadonlySet<number>;
  words: ClaimWords;
}

/** How many words carry a denial on, and how long a clause is read for a wish. */
const reachOfDenial = 8;
const reachOfWish = 40;
/** No list of tools is longer, in words, and no label stands further before them, in signs. */
const longestList = 60;
const reachOfLabel = 240;

/** "No hands-on time with Kafka or Flink": the denial reaches the tools of a list over words that only carry it. */
export function isDeniedBefore(scene: ClaimScene, match: Match): boolean {
  const { tokens, clauses, guarded, words } = scene;
  const { deniers, troubles } = words.scopes;
  const start = listStart(scene, match.from);
  if (isDissuaded(scene, start)) return true;
  let hasPlan = false;
  let hasThing = false;
  for (let at = start - 1; at >= start - reachOfDenial && clauses[at] === clauses[match.from]; at -= 1) {
    const token = tokens[at];
    if (!token || isParted(scene, at)) return false;
    const { key } = token;
    if (guarded.has(at) || troubles.has(key)) return false;
    if (hasPlan && isFormOf(key, words.scopes.stopping)) return true;
    if (words.scopes.plans.has(key)) {
      hasPlan = true;
      continue;
    }
    if (isFormOf(key, words.scopes.refusing)) return !hasThing && !isFavoured(scene, at, match.from);
    if (deniers.has(key) || isContracted(scene, at)) {
      return (
        !isDoubled(scene, at) &&
        !opensDeed(scene, at, match) &&
        !(key === 'none' && tokens[at + 1]?.key === 'of')
      );
    }
    if (!carries(words, key)) return false;
    if (isNoun(key)) hasThing = true;
  }
  return false;
}

/** How many words a subject has behind its tool: "no Docker image above 90 MB left the build". */
const longestSubject = 6;

/** Whether "no" stands before the subject of a deed, "no Jenkins job runs longer": then the deed alone is denied. */
export function opensDeed(scene: ClaimScene, no: number, match: Match): boolean {
  const { tokens, clauses, keyword, words } = scene;
  if (match.from > no + 2 || tokens[match.to + 1]?.gap !== 'space') return false;
  for (let at = match.to + 2; at <= match.to + longestSubject && clauses[at] === clauses[match.to]; at += 1) {
    const key = tokens[at]?.key ?? '';
    if (keyword.has(at) || isParted(scene, at - 1)) return false;
    const shape = verbForm(key)?.shape;
    if ((shape === 'past' || shape === 'third') && !words.scopes.auxiliaries.has(key))
      return !carries(words, key);
  }
  return false;
}

/** "Rejected Kafka in favour of Pulsar": what was favoured is used. */
const isFavoured = ({ tokens }: ClaimScene, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ key }) => key === 'favour' || key === 'favor' || key === 'for');

/** "Talked my lead out of Kafka", "argued against MongoDB": who is talked out of a tool does not use it. */
function isDissuaded({ tokens, clauses, words }: ClaimScene, start: number): boolean {
  const { dissuading, dissuaded, likened } = words.scopes;
  if (tokens[start - 1]?.key === 'after') {
    for (let at = start - 2; at >= start - reachOfDenial && clauses[at] === clauses[start]; at -= 1)
      if (isFormOf(tokens[at]?.key ?? '', likened)) return true;
    return false;
  }
  const phrase = dissuaded.find((keys) =>
    keys.every((key, index) => tokens[start - keys.length + index]?.key === key),
  );
  if (!phrase) return false;
  for (
    let at = start - phrase.length - 1;
    at >= start - reachOfDenial && clauses[at] === clauses[start];
    at -= 1
  )
    if (isFormOf(tokens[at]?.key ?? '', dissuading)) return true;
  return false;
}

/** "Without Redis the sale would have failed": what would be missed is used. */
export const isMissed = (scene: ClaimScene, match: Match): boolean =>
  scene.tokens[listStart(scene, match.from) - 1]?.key === 'without' &&
  clauseHas(scene, match.to, scene.words.scopes.contrary);

/** The first tool of the list that a tool stands in. */
function listStart({ tokens, clauses, keyword, words }: ClaimScene, from: number): number {
  let start = from;
  for (let at = from - 1; at >= from - longestList && clauses[at] === clauses[from]; at -= 1) {
    if (keyword.has(at)) start = at;
    else if (!words.clauses.lists.has(tokens[at]?.key ?? '')) break;
  }
  return start;
}

/** A comma between a word and the next: "No, Kafka" apart, a denial does not reach over it. */
const isParted = ({ text, tokens }: ClaimScene, at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token !== undefined && next?.gap === 'break' && /[,:]/.test(text.slice(token.end, next.start));
};

/** The "t" of "haven't". */
const isContracted = ({ text, tokens }: ClaimScene, at: number): boolean => {
  const token = tokens[at];
  return token?.key === 't' && /n['’]$/.test(text.slice(token.start - 2, token.start));
};

/** How far before a denial another is looked for that takes it back: "not a week goes by without". */
const reachOfDouble = 6;

export function isDoubled(scene: ClaimScene, denial: number): boolean {
  const { tokens, clauses, words } = scene;
  for (let at = denial - 1; at >= denial - reachOfDouble && clauses[at] === clauses[denial]; at -= 1) {
    if (isParted(scene, at)) return false;
    if (words.scopes.deniers.has(tokens[at]?.key ?? '') || isContracted(scene, at)) return true;
  }
  return false;
}

/** A thing of software; what is refused of a thing is not refused of the tool: "refused releases of the Rails app". */
const isNoun = (key: string): boolean => {
  const kind = kindOf(key, senseWords());
  return kind === 'thing' || kind === 'tool-thing';
};

export function carries({ scopes }: ClaimWords, key: string): boolean {
  if (scopes.carrying.has(key)) return true;
  if (isFormOf(key, scopes.verbs)) return true;
  const kind = kindOf(key, senseWords());
  return kind !== undefined && kind !== 'everyday';
}

function clauseHas({ tokens, clauses }: ClaimScene, from: number, list: ReadonlySet<string>): boolean {
  for (let at = from + 1; at <= from + reachOfWish && clauses[at] === clauses[from]; at += 1)
    if (list.has(tokens[at]?.key ?? '')) return true;
  return false;
}

/** "Looking for a team that writes Kotlin", "Haskell, some day": all of the clause is wished, save what is left. */
export function isWished(scene: ClaimScene, match: Match): boolean {
  const { tokens, clauses, guarded, words } = scene;
  const { wishes, wished } = words.scopes;
  if (words.moods.swapped.has(tokens[match.from - 1]?.key ?? '')) return false;
  if (hasWishLabel(scene, match)) return true;
  for (
    let at = match.from - 1;
    at >= match.from - reachOfWish && clauses[at] === clauses[match.from];
    at -= 1
  ) {
    const key = tokens[at]?.key ?? '';
    if (!guarded.has(at) && holdsPhrase(scene, at, wishes)) return true;
    if (words.clauses.owners.has(key) && !isWithin(scene, at, wishes)) return false;
  }
  const end = listEnd(scene, match.to);
  for (let at = end + 1; at <= end + 4 && clauses[at] === clauses[match.to]; at += 1)
    if (holdsPhrase(scene, at, wished)) return true;
  return false;
}

/** No label of such a line has more words. */
const longestLabel = 5;

/** "Learning goals: Kafka", "Gaps: Terraform". */
function hasWishLabel({ text, tokens, guarded, words }: ClaimScene, match: Match): boolean {
  const near = Math.max(0, match.start - reachOfLabel);
  const window = text.slice(near, match.start);
  const line = near + window.lastIndexOf('\n') + 1;
  const sign = window.indexOf(':', line - near);
  const colon = near + sign;
  if (sign < 0 || /[.;!?]\s/.test(text.slice(colon, match.start))) return false;
  let at = match.from - 1;
  while ((tokens[at]?.start ?? -1) > colon) at -= 1;
  let isWish = false;
  for (let count = 1; (tokens[at]?.start ?? -1) >= line; at -= 1, count += 1) {
    if (count > longestLabel) return false;
    if (!guarded.has(at) && words.scopes.labels.has(tokens[at]?.key ?? '')) isWish = true;
  }
  return isWish;
}

/** Whether a phrase that begins one or two words before holds a token: the "we" of "if only we". */
const isWithin = (
  { tokens }: ClaimScene,
  at: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
): boolean =>
  [1, 2].some((back) =>
    (phrases.get(tokens[at - back]?.key ?? '') ?? []).some(
      (keys) => keys.length > back && keys.every((key, index) => tokens[at - back + index]?.key === key),
    ),
  );

const holdsPhrase = (
  { tokens }: ClaimScene,
  at: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
): boolean =>
  (phrases.get(tokens[at]?.key ?? '') ?? []).some((keys) =>
    keys.every((key, index) => tokens[at + index]?.key === key),
  );

/** The last tool of the list that a tool stands in. */
function listEnd({ tokens, clauses, keyword, words }: ClaimScene, to: number): number {
  let end = to;
  for (let at = to + 1; at <= to + longestList && clauses[at] === clauses[to]; at += 1) {
    if (keyword.has(at)) end = at;
    else if (!words.clauses.lists.has(tokens[at]?.key ?? '')) break;
  }
  return end;
}

/** "Kafka and Flink were never used", "Java, no; JavaScript, yes", "Docker-free": the denial stands behind the tools. */
export function isDeniedBehind(scene: ClaimScene, match: Match): boolean {
  const { text, tokens, clauses, guarded, words } = scene;
  const { deniers, auxiliaries, denied } = words.scopes;
  const joined = tokens[match.to + 1];
  if (joined?.gap === 'hyphen' && (joined.key === 'free' || joined.key === 'less')) return true;
  const next = listEnd(scene, match.to) + 1;
  const token = tokens[next];
  if (!token || clauses[next] !== clauses[match.to] || guarded.has(next)) return false;
  if (answers.has(token.key) && (isParted(scene, next - 1) || token.gap === 'space'))
    return /^\s*(?:[.,;!?)\n]|$)/.test(text.slice(token.end, token.end + 8));
  if (!auxiliaries.has(token.key)) return false;
  if (isDeniedByRelative(scene, next)) return true;
  const not = isContracted(scene, next + 1) || deniers.has(tokens[next + 1]?.key ?? '') ? next + 1 : -1;
  if (not < 0) return false;
  const said = tokens[not + 1]?.key === 'been' ? not + 2 : not + 1;
  return denied.has(tokens[said]?.key ?? '');
}

/** How far behind "is" the candidate is looked for, and behind the candidate the denial. */
const reachOfRelative = 8;
const reachOfAdverb = 2;

/** "Kafka is the one broker I have never run": the noun that a tool is said to be is denied of the candidate. */
function isDeniedByRelative({ tokens, clauses, words }: ClaimScene, is: number): boolean {
  if (!(words.others.determiners.has(tokens[is + 1]?.key ?? '') || tokens[is + 1]?.key === 'something'))
    return false;
  let at = is + 2;
  while (at <= is + reachOfRelative && clauses[at] === clauses[is]) at += 1;
  if (!words.clauses.speakers.has(tokens[at]?.key ?? '') || tokens[at]?.gap !== 'space') return false;
  for (let next = at + 1; next <= at + 1 + reachOfAdverb && clauses[next] === clauses[at]; next += 1)
    if (words.scopes.deniers.has(tokens[next]?.key ?? '')) return true;
  return false;
}

const answers = new Set(['no', 'none', 'never', 'not']);
