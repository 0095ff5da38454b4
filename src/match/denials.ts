import type { ClaimWords } from '../lexicon/claim-words.ts';
import { kindOf, senseWords } from '../lexicon/sense-words.ts';
import { verbForm } from '../wording/verbs.ts';
import { isFormOf } from './bases.ts';
import { type ClaimScene, isContracted, isParted, listEnd, listStart } from './claim-scene.ts';
import type { Match } from './matcher.ts';
import { Role } from './word-roles.ts';

/** How many words carry a denial on. */
const reachOfDenial = 8;

/** "No hands-on time with Kafka or Flink": the denial reaches the tools of a list over words that only carry it. */
export function isDeniedBefore(scene: ClaimScene, match: Match): boolean {
  if (!scene.holds(match.from, Role.denial)) return false;
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
