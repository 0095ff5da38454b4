import type { Fragment } from './fragments.ts';
import { hasYear } from './rails.ts';

/** Dates beside their text that take several lines: "2018 –" over "2021", or a place under the dates. */

const sameEdge = 3;
/** Points by which the lines of the text beside may be indented. */
const sameIndent = 30;
/** White between the baselines of one group, in font sizes. */
const groupGap = 1.7;
const mostLines = 4;
/** Words of a period at most: "March 2020 – June 2021". */
const mostDateWords = 6;

/**
 * The fragments of some rows in reading order. Where dates at the left take several lines, those are read whole
 * before the text beside them; dates of one line stay on the row of their text.
 */
export function railFirst(rows: Fragment[][]): Fragment[] {
  const ordered: Fragment[] = [];
  const read = new Set<Fragment>();
  for (const [index, row] of rows.entries()) {
    const group = groupAt(rows, index, read);
    if (group.length > 1) {
      for (const fragment of group) read.add(fragment);
      ordered.push(...group);
      ordered.push(...row.filter((fragment) => !read.has(fragment)));
    } else ordered.push(...row.filter((fragment) => !read.has(fragment)));
  }
  return ordered;
}

/**
 * The date that begins a row with text beside it, and the lines under it that are no date of their own; or an employer
 * and a place over their dates.
 */
function groupAt(rows: Fragment[][], index: number, read: ReadonlySet<Fragment>): Fragment[] {
  const [date, text] = rows[index] ?? [];
  if (!date || !text || read.has(date)) return [];
  const group = [date];
  let dated = hasYear(date);
  if (!dated && hasYear(text)) return [];
  for (const row of rows.slice(index + 1, index + 1 + 2 * mostLines)) {
    const [first, second] = row;
    const last = group.at(-1);
    if (!first || !last || group.length === mostLines) break;
    if (first.left >= text.left - sameEdge && first.baseline - last.baseline <= groupGap * last.fontSize)
      continue;
    const inRail =
      first.right < text.left &&
      (Math.abs(first.left - date.left) <= sameEdge || Math.abs(first.right - date.right) <= sameEdge) &&
      (!second || second.left >= text.left - sameEdge);
    if (!inRail || first.baseline - last.baseline > groupGap * last.fontSize) break;
    if (isHeading(first, last) || (dated && hasYear(first) && !endsInDash(last))) break;
    group.push(first);
    dated ||= hasYear(first) && first.words.length <= mostDateWords;
  }
  if (!dated) return [];
  const end = group.at(-1)?.baseline ?? 0;
  const isWhole = endsInDash(date) || rows.slice(index + 1).some((row) => goesOnBeside(row, text, end));
  return isWhole ? group : [];
}

/** Only text that has lines of its own beside those under the date makes a rail of them. */
const goesOnBeside = (row: Fragment[], text: Fragment, end: number): boolean =>
  row.some(
    ({ left, baseline, fontSize }) =>
      Math.abs(left - text.left) <= sameIndent && baseline <= end + 0.5 * fontSize,
  );

const isHeading = (fragment: Fragment, before: Fragment): boolean =>
  fragment.fontSize > before.fontSize + 0.6 || (isBold(fragment) && !isBold(before));

const isBold = (fragment: Fragment): boolean => fragment.words.every((word) => word.bold);

const endsInDash = (fragment: Fragment): boolean =>
  /[\u2010-\u2015-]$/.test(fragment.words.at(-1)?.text ?? '');
