import { measureWords } from '../lexicon/language.ts';
import { after, before, type Candidate, isCounting, isFirm, printed, type Reason } from './candidate.ts';
import { isCapitalised, isDash } from './tokens.ts';

/** Years, months with days, times of day: numbers that say when. */
export function dateReason(candidate: Candidate): Reason | null {
  const { numeral, unit } = candidate;
  if (numeral.form !== 'digits') return null;
  const next = after(candidate);
  if (isYear(printed(candidate))) return yearReason(candidate);
  if (unit === null || !isFirm(candidate)) {
    if (isMonthDay(candidate) || /^(am|pm|a\.m|p\.m|uhr|o'clock)$/.test(next?.lower ?? '')) return 'date';
    const sibling = candidate.next ?? candidate.previous;
    if (sibling && isYear(printed(sibling)) && numeral.value < 100 && joinsDates(candidate)) return 'date';
    if (candidate.joint === ':' || candidate.next?.joint === ':') return isClock(candidate) ? 'date' : null;
  }
  return null;
}

export const isYear = (digits: string): boolean => /^(19[5-9]\d|20[0-4]\d)$/.test(digits);

function yearReason(candidate: Candidate): Reason | null {
  const next = after(candidate);
  if (next?.glued && next.text === 's') return 'date';
  if (isFirm(candidate)) return null;
  const when =
    /^(in|since|until|till|from|by|during|for|of|early|late|mid|summer|winter|spring|autumn|fall)$/;
  const round = candidate.numeral.value % 50 === 0;
  if (round && isCounting(candidate) && !when.test(before(candidate)?.lower ?? '')) return null;
  return round && next?.text === '+' ? null : 'date';
}

function isMonthDay(candidate: Candidate): boolean {
  const { months } = measureWords();
  const isMonth = (token: ReturnType<typeof before>): boolean =>
    token !== undefined && isCapitalised(token) && months.has(token.lower);
  return candidate.numeral.value <= 31 && (isMonth(before(candidate)) || isMonth(after(candidate)));
}

const joinsDates = (candidate: Candidate): boolean => {
  const joint = candidate.next ? candidate.next.joint : candidate.joint;
  return (
    joint === '/' || joint === '.' || (joint !== null && isDash(candidate.tokens[candidate.numeral.from - 1]))
  );
};

const isClock = (candidate: Candidate): boolean => {
  const [hour, minute] =
    candidate.joint === ':' ? [candidate.previous, candidate] : [candidate, candidate.next];
  return (hour?.numeral.value ?? 99) < 24 && /^[0-5]\d$/.test(minute ? printed(minute) : '');
};
