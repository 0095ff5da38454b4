import { type Check, violation } from './check.ts';

/** Every tool of the rewrite is named or implied somewhere in the resume. */
export const checkTechnologies: Check = ({ keywords, rewrite, original, context }) =>
  keywords.rewrite
    .filter(({ id, start, end }) => {
      const printed = rewrite.text.slice(start, end).toLowerCase();
      const printedBefore =
        original.text.toLowerCase().includes(printed) || context.text.toLowerCase().includes(printed);
      return (
        !keywords.known.has(id) && !(printedBefore && printed.length > 3) && !isInGap(rewrite.text, start)
      );
    })
    .map((keyword) => violation('invented_technology', 'technologies', rewrite.text, keyword));

/** Labelled gaps ask, they do not claim. */
export function isInGap(text: string, at: number): boolean {
  const open = text.lastIndexOf('[', at);
  const close = open < 0 ? -1 : text.indexOf(']', open);
  return close > at && text.slice(open, close).includes('?');
}
