import { readingOf } from '../../wording/reading.ts';
import { isSame } from './amounts.ts';
import { type Check, violation } from './check.ts';
import { isSaid, sayingsOf } from './sayings.ts';

/** What the original measures or names and the rewrite leaves out: worth telling, yet no invention. */
export const checkDropped: Check = ({ original, rewrite, keywords }) => {
  const kept = new Set(keywords.rewrite.map(({ id }) => id));
  const said = sayingsOf([rewrite]);
  const isPrinted = (text: string): boolean => readingOf(text).words.every((word) => isSaid(said, word));
  const derivedFrom = rewrite.figures.some(({ kind }) => kind === 'percent' || kind === 'factor');
  const numbers = original.figures.filter(
    (figure) => figure.reason === null && !rewrite.figures.some((other) => isSame(other, figure)),
  );
  return [
    ...(derivedFrom && numbers.length === 2 ? [] : numbers),
    ...keywords.original.filter(
      ({ id, start, end }, at, all) =>
        !kept.has(id) &&
        !isPrinted(original.text.slice(start, end)) &&
        all.findIndex((each) => each.id === id) === at,
    ),
  ].map((span) => violation('dropped_fact', 'dropped', original.text, span));
};
