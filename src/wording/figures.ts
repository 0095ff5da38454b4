import { after, before, type Candidate, type Reason } from './candidate.ts';
import { type Idiom, idiomsIn, maskGaps } from './idioms.ts';
import { currencyBefore } from './money.ts';
import { reasonAgainst } from './not-measures.ts';
import { numeralAt } from './numerals.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import { mayStart } from './starters.ts';
import { type Token, tokenize } from './tokens.ts';
import { unitAfter } from './units.ts';
import type { Measure } from './wording.ts';

/** Every number of a text, measures and others alike: what the grader counts and the verifier compares. */
export interface Figure extends Measure {
  /** why it measures nothing, null for a measure */
  reason: Reason | null;
  /** the counted noun or the first word after the number */
  noun: string | null;
}

/** Reads all figures of a text, in order and without overlap. */
export const findFigures = (text: string): Figure[] => figuresIn(text, tokenize(maskGaps(text)));

/** The same for a text whose tokens are at hand. */
export function figuresIn(text: string, tokens: readonly Token[]): Figure[] {
  const phrases: { at: number; phrase: Phrase }[] = [];
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token || !mayStart(token)) {
      at++;
      continue;
    }
    const phrase = phraseAt(tokens, at);
    if (phrase) phrases.push({ at, phrase });
    const candidate = phrase ? null : candidateAt(tokens, at, candidates.at(-1));
    if (candidate) candidates.push(candidate);
    at = phrase ? phrase.to : candidate ? endOf(candidate) : at + 1;
  }
  if (candidates.length > 0) judge(candidates, idiomsIn(text, tokens));
  const figures = candidates.map((candidate) => figureOf(text, candidate));
  for (const { at, phrase } of phrases)
    figures.push({ ...quote(text, tokens, at, phrase.to), ...phrase.measure, reason: null, noun: null });
  return figures.sort((a, b) => a.start - b.start);
}

function candidateAt(
  tokens: readonly Token[],
  at: number,
  previous: Candidate | undefined,
): Candidate | null {
  const numeral = numeralAt(tokens, at);
  if (!numeral) return null;
  const money = previous && endOf(previous) >= at ? null : currencyBefore(tokens, numeral);
  const unit = money ?? unitAfter(tokens, numeral);
  const start = money ? at - 1 : at;
  const joint = previous && at - endOf(previous) <= 3 ? jointOf(tokens.slice(endOf(previous), at)) : null;
  const candidate: Candidate = {
    tokens,
    numeral,
    unit,
    start,
    previous,
    joint,
    next: undefined,
    reason: null,
  };
  if (previous && joint !== null) previous.next = candidate;
  return candidate;
}

const endOf = (candidate: Candidate): number => Math.max(candidate.numeral.to, candidate.unit?.to ?? 0);

const joints = new Set([
  'to',
  'and',
  'or',
  '-',
  '–',
  '—',
  '‑',
  '→',
  ',',
  '/',
  '&',
  ':',
  '>',
  'x',
  '=',
  'from',
  'instead',
  'rather',
  'than',
  'of',
]);
/** Joints of a change or a choice: the second number has the unit of the first where it prints none. */
const carrying = new Set(['to', 'from', 'instead', 'rather', 'than']);
const fillers = new Set([
  'down',
  'up',
  'only',
  'just',
  'about',
  'around',
  'nearly',
  '~',
  'then',
  '$',
  '€',
  '£',
  '<',
  '+',
  '(',
]);

/** What joins two numbers into a range, a pair or a list; null where other words stand between. */
function jointOf(between: readonly Token[]): string | null {
  const rest = between.filter((token) => !fillers.has(token.lower));
  const first = rest[0];
  return first && rest.every((token) => joints.has(token.lower)) ? first.lower : null;
}

/** Units are shared first ("from 400 to 100 ms"), for what a number measures decides whether it measures. */
function judge(candidates: readonly Candidate[], idioms: readonly Idiom[]): void {
  for (const candidate of candidates) {
    const shared =
      candidate.next?.unit ?? (carrying.has(candidate.joint ?? '') ? candidate.previous?.unit : null);
    const follows = after(candidate);
    if (
      candidate.unit === null &&
      shared &&
      !(follows?.glued && follows.kind === 'word') &&
      shareable(candidate)
    )
      candidate.unit = { ...shared, to: 0 };
  }
  for (const candidate of candidates)
    candidate.reason = idiomReason(candidate, idioms) ?? reasonAgainst(candidate);
}

/** Lists with commas share nothing: "in 2018, 2019 and 40 services". */
const shareable = (candidate: Candidate): boolean => (candidate.next?.joint ?? candidate.joint) !== ',';

function idiomReason(candidate: Candidate, idioms: readonly Idiom[]): Reason | null {
  const { tokens, numeral, unit } = candidate;
  const start = tokens[numeral.from]?.start ?? 0;
  const idiom = idioms.find((each) => each.start <= start && start < each.end);
  if (!idiom) return null;
  const amount =
    /^(by|to|at|from)$/.test(before(candidate)?.lower ?? '') ||
    unit?.noun ||
    (unit && tokens[unit.to]?.lower === 'of');
  return idiom.maybe && amount ? null : 'idiom';
}

function figureOf(text: string, candidate: Candidate): Figure {
  const { numeral, unit, tokens } = candidate;
  const isTeam = unit?.kind === 'team' || (unit === null && isTeamOf(candidate));
  return {
    ...quote(text, tokens, candidate.start, endOf(candidate)),
    kind: numeral.form === 'part' && !unit ? 'percent' : isTeam ? 'team' : (unit?.kind ?? 'count'),
    value: round(numeral.value * (numeral.form === 'part' && !unit ? 100 : (unit?.factor ?? 1))),
    unit: numeral.form === 'part' && !unit ? '%' : (unit?.unit ?? null),
    reason: candidate.reason,
    noun: unit?.noun ?? (unit && !unit.firm ? unit.first : null),
  };
}

const isTeamOf = (candidate: Candidate): boolean =>
  before(candidate)?.lower === 'of' &&
  /^(team|teams|squad|crew|group|staff)$/.test(before(candidate, 2)?.lower ?? '');

const round = (value: number): number => Number(value.toPrecision(12));

function quote(text: string, tokens: readonly Token[], from: number, to: number) {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
