import type { ClaimWords } from '../lexicon/claim-words.ts';
import { senseWords } from '../lexicon/sense-words.ts';
import { isCapitalAt, type Token } from '../lexicon/tokens.ts';
import { verbForm } from '../wording/verbs.ts';
import { isFormOf } from './bases.ts';
import type { ClaimScene } from './claim-scene.ts';
import type { Match } from './matcher.ts';
import { Role } from './word-roles.ts';

/** How far behind a tool the sentence is read for whose it is. */
const farthest = 60;

/** "Partners use the Java SDK that I wrote", "you list Kafka; I know it": the sentence turns back to the candidate. */
export function isOwn(
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

/** How many words stand between a verb of bringing people in and what they are good at. */
const reachOfEngaging = 3;

/** "Brought a Scala consultant in": what somebody brought in for it does. */
export function isOfEngaged({ tokens, clauses, words }: ClaimScene, match: Match): boolean {
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
export function isOfOthers({ text, tokens, words }: ClaimScene, match: Match): boolean {
  const { elsewhere, people, subjects, units } = words.others;
  const owner = tokens[match.from - 1];
  if (!owner || tokens[match.from]?.gap === 'space' || !/^s?['’]/.test(text.slice(owner.end, match.start)))
    return false;
  if (units.has(owner.key) && elsewhere.has(tokens[match.from - 2]?.key ?? '')) return true;
  return subjects.has(owner.key) && people.has(tokens[match.to + 1]?.key ?? '');
}

/** "Worked closely with the backend team": whom somebody worked with is not what they did. */
export function isOfCompany({ tokens, words: { others } }: ClaimScene, match: Match): boolean {
  const people = tokens[match.to + 1];
  if (people?.gap !== 'space' || !others.people.has(people.key)) return false;
  const { verbs, prepositions, owners } = others.alongside;
  const owner = tokens[match.from - 1]?.key ?? '';
  const at = match.from - (owners.has(owner) ? 2 : 1);
  if (!prepositions.has(tokens[at]?.key ?? '')) return false;
  const before = tokens[at - 1]?.key ?? '';
  return isFormOf(before.endsWith('ly') ? (tokens[at - 2]?.key ?? '') : before, verbs);
}

/** "The front end (React) was done by an agency": who did it stands behind "by". */
export function isDoneByOthers(scene: ClaimScene, match: Match): boolean {
  if (!scene.holds(match.to, Role.by)) return false;
  const { text, tokens, clauses, keyword, words } = scene;
  const { determiners, subjects, using } = words.others;
  const isMade = opensWithDeed(scene, match);
  for (let at = match.to + 1; at < match.to + farthest && clauses[at] === clauses[match.to]; at += 1) {
    const deed = tokens[at - 1]?.key ?? '';
    // "built the API, now called twice a day by partner banks": who uses a thing has not made it
    if (isMade && using.has(tokens[at]?.key ?? '')) return false;
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

/** "Built the API in Java": what the candidate did opens the clause, or a line within it. */
function opensWithDeed({ text, tokens, clauses }: ClaimScene, { from }: Match): boolean {
  for (let at = from - 1; at >= 0 && clauses[at] === clauses[from]; at -= 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    const opens =
      !before || clauses[at - 1] !== clauses[from] || /\n/.test(text.slice(before.end, token?.start));
    if (opens && token && verbForm(token.key)?.shape === 'past') return true;
  }
  return false;
}

/** "By another firm" */
const isSomeFirm = ({ others }: ClaimWords, tokens: readonly Token[], at: number): boolean =>
  others.elsewhere.has(tokens[at]?.key ?? '') && others.heads.has(tokens[at + 1]?.key ?? '');

const isGivenName = (text: string, token: Token | undefined): boolean =>
  token !== undefined && senseWords().givenNames.has(token.key) && isCapitalAt(text, token.start);
