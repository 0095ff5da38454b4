import type { Phrases } from '../lexicon/claim-words.ts';
import { type ClaimScene, listEnd, listStart } from './claim-scene.ts';
import type { Match } from './matcher.ts';
import { Role } from './word-roles.ts';

/** How long a clause is read for a wish, in words, and no label stands further before a tool, in signs. */
const reachOfWish = 40;
const reachOfLabel = 240;

/** "Looking for a team that writes Kotlin", "Haskell, some day": all of the clause is wished, save what is left. */
export function isWished(scene: ClaimScene, match: Match): boolean {
  const { tokens, clauses, guarded, words } = scene;
  const { wishes, wished } = words.scopes;
  const hasWish = scene.holds(match.from, Role.wish);
  const hasWished = scene.holds(match.to, Role.wished);
  if (!hasWish && !hasWished && !scene.hasLabel) return false;
  if (words.moods.swapped.has(tokens[match.from - 1]?.key ?? '')) return false;
  if (scene.hasLabel && hasWishLabel(scene, match)) return true;
  for (
    let at = hasWish ? match.from - 1 : -1;
    at >= 0 && at >= match.from - reachOfWish && clauses[at] === clauses[match.from];
    at -= 1
  ) {
    const key = tokens[at]?.key ?? '';
    if (!guarded.has(at) && holdsPhrase(scene, at, wishes)) return true;
    if (words.clauses.owners.has(key) && !isWithin(scene, at, wishes)) return false;
  }
  if (!hasWished) return false;
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
const isWithin = ({ tokens }: ClaimScene, at: number, phrases: Phrases): boolean =>
  [1, 2].some((back) =>
    (phrases.get(tokens[at - back]?.key ?? '') ?? []).some(
      (keys) => keys.length > back && keys.every((key, index) => tokens[at - back + index]?.key === key),
    ),
  );

const holdsPhrase = ({ tokens }: ClaimScene, at: number, phrases: Phrases): boolean =>
  (phrases.get(tokens[at]?.key ?? '') ?? []).some((keys) =>
    keys.every((key, index) => tokens[at + index]?.key === key),
  );

/** "Without Redis the sale would have failed": what would be missed is used. */
export const isMissed = (scene: ClaimScene, match: Match): boolean =>
  scene.holds(match.from, Role.denial) &&
  scene.tokens[listStart(scene, match.from) - 1]?.key === 'without' &&
  clauseHas(scene, match.to, scene.words.scopes.contrary);

function clauseHas({ tokens, clauses }: ClaimScene, from: number, list: ReadonlySet<string>): boolean {
  for (let at = from + 1; at <= from + reachOfWish && clauses[at] === clauses[from]; at += 1)
    if (list.has(tokens[at]?.key ?? '')) return true;
  return false;
}
