import { measureWords } from '../lexicon/language.ts';
import { after, before, type Candidate, isCounting, isFirm, printed, type Reason } from './candidate.ts';
import { dateReason } from './dates.ts';
import { idReason } from './ids.ts';
import { chainReason, labelReason, versionReason } from './labels.ts';
import { tenureReason } from './tenure.ts';
import { isHyphen } from './tokens.ts';
import { vagueReason } from './vague.ts';

/** Why a number measures nothing, or null when it is a measure. The first reason that holds is given. */
export function reasonAgainst(candidate: Candidate): Reason | null {
  for (const reasonOf of reasons) {
    const reason = reasonOf(candidate);
    if (reason) return reason;
  }
  return null;
}

/** "Fixed 500 errors", "returned 401 and 403". */
function codeReason(candidate: Candidate): Reason | null {
  const { codes, codeNouns, codeLeads } = measureWords();
  const { numeral, unit } = candidate;
  if (numeral.form !== 'digits' || !codes.has(numeral.value) || isFirm(candidate)) return null;
  const noun = unit?.noun ?? unit?.first ?? '';
  if (codeNouns.has(noun) || codeNouns.has(unit?.first ?? '')) return 'code';
  if (/^(404|403|500|503)$/.test(printed(candidate)) && /^(page|pages|view|views|screen|screens)$/.test(noun))
    return 'code';
  if (codeLeads.has(before(candidate)?.lower ?? '') && !isCounting(candidate)) return 'code';
  if (candidate.previous?.reason === 'code' && unit === null) return 'code';
  const joined = candidate.next?.numeral;
  return joined && codes.has(joined.value) && joined.form === 'digits' && !isCounting(candidate)
    ? 'code'
    : null;
}

/** "Two-factor", "3-tier", "12 factor app", "2-in-1". */
function kindReason(candidate: Candidate): Reason | null {
  const { kinds, stops } = measureWords();
  const { numeral, unit } = candidate;
  if (Number.isInteger(numeral.value) && unit && !unit.firm && kinds.has(unit.first)) return 'kind';
  const hyphen = isHyphen(after(candidate));
  if (hyphen && !unit && stops.has(after(candidate, 1)?.lower ?? '') && !candidate.next) return 'kind';
  return hyphen && numeral.form === 'part' && !isFirm(candidate) ? 'kind' : null;
}

const reasons = [
  idReason,
  dateReason,
  codeReason,
  kindReason,
  tenureReason,
  labelReason,
  versionReason,
  chainReason,
  vagueReason,
];
