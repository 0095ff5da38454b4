import { measureWords } from '../lexicon/language.ts';
import type { Span } from '../range.ts';
import type { Token } from './tokens.ts';

/** How often something is said to happen: "weekly", "every two weeks", "once a month". */
export interface Rhythm extends Span {
  /** times in one period; null where only the period is told, as in "40 tickets a week" */
  times: number | null;
  /** length of the period in seconds */
  period: number;
}

const each = /^(?:every|each)$/;
const per = /^(?:a|an|per|each|every|\/)$/;
const ordinals = [
  'other',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** All rhythms of a text, in order. */
export function rhythmsIn(tokens: readonly Token[]): Rhythm[] {
  return tokens.flatMap((token, at) => {
    const found =
      adverbAt(tokens, at) ??
      timesAt(tokens, at) ??
      everyAt(tokens, at) ??
      perAt(tokens, at) ??
      shareAt(tokens, at);
    if (!found) return [];
    const end = tokens[found.to - 1]?.end ?? token.end;
    return [{ start: token.start, end, times: found.times, period: found.period }];
  });
}

interface Found {
  times: number | null;
  period: number;
  to: number;
}

const secondsOf = (token: Token | undefined): number | undefined => {
  const { durations, occasions } = measureWords();
  return durations.get(token?.lower ?? '') ?? occasions.get(token?.lower ?? '');
};

const countOf = (token: Token | undefined): number | undefined =>
  token?.kind === 'number' ? Number(token.text) : measureWords().numbers.get(token?.lower ?? '');

/** Weekly, bi-weekly, overnight. */
function adverbAt(tokens: readonly Token[], at: number): Found | null {
  const { rhythms } = measureWords();
  const token = tokens[at];
  const hyphened =
    token?.lower === 'bi' && tokens[at + 1]?.text === '-' ? `bi${tokens[at + 2]?.lower}` : null;
  const period = rhythms.get(hyphened ?? token?.lower ?? '');
  return period === undefined ? null : { times: 1, period, to: hyphened ? at + 3 : at + 1 };
}

/** Once a month, twice per week, three times a day, once every two weeks. */
function timesAt(tokens: readonly Token[], at: number): Found | null {
  const lower = tokens[at]?.lower ?? '';
  const single = lower === 'once' ? 1 : lower === 'twice' ? 2 : undefined;
  const count = single ?? (tokens[at + 1]?.lower === 'times' ? countOf(tokens[at]) : undefined);
  if (count === undefined) return null;
  const next = single === undefined ? at + 2 : at + 1;
  const every = everyAt(tokens, next);
  if (every) return { ...every, times: count };
  const period = per.test(tokens[next]?.lower ?? '') ? secondsOf(tokens[next + 1]) : undefined;
  return period === undefined ? null : { times: count, period, to: next + 2 };
}

/** Every week, each quarter, every two weeks, every other day, every sixth week. */
function everyAt(tokens: readonly Token[], at: number): Found | null {
  if (!each.test(tokens[at]?.lower ?? '')) return null;
  const next = tokens[at + 1];
  const direct = secondsOf(next);
  const place = ordinals.indexOf(next?.lower ?? '');
  if (place >= 0 && secondsOf(tokens[at + 2]) !== undefined)
    return { times: 1, period: (place < 2 ? 2 : place + 1) * (secondsOf(tokens[at + 2]) ?? 0), to: at + 3 };
  if (direct !== undefined) return { times: 1, period: direct, to: at + 2 };
  const unit = secondsOf(tokens[at + 2]);
  const count = countOf(next);
  return unit === undefined || count === undefined ? null : { times: 1, period: count * unit, to: at + 3 };
}

/** "A week", "per night", "/day": the period of a rate. "Half a day" is an amount. */
function perAt(tokens: readonly Token[], at: number): Found | null {
  const lower = tokens[at]?.lower ?? '';
  if (!per.test(lower) || each.test(lower) || tokens[at - 1]?.lower === 'half') return null;
  const period = secondsOf(tokens[at + 1]);
  return period === undefined ? null : { times: null, period, to: at + 2 };
}

/** "One week in six" is every sixth week. */
function shareAt(tokens: readonly Token[], at: number): Found | null {
  const unit = secondsOf(tokens[at + 1]);
  const whole = countOf(tokens[at + 3]);
  if (countOf(tokens[at]) !== 1 || unit === undefined || whole === undefined) return null;
  return /^(?:in|of|out)$/.test(tokens[at + 2]?.lower ?? '')
    ? { times: 1, period: whole * unit, to: at + 4 }
    : null;
}
