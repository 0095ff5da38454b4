import { measureWords } from '../../lexicon/language.ts';
import { scopeWords } from '../../lexicon/scope-words.ts';
import type { Figure } from '../../wording/figures.ts';
import { stemOf } from '../../wording/reading.ts';

/** Compares two figures: the same amount, the same number in another unit, or an exact ratio of two others. */

const countKinds = new Set(['count', 'team', 'rate', 'frequency']);

/** Amounts that can be compared at all: durations with durations, one currency with itself. */
export function isComparable(one: Figure, other: Figure): boolean {
  if (one.value === null || other.value === null) return one.kind === other.kind;
  if (isShare(one) && isShare(other)) return true;
  if (one.kind === 'money' || other.kind === 'money')
    return one.kind === other.kind && currencyOf(one) === currencyOf(other) && samePeriod(one, other);
  if (countKinds.has(one.kind) && countKinds.has(other.kind)) return samePeriod(one, other);
  if (one.kind !== other.kind && !(one.kind === 'factor' && other.kind === 'frequency')) return false;
  return samePeriod(one, other);
}

const currencyOf = (figure: Figure): string | undefined => figure.unit?.split('/')[0];

const isShare = (figure: Figure): boolean => figure.kind === 'percent' || figure.kind === 'factor';

const periods: Record<string, string> = {
  s: 'second',
  sec: 'second',
  min: 'minute',
  h: 'hour',
  hr: 'hour',
  d: 'day',
  yr: 'year',
};

const rhythms: Record<string, string> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'night',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
};

/** The time of a rate: "second" of "requests/second" and of RPS; null where none is printed. */
export function periodOf(figure: Figure): string | null {
  const unit = figure.unit ?? '';
  const period = /(?:\/|per |every )(\w+)$/.exec(unit)?.[1] ?? rhythms[unit] ?? null;
  return period === null ? null : (periods[period] ?? period);
}

const samePeriod = (one: Figure, other: Figure): boolean => {
  const [first, second] = [periodOf(one), periodOf(other)];
  return first === second || first === null || second === null;
};

export const near = (one: number, other: number, tolerance = 1e-6): boolean =>
  Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other), 1e-12);

/** "25 percentage points": a difference of two shares, and no share of anything. */
export const isPoints = ({ kind, text }: Pick<Figure, 'kind' | 'text'>): boolean =>
  kind === 'percent' && /points?$|\bpp$/i.test(text);

/** The same amount in the same or an equal unit. */
export function isSame(one: Figure, other: Figure): boolean {
  if (isPoints(one) !== isPoints(other)) return false;
  if (isSameRate(one, other) || isSameTime(one, other)) return true;
  if (!isComparable(one, other)) return false;
  if (one.value === null || other.value === null) return isSameOutcome(one.unit, other.unit);
  if (isShare(one) && isShare(other) && one.kind !== other.kind) {
    const [percent, factor] = one.kind === 'percent' ? [one.value, other.value] : [other.value, one.value];
    return sharesOf(factor).some((share) => near(share, percent));
  }
  if (one.kind === 'size') return sizesOf(one.value).some((size) => near(size, other.value ?? 0));
  return near(one.value, other.value) || (one.kind === 'factor' && near(one.value * other.value, 1));
}

/** A gigabyte holds 1,000 megabytes or 1,024: half of it is 500 or 512, by either. */
const sizesOf = (bytes: number): number[] => [bytes, bytes * 1.024, bytes / 1.024];

/** "No downtime" for "without outage". */
const isSameOutcome = (one: string | null, other: string | null): boolean =>
  one === other ||
  scopeWords().outcomes.some(
    (group) => one !== null && other !== null && group.includes(one) && group.includes(other),
  );

/** 120 requests a minute are 2 a second, 1 GB/s is 1 GB per second, and 100 euros a month are 1,200 a year. */
function isSameRate(one: Figure, other: Figure): boolean {
  const [first, second] = [rateOf(one), rateOf(other)];
  return first !== null && second !== null && first.of === second.of && near(first.value, second.value);
}

/** "30 manual hours a month" for "30 hours of manual work a month": a rate that counts hours is a time. */
function isSameTime(one: Figure, other: Figure): boolean {
  const [rate, time] = one.kind === 'rate' ? [one, other] : [other, one];
  if (rate.kind !== 'rate' || time.kind !== 'duration' || rate.value === null || time.value === null)
    return false;
  const unit = measureWords().durations.get(rate.unit?.split('/')[0] ?? '');
  return unit !== undefined && near(rate.value * unit, time.value);
}

