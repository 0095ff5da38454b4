import type { Fragment } from './fragments.ts';

/** Tells columns that are read one after the other from dates, labels and cells that belong to their line. */

const sameBaseline = 0.35;
/** White between baselines, in font sizes, that begins a group in a rail and a paragraph in a text. */
const gaps = { group: 1.6, paragraph: 1.45 };
/** Share of a rail's groups that must begin beside a paragraph, and most lines of a rail for one of text. */
const mostPartnered = 0.85;
const railShare = 0.7;
const sameEdge = 1.5;
/** Share of the lines of dates or right-aligned labels that have their text beside them; headings may not. */
const mostlyBeside = 0.6;
/** Section names in a rail are larger than the text they stand beside, and few. */
const largerType = 1.2;
const labelShare = 0.35;
const leastLabels = 3;
/** Letters a line of a text column has on average; cells of a table have fewer. */
const textLine = 25;

/**
 * Dates and labels beside the text they belong to: each group of the rail begins where a paragraph of the text
 * begins. The groups of an independent column begin where they like.
 */
export function isRail(rail: Fragment[], text: Fragment[]): boolean {
  if (rail.some(hasAddress)) return false;
  if (
    isLabels(rail) &&
    medianSize(rail) > largerType * medianSize(text) &&
    linesOf(rail) <= labelShare * linesOf(text)
  )
    return true;
  const starts = groupStarts(rail, 'group');
  if (isSparse(rail, starts, text)) return true;
  if (isRightAligned(rail) || isDated(rail)) {
    const beside = rail.filter((fragment) => text.some((line) => onOneLine(fragment, line)));
    if (beside.length >= rail.length * mostlyBeside) return true;
  }
  if (starts.length < 2 || linesOf(rail) > railShare * linesOf(text)) return false;
  const paragraphs = [...groupStarts(text, 'paragraph'), ...styleStarts(text)];
  const partnered = starts.filter((start) =>
    paragraphs.some((line) => onOneLine(start, line) || topsMeet(start, line)),
  );
  return partnered.length >= starts.length * mostPartnered;
}

/** Few names with white under each, all of them beside a line of the text. */
function isSparse(rail: Fragment[], starts: Fragment[], text: Fragment[]): boolean {
  if (!isLabels(rail) || starts.length < leastLabels || linesOf(rail) > labelShare * linesOf(text))
    return false;
  return starts.every((start) => text.some((line) => onOneLine(start, line)));
}

/** Dates and labels set against the text on their right end at one edge and begin where they like. */
function isRightAligned(rail: Fragment[]): boolean {
  const edges = rail.map((fragment) => fragment.right).sort((a, b) => a - b);
  const usual = edges[Math.floor(edges.length / 2)] ?? 0;
  const ends = edges.filter((edge) => Math.abs(edge - usual) <= sameEdge);
  const begins = new Set(rail.map((fragment) => Math.round(fragment.left)));
  return ends.length >= rail.length * mostPartnered && begins.size > 1;
}

/** A column of hardly anything but years. */
const isDated = (rail: Fragment[]): boolean => rail.filter(hasYear).length >= rail.length * mostlyBeside;

/** Section names in a rail, as opposed to dates: none holds a digit. */
export const isLabels = (rail: Fragment[]): boolean =>
  rail.every((fragment) => fragment.words.every((word) => !/\d/.test(word.text)));

/** Short cells on common lines: "Languages ⇥ Java, Go" row by row. */
export function isTable(left: Fragment[], right: Fragment[]): boolean {
  const partnered = right.filter((fragment) => left.some((other) => onOneLine(fragment, other))).length;
  const wordy = Math.min(averageLetters(left), averageLetters(right));
  return (
    partnered >= right.length * mostPartnered && wordy < textLine && linesOf(left) <= linesOf(right) * 1.3
  );
}

/** An e-mail address names nothing beside it: its column is one of contact details. */
const hasAddress = (fragment: Fragment): boolean => fragment.words.some((word) => /\w@\w/.test(word.text));

/** "03-19 – 04-21", "11/16 – now": months and short years tell of dates where nothing else stands. */
const shortPeriod = /^(?:0[1-9]|1[0-2])[/-]\d\d\s*[-\u2010-\u2015]\s*(?:(?:0[1-9]|1[0-2])[/-]\d\d|\p{L}+)$/u;

/** Does a year stand here? */
export const hasYear = (fragment: Fragment): boolean =>
  fragment.words.some((word) => /(?:^|\D)(?:19|20)\d\d(?:\D|$)|^\p{L}*['’]\d\d$/u.test(word.text)) ||
  shortPeriod.test(
    fragment.words
      .map((word) => word.before + word.text)
      .join('')
      .trim(),
  );

export const onOneLine = (a: Fragment, b: Fragment): boolean =>
  Math.abs(a.baseline - b.baseline) <= sameBaseline * Math.min(a.fontSize, b.fontSize);

const topsMeet = (a: Fragment, b: Fragment): boolean =>
  Math.abs(a.top - b.top) <= 0.5 * Math.min(a.fontSize, b.fontSize);

/** Lines that begin in bold or larger type after one that does not. */
function styleStarts(column: Fragment[]): Fragment[] {
  const sorted = [...column].sort((a, b) => a.baseline - b.baseline);
  return sorted.filter((fragment, index) => {
    const before = sorted[index - 1];
    if (!before) return false;
    const bolder = fragment.words[0]?.bold === true && before.words[0]?.bold !== true;
    return bolder || fragment.fontSize > before.fontSize + 0.6;
  });
}

/** First lines of the groups that white space makes in a column. */
export function groupStarts(column: Fragment[], kind: keyof typeof gaps): Fragment[] {
  const sorted = [...column].sort((a, b) => a.baseline - b.baseline);
  return sorted.filter((fragment, index) => {
    const before = sorted[index - 1];
    return (
      !before ||
      fragment.baseline - before.baseline > gaps[kind] * Math.max(before.fontSize, fragment.fontSize)
    );
  });
}

export const linesOf = (fragments: Fragment[]): number =>
  new Set(fragments.map((fragment) => Math.round(fragment.baseline))).size;

export const medianSize = (fragments: Fragment[]): number =>
  fragments.map((fragment) => fragment.fontSize).sort((a, b) => a - b)[Math.floor(fragments.length / 2)] ?? 0;

const averageLetters = (fragments: Fragment[]): number =>
  fragments.reduce(
    (sum, fragment) => sum + fragment.words.reduce((letters, word) => letters + word.text.length, 0),
    0,
  ) / fragments.length;
