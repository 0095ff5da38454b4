import type { Figure } from '../../wording/figures.ts';
import type { Reading } from '../../wording/reading.ts';
import { type Derived, derived, inUnitOf, isPoints, isSame, near } from './amounts.ts';
import { endOf } from './ends.ts';
import { isHonestRounding } from './hedges.ts';
import { isPartOf } from './ranges.ts';

/** What follows exactly from two numbers of a text, or from a remainder: ratios, differences and shares. */

/** "A third of what it was", "to a third": the part that remains. */
export const isRemainder = ({ text }: Reading, { kind, start, end }: Figure): boolean =>
  kind === 'percent' &&
  (/^ of (?:what|the (?:former|previous|original)|its|before)\b/i.test(text.slice(end, end + 24)) ||
    (/^ of the time\b/i.test(text.slice(end, end + 12)) &&
      /\b(?:in|to|takes|took) (?:\w+ )?$/i.test(text.slice(Math.max(0, start - 16), start))) ||
    /\bto an? $|\bto (?=an? )/i.test(text.slice(Math.max(0, start - 4), start + 2)));

/** Of two amounts the later is a part of the earlier; of "3 out of 4" the first is a part of the second. */
function partsOf(rewrite: Reading, figure: Figure, source: Reading, from: Figure, to: Figure): Derived[] {
  if (from.value === null || to.value === null || from.value <= 0 || to.value <= 0) return [];
  if (isPartOf(source, from, to)) return [{ kind: 'percent', value: (from.value / to.value) * 100 }];
  return isRemainder(rewrite, figure) && from.kind === to.kind
    ? [{ kind: 'percent', value: (to.value / from.value) * 100 }]
    : [];
}

/** "A fifth of what it was" is 80 % less, and five times less. */
function reductionsOf(rewrite: Reading, figure: Figure, source: Reading, from: Figure): Derived[] {
  if (from.kind !== 'percent' || from.value === null || from.value <= 0) return [];
  if (!isRemainder(source, from))
    return isRemainder(rewrite, figure) && endOf(source, from) === 'by'
      ? [{ kind: 'percent', value: 100 - from.value }]
      : [];
  return [
    { kind: 'percent', value: 100 - from.value },
    { kind: 'factor', value: 100 / from.value },
  ];
}

/** "1 second instead of 5" tells the later amount first. */
const inOrder = (source: Reading, from: Figure, to: Figure): [Figure, Figure] =>
  endOf(source, from) === 'after' || endOf(source, to) === 'before' ? [to, from] : [from, to];

/** "By 10 ms", "saving 10 ms" and "10 ms less" tell what lies between two amounts; "to 10 ms" and "at 10 ms" do not. */
function tellsDifference(rewrite: Reading, figure: Figure): boolean {
  const end = endOf(rewrite, figure);
  if (end !== null) return end === 'by';
  const before = rewrite.text.slice(Math.max(0, figure.start - 24), figure.start);
  return (
    /\b(?:sav|cut|gain|add|shav|free|remov|spar|another|extra)\w*\W+(?:\w+\W+){0,2}$/i.test(before) ||
    /^ (?:\w+ )?(?:less|more|fewer|faster|quicker|shorter|earlier|sooner|lower|higher|saved)\b/i.test(
      rewrite.text.slice(figure.end, figure.end + 24),
    )
  );
}

/** Money and rates: the difference has their currency and their period. */
const hasUnit = ({ kind }: Figure): boolean => kind === 'money' || kind === 'rate';

/** "A third" is read as 33.3333 %, which lies this near to the ratio of 1,200 and 800. */
const printedShare = 1e-5;

/** An exact ratio or difference of two figures of the source, or its honest rounding. */
export function isRatio(rewrite: Reading, figure: Figure, source: Reading): boolean {
  const { value } = figure;
  if (value === null) return false;
  const ratios = source.figures.flatMap((from, at) => [
    ...reductionsOf(rewrite, figure, source, from),
    ...source.figures.slice(at + 1, at + 3).flatMap((to) => {
      const [first, last] = inOrder(source, from, to);
      return [...derived(first, last), ...partsOf(rewrite, figure, source, first, last)];
    }),
  ]);
  const isDifference = tellsDifference(rewrite, figure);
  return ratios.some((ratio) => {
    const sameKind = ratio.kind === figure.kind || (ratio.kind === 'factor' && figure.kind === 'frequency');
    if (
      !sameKind ||
      ratio.value === null ||
      isPoints(figure) !== (ratio.difference !== undefined && ratio.kind === 'percent')
    )
      return false;
    if (ratio.difference && !isDifference) return false;
    if (ratio.difference && hasUnit(ratio.difference)) {
      const amount = inUnitOf(figure, ratio.difference);
      return (
        isSame(figure, ratio.difference) || (amount !== null && isHonestRounding(rewrite, figure, amount))
      );
    }
    return (
      near(ratio.value, value, figure.kind === 'percent' ? printedShare : undefined) ||
      isHonestRounding(rewrite, figure, ratio.value)
    );
  });
}