/** What an amount is in the unit of another: 2,500 a minute are 41.7 a second; null where they do not compare. */
export function inUnitOf(other: Figure, from: Figure): number | null {
  if (from.value === null) return null;
  if (isComparable(from, other)) return from.value;
  const [wanted, given] = [rateOf(other), rateOf(from)];
  if (!wanted || !given || wanted.of !== given.of || other.value === null) return null;
  return (given.value / wanted.value) * other.value;
}

/** Up to a week a period has a fixed number of seconds, from a month on a fixed number of months. */
const longestExact = 604800;
const months: Record<string, number> = { month: 1, quarter: 3, year: 12, annum: 12 };

const rated = new Set(['rate', 'money', 'size', 'duration', 'frequency', 'count']);

function rateOf(figure: Figure): { of: string; value: number } | null {
  const { durations, sizes } = measureWords();
  const period = periodOf(figure) ?? '';
  const seconds = durations.get(period) ?? Number.POSITIVE_INFINITY;
  const length = seconds <= longestExact ? seconds : months[period];
  if (length === undefined || figure.value === null || !rated.has(figure.kind)) return null;
  const system = seconds <= longestExact ? 'seconds' : 'months';
  const bytes = figure.kind === 'rate' ? sizes.get(figure.unit?.split('/')[0] ?? '') : undefined;
  const what =
    bytes !== undefined ? 'size' : figure.kind === 'money' ? `money ${currencyOf(figure)}` : figure.kind;
  return { of: `${what} by ${system}`, value: (figure.value * (bytes ?? 1)) / length };
}

/** What a factor is in percent: twice is 100 % more, half is 50 % less, three times is a third. */
const sharesOf = (factor: number): number[] =>
  factor >= 1 ? [(factor - 1) * 100, (1 - 1 / factor) * 100] : [(1 - factor) * 100];

/** The four of a "team of four" are people. */
const isTeamOf = ({ kind, noun }: Figure): boolean => kind === 'team' && noun === null;

/** "With two colleagues" is three in all, and "one of three" has two colleagues. */
export function isCountedWithOneself(one: Figure, other: Figure): boolean {
  const [own, all] = isOthers(one) ? [one, other] : [other, one];
  if (!isOthers(own) || isOthers(all) || own.value === null || !countKinds.has(all.kind)) return false;
  const isPeople = all.noun === null || measureWords().people.has(all.noun);
  return isPeople && all.reason === null && all.value === own.value + 1;
}

const isOthers = ({ noun, kind }: Figure): boolean =>
  countKinds.has(kind) && noun !== null && scopeWords().others.has(noun);

/** Both count, and what they count is the same thing or may stand for it. */
export function countSame(rewrite: Figure, original: Figure, said: ReadonlySet<string>): boolean {
  if (isTeamOf(original) && rewrite.noun !== null && !measureWords().people.has(rewrite.noun)) return false;
  if (!countKinds.has(rewrite.kind) || rewrite.noun === null || original.noun === null) return true;
  if (rewrite.reason !== null || original.reason !== null) return true;
  const one = stemOf(rewrite.noun);
  const other = stemOf(original.noun);
  if (one.includes(other) || other.includes(one)) return true;
  if (scopeWords().equals.some((group) => group.includes(one) && group.includes(other))) return true;
  return said.has(one) && !original.text.includes(other);
}

/** An amount that follows from two others. */
export interface Derived extends Pick<Figure, 'kind' | 'value'> {
  /** what lies between the two, and is neither of them; the figure it would be if it were printed */
  difference?: Figure;
}

/** The exact ratios and the difference of two amounts of one kind. The share that was lost is for what fell. */
export function derived(from: Figure, to: Figure): Derived[] {
  if (from.value === null || to.value === null || from.value <= 0 || to.value <= 0) return [];
  if (from.kind !== to.kind || !isComparable(from, to) || from.reason !== null || to.reason !== null)
    return [];
  const [high, low] = from.value > to.value ? [from.value, to.value] : [to.value, from.value];
  const rises = to.value > from.value;
  const ratios = from.kind === 'size' ? sizesOf(high / low) : [high / low];
  return [
    ...ratios.flatMap((ratio): Derived[] => [
      { kind: 'percent', value: (rises ? ratio - 1 : 1 - 1 / ratio) * 100 },
      { kind: 'factor', value: ratio },
    ]),
    {
      kind: from.kind,
      value: high - low,
      difference: { ...(periodOf(from) === null ? to : from), value: high - low },
    },
  ];
}
