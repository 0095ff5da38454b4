import type { Figure } from '../../wording/figures.ts';
import type { Reading } from '../../wording/reading.ts';

/** What a number is in its sentence: how much something changed, what it was before, or what it came to. */
export type End = 'by' | 'before' | 'after' | null;

/** How far before a number its preposition is looked for. */
const lead = 48;

const hedges =
  '(?:(?:about|around|nearly|over|roughly|almost|some|only|just|under|less than|more than|a|an|the|~)\\W*)*';
const signs = '[~$€£≈<>(]*';
const leads: readonly (readonly [End, RegExp])[] = [
  ['by', new RegExp(`\\bby\\W+${hedges}${signs}$`, 'i')],
  [
    'before',
    new RegExp(
      `\\b(?:from|instead of|rather than|compared (?:to|with)|versus|vs\\.?|was|were|previously|formerly|originally|initially|(?:used to|would) (?:take|be|need|run|cost)|took|and not)\\W+${hedges}${signs}$`,
      'i',
    ),
  ],
  ['after', new RegExp(`(?:\\b(?:to|into|now|currently)|→|->)\\W*${hedges}${signs}$`, 'i')],
];

const untilWas = /\buntil (?:\w+ ){1,4}(?:was|were|is|are) $/i;
const laterWords =
  /^\W{0,2}(?:before(?! (?:it|they|that|this|we) )|previously|earlier|originally|formerly|initially|at first)\b/i;
/** "40 ms instead of 2 s": the first of the two is what it came to. */
const insteadOf =
  /^\W{0,2}(?:instead of|rather than|(?:down|up) from|compared (?:to|with)|versus|vs\.?) [$€£~]*$/i;
const arrow = /^ ?(?:→|->|to|down to|up to|and now) ?[$€£~<>]*$/;

/** "By 11 minutes to 4": how much it fell and what it came to. */
const bare = /\bby [$€£~]*$/i;

/** By the words around a number. "2 to 4 hours" is a range, in which no number is an end. */
export function endOf(reading: Reading, figure: Figure): End {
  const { text, figures } = reading;
  const before = text.slice(Math.max(0, figure.start - lead), figure.start);
  const at = figures.indexOf(figure);
  const [previous, next] = [figures[at - 1], figures[at + 1]];
  const joins = (one: Figure | undefined, other: Figure | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    arrow.test(text.slice(one.end, other.start)) &&
    one.kind === other.kind;
  const falls = (one: Figure, other: Figure | undefined): boolean => (one.value ?? 0) > (other?.value ?? 0);
  const hasFrom = (one: Figure): boolean =>
    /\bfrom\W+(?:\w+\W+)?$/i.test(text.slice(Math.max(0, one.start - lead), one.start));
  if (joins(figure, next) && bare.test(before)) return 'by';
  if (joins(figure, next)) return hasFrom(figure) || falls(figure, next) ? 'before' : null;
  if (previous && joins(previous, figure))
    return hasFrom(previous) || falls(previous, figure) ? 'after' : null;
  if (untilWas.test(before)) return 'after';
  if (laterWords.test(text.slice(figure.end, figure.end + lead))) return 'before';
  if (next?.kind === figure.kind && insteadOf.test(text.slice(figure.end, next.start))) return 'after';
  return leads.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}

/** "By 40 %" is not "to 40 %", and "from 900 ms to 220 ms" not "from 220 ms to 900 ms". */
export function swapsEnds(rewrite: Reading, figure: Figure, source: Reading, other: Figure): boolean {
  const now = endOf(rewrite, figure);
  const then = endOf(source, other);
  if (now === null || then === null || now === then) return false;
  return other.kind === figure.kind;
}
