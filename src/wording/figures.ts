import { before, type Candidate, type Reason } from './candidate.ts';
import { idiomsIn, maskGaps } from './idioms.ts';
import { jointOf, judge } from './judge.ts';
import { currencyBefore } from './money.ts';
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
    figures.push({ reason: null, noun: null, ...quote(text, tokens, at, phrase.to), ...phrase.measure });
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

function figureOf(text: string, candidate: Candidate): Figure {
  const { numeral, unit, tokens } = candidate;
  const isTeam = unit?.kind === 'team' || (unit === null && isTeamOf(candidate));
  const { start, end, text: printed } = quote(text, tokens, candidate.start, endOf(candidate));
  return {
    start,
    end,
    text: printed,
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
