import { measureWords } from '../lexicon/language.ts';
import type { Numeral } from './number-words.ts';
import { isHyphen, type Token } from './tokens.ts';
import type { MeasureKind } from './wording.ts';

/** What stands behind a number: a unit, or the noun it counts. */
export interface Unit {
  kind: MeasureKind;
  unit: string | null;
  /** turns the printed value into the base of the unit */
  factor: number;
  /** the last token of it, exclusive */
  to: number;
  /** a true unit, which no name or label can stand before by chance */
  firm: boolean;
  hyphened: boolean;
  /** the first word after the number */
  first: string;
  /** the counted noun, plural or a mass noun, else null */
  noun: string | null;
}

/** Reads the unit or counted noun after a number. */
export function unitAfter(tokens: readonly Token[], numeral: Numeral): Unit | null {
  let at = numeral.to;
  while (tokens[at]?.glued && (tokens[at]?.text === '+' || tokens[at]?.text === '%')) {
    if (tokens[at]?.text === '%') return unit('percent', '%', 1, at + 1, false, '%');
    at++;
  }
  const hyphened = isHyphen(tokens[at]) && tokens[at + 1]?.glued === true && tokens[at + 1]?.kind === 'word';
  if (hyphened) at++;
  const token = tokens[at];
  if (!token) return null;
  const glued = token.glued && !hyphened;
  const found = measured(tokens, at, token, hyphened) ?? (glued ? null : counted(tokens, at, hyphened));
  return found ? perPeriod(tokens, found) : perPeriod(tokens, null, at);
}

const unit = (
  kind: MeasureKind,
  name: string | null,
  factor: number,
  to: number,
  hyphened: boolean,
  first: string,
): Unit => ({ kind, unit: name, factor, to, firm: true, hyphened, first, noun: null });

const dayAdjectives = new Set([
  'business',
  'working',
  'calendar',
  'full',
  'man',
  'person',
  'consecutive',
  'whole',
]);

function measured(tokens: readonly Token[], at: number, token: Token, hyphened: boolean): Unit | null {
  const words = measureWords();
  const { lower, text } = token;
  const of = (kind: MeasureKind, name: string | null, factor = 1, to = at + 1): Unit =>
    unit(kind, name, factor, to, hyphened, lower);
  const next = tokens[at + 1]?.lower;
  if (words.percents.has(lower))
    return of('percent', '%', lower === '‰' ? 0.1 : 1, at + (next === 'points' || next === 'point' ? 2 : 1));
  if (lower === 'per' && next === 'cent') return of('percent', '%', 1, at + 2);
  if (lower === 'basis' && next === 'points') return of('percent', '%', 0.01, at + 2);
  if ((lower === 'x' || lower === '×') && !(tokens[at + 1]?.glued && tokens[at + 1]?.kind !== 'sign'))
    return of('factor', 'x');
  if (lower === 'fold' || lower === 'folds') return of('factor', 'x');
  if (lower === 'times') return perPeriod(tokens, of('frequency', 'times')) ?? null;
  const currency = words.currencies.get(text) ?? (text.length > 3 ? words.currencies.get(lower) : undefined);
  const isNext =
    token.kind === 'sign' && !token.glued && tokens[at + 1]?.glued && tokens[at + 1]?.kind === 'number';
  if (currency && !isNext) return of('money', currency);
  if (lower === 'orders' && tokens[at + 2]?.lower === 'magnitude')
    return of('factor', 'magnitudes', 1, at + 3);
  const rate = rateAt(tokens, at);
  if (rate) return of('rate', rate.unit, 1, rate.to);
  const seconds = durationOf(token);
  if (seconds !== undefined) return of('duration', 's', seconds);
  if (dayAdjectives.has(lower)) {
    const day = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
    const length = words.durations.get(tokens[day]?.lower ?? '');
    if (length !== undefined && length >= 3600) return of('duration', 's', length, day + 1);
  }
  const bytes = words.sizes.get(lower);
  if (bytes !== undefined && text.length > 1) return of('size', 'B', bytes);
  return words.units.has(lower) ? of('count', lower) : null;
}

/** One letter is a unit of time only in lower case: "12 h", never "Team 5 S". */
function durationOf(token: Token): number | undefined {
  if (token.text.length === 1 && token.text !== token.lower) return undefined;
  return measureWords().durations.get(token.lower);
}

function rateAt(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
  const words = measureWords();
  const token = tokens[at];
  if (!token) return null;
  const slash = tokens[at + 1]?.text === '/';
  const period = slash && words.periods.has(tokens[at + 2]?.lower ?? '');
  if (words.rates.has(token.lower)) return { unit: unitName(token.lower), to: period ? at + 3 : at + 1 };
  if (period && words.sizes.has(token.lower))
    return { unit: `${token.lower}/${tokens[at + 2]?.lower}`, to: at + 3 };
  return null;
}

const unitName = (printed: string): string =>
  /^(rps|qps|tps|reqs?|ops|cps|eps)$/.test(printed) ? 'per second' : printed;

/** The noun phrase that a number counts: some adjectives and a noun, singular or plural. */
function counted(tokens: readonly Token[], at: number, hyphened: boolean): Unit | null {
  const words = measureWords();
  const first = tokens[at];
  if (first?.kind !== 'word' || words.stops.has(first.lower)) return null;
  let noun: string | null = null;
  let to = at + 1;
  for (let next = at; next < at + 6; next++) {
    const token = tokens[next];
    if (!token || words.stops.has(token.lower)) break;
    if (token.kind !== 'word') {
      if (token.glued && /[-/&+.#]/.test(token.text)) continue;
      break;
    }
    if (isPlural(token) || words.countable.has(token.lower) || (hyphened && next === at)) {
      noun = token.lower;
      to = next + 1;
      if (hyphened || !isPlural(tokens[to]) || words.stops.has(tokens[to]?.lower ?? '')) break;
    }
  }
  const kind = noun !== null && words.people.has(noun) ? 'team' : 'count';
  return { kind, unit: noun ?? first.lower, factor: 1, to, firm: false, hyphened, first: first.lower, noun };
}

/** Services, APIs, GPUs; not "status", "analysis", "class". */
export const isPlural = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  (/[A-Z]s$/.test(token.text) ||
    (token.lower.length > 3 && /[^s]s$/.test(token.lower) && !/([sx]is|us)$/.test(token.lower)));

/** Adds "per second", "/day", "a week" or "daily" to what was read, or reads it alone after a number. */
export function perPeriod(tokens: readonly Token[], found: Unit | null, at = found?.to ?? 0): Unit | null {
  const { periods, frequencies } = measureWords();
  const lead = tokens[at]?.lower ?? '';
  const linked = lead === '/' || /^(per|a|an|each|every|p)$/.test(lead);
  const period = tokens[at + 1]?.lower ?? '';
  if (linked && periods.has(period)) {
    const base = found ?? unit('rate', null, 1, at, false, lead);
    const kind = base.kind === 'count' ? 'rate' : base.kind;
    return {
      ...base,
      kind,
      unit: base.unit ? `${base.unit}/${period}` : `per ${period}`,
      to: at + 2,
      firm: true,
    };
  }
  if (found && frequencies.has(lead) && found.kind === 'frequency') return { ...found, to: at + 1 };
  if (found?.unit === 'times') return { ...found, kind: 'factor', unit: 'x' };
  return found;
}
