import type { ClaimScene } from './claim-scene.ts';
import type { Match } from './matcher.ts';

/** How far before a tool a choice is looked for. */
const farthest = 60;

/** "Picked Go over Java": what stands behind "over" was not chosen. */
export function isOutdone({ tokens, clauses, keyword, words }: ClaimScene, match: Match): boolean {
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
export function isExcepted({ tokens, clauses, keyword, words }: ClaimScene, match: Match): boolean {
  const { wholes, excepting } = words.exceptions;
  let at = match.from - 1;
  while (words.clauses.lists.has(tokens[at]?.key ?? '') || keyword.has(at)) at -= 1;
  if (!excepting.has(tokens[at]?.key ?? '')) return false;
  for (at -= 1; clauses[at] === clauses[match.from]; at -= 1)
    if (wholes.has(tokens[at]?.key ?? '')) return true;
  return false;
}
