import { measureWords } from '../lexicon/language.ts';
import { before, type Candidate, type Reason } from './candidate.ts';
import type { Unit } from './units.ts';

/** "5 years of experience", "over 3 years", "two-week sprints", "6-month internship". */
export function tenureReason(candidate: Candidate): Reason | null {
  const { tenure, materials, scheduled } = measureWords();
  const { unit, tokens } = candidate;
  if (unit?.kind !== 'duration') return null;
  if (unit.unit?.includes('/')) return schedule(candidate, unit);
  let at = unit.to || candidate.numeral.to;
  if (tokens[at]?.text === "'" || tokens[at]?.text === '’') at++;
  const next = tokens[at]?.lower ?? '';
  const of = next === 'of' ? (tokens[at + 1]?.lower ?? '') : '';
  if (scheduled.has(next) || (unit.hyphened && scheduled.has(tokens[at + 1]?.lower ?? ''))) return 'schedule';
  if (tenure.has(of) || (tenure.has(next) && unit.factor >= 604800)) return 'tenure';
  if (unit.factor < 604800 || materials.has(of)) return null;
  const lead = leadOf(candidate);
  const years = unit.factor > 3e7;
  if (lead === 'for' || (/^(old|as|in|at|with)$/.test(next) && years)) return 'tenure';
  if (
    years &&
    (unit.hyphened || /^(over|during|past|last|has|have|had|with|more|than|of|previous)$/.test(lead))
  )
    return 'tenure';
  return years && before(candidate) === undefined ? 'tenure' : null;
}

/** The word that leads a number, past "more than", "about" and the like. */
function leadOf(candidate: Candidate): string {
  const skipped = /^(nearly|almost|about|around|approximately|roughly|~|the|a|an|full)$/;
  let steps = 1;
  while (skipped.test(before(candidate, steps)?.lower ?? '')) steps++;
  return before(candidate, steps)?.lower ?? '';
}

/** "24-hour support", "40 hours a week as a working student". */
function schedule(candidate: Candidate, unit: Unit): Reason | null {
  const isJob = /^(as|employed)$/.test(candidate.tokens[unit.to]?.lower ?? '');
  return isJob || /^(work|worked|working)$/.test(leadOf(candidate)) ? 'schedule' : null;
}
