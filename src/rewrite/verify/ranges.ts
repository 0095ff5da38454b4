import type { Figure } from '../../wording/figures.ts';
import type { Reading } from '../../wording/reading.ts';
import { isSame } from './amounts.ts';
import { hedgeOf } from './hedges.ts';
import { isTeamSize } from './team-size.ts';

/** Numbers that only two together are true: the ends of a range, and a part of a whole. */

/** "12 of 40 drivers": the first number counts a part of the second. */
export const isPartOf = ({ text }: Reading, part: Figure, whole: Figure): boolean =>
  part.end <= whole.start &&
  !/\b(?:team|group|squad|crew)$/i.test(part.text) &&
  /^ (?:out )?of (?:the |our |all )?$/.test(text.slice(part.end, whole.start));

/** "12 of 40 drivers" may not become "40 drivers". */
export function dropsPart(rewrite: Reading, figure: Figure, source: Reading, other: Figure): boolean {
  if (
    oneIn.test(source.text.slice(0, other.start)) &&
    !/ in (?:every )?$/.test(rewrite.text.slice(0, figure.start))
  )
    return true;
  const part = source.figures.find((figure) => isPartOf(source, figure, other));
  if (part !== undefined && other.kind === 'team' && isTeamSize(rewrite, figure)) return false;
  return part !== undefined && !rewrite.figures.some((figure) => isSame(figure, part));
}

/** "One in 10,000". */
const oneIn = /\b(?:one|two|three|[123]) in (?:every )?$/i;

/** "2 to 4 hours" may not become "4 hours": one end stands only with a hedge that says which. */
export function dropsEnd(rewrite: Reading, figure: Figure, source: Reading, other: Figure): boolean {
  const end = source.figures.find(
    (each) => each !== other && each.value !== null && isRange(source, each, other),
  );
  if (!end || rewrite.figures.some((each) => each.value === end.value)) return false;
  if (/\b(?:to|from|by) $/i.test(rewrite.text.slice(Math.max(0, figure.start - 8), figure.start)))
    return false;
  const hedge = hedgeOf(rewrite, figure);
  const isLower = end.start > other.start;
  return isLower
    ? hedge !== null && hedge !== 'over' && hedge !== 'about'
    : hedge !== 'limit' && hedge !== 'under';
}

/** "At least 2 hours" of "2 to 4 hours". */
export const isLowerEnd = (rewrite: Reading, figure: Figure, source: Reading, other: Figure): boolean =>
  hedgeOf(rewrite, figure) === 'over' &&
  source.figures.some((each) => each.start > other.start && isRange(source, each, other));

/** Two numbers joined as a range that rises, and no change "from" the one "to" the other. */
function isRange({ text }: Reading, one: Figure, other: Figure): boolean {
  const [low, high] = one.start < other.start ? [one, other] : [other, one];
  const before = text.slice(Math.max(0, low.start - 12), low.start);
  const joint = text.slice(low.end, high.start);
  if ((low.value ?? 0) >= (high.value ?? 0) || /from $/i.test(before)) return false;
  return /^ ?(?:-|–|to) ?$/.test(joint) || (/between $/i.test(before) && joint === ' and ');
}
