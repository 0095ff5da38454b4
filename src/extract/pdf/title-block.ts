import type { Fragment } from './fragments.ts';

/** A name over two lines in large type, with smaller text beside it, is read before that text. */

/** Type of a name for one of the usual text, and white between its lines, in font sizes. */
const titleSize = 1.6;
const lineGap = 1.5;
const sameSize = 0.6;
/** Points by which lines set from one side may differ. */
const sameEdge = 4;

/** Lines of a title are set from the left, from the right or in the middle. */
const edgesOf = ({ left, right }: Fragment): number[] => [left, right, (left + right) / 2];

/** Cuts the page's title off where lines of it stand apart in reading order; most pages have none. */
export function cutTitle(fragments: Fragment[], usual: number): { title: Fragment[]; rest: Fragment[] } {
  const largest = Math.max(0, ...fragments.map((fragment) => fragment.fontSize));
  const title = fragments
    .filter((fragment) => fragment.fontSize > largest - sameSize)
    .sort((a, b) => a.baseline - b.baseline);
  const [first, second] = title;
  const isName =
    first &&
    second &&
    title.length === 2 &&
    largest >= titleSize * usual &&
    second.baseline - first.baseline > 0.5 * largest &&
    second.baseline - first.baseline < lineGap * largest &&
    edgesOf(first).some((at, index) => Math.abs(at - (edgesOf(second)[index] ?? 0)) <= sameEdge);
  const between = fragments.some(
    (fragment) =>
      isName && !title.includes(fragment) && fragment.top < second.bottom && fragment.bottom > first.top,
  );
  if (!isName || !between) return { title: [], rest: fragments };
  return { title, rest: fragments.filter((fragment) => !title.includes(fragment)) };
}
