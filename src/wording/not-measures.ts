import { measureWords } from '../lexicon/language.ts';
import {
  after,
  announcesAmount,
  before,
  type Candidate,
  isCounting,
  isFirm,
  isVerb,
  printed,
  type Reason,
} from './candidate.ts';
import { dateReason } from './dates.ts';
import { idReason } from './ids.ts';
import { isCapitalised, isHyphen } from './tokens.ts';

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
  if (/^(404|403|500|503)$/.test(printed(candidate)) && /^(page|pages|view|views|screen|screens)$/.test(noun)) return 'code';
  if (codeLeads.has(before(candidate)?.lower ?? '') && !isCounting(candidate)) return 'code';
  const joined = candidate.next?.numeral;
  return joined && codes.has(joined.value) && joined.form === 'digits' && !isCounting(candidate) ? 'code' : null;
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

/** "5 years of experience", "over 3 years", "two-week sprints", "6-month internship". */
function tenureReason(candidate: Candidate): Reason | null {
  const { tenure, materials, scheduled, tokens: _ } = { ...measureWords(), tokens: candidate.tokens };
  const { unit } = candidate;
  if (unit?.kind !== 'duration' || unit.unit?.includes('/')) return schedule(candidate);
  let at = unit.to;
  if (candidate.tokens[at]?.text === "'" || candidate.tokens[at]?.text === '’') at++;
  const next = candidate.tokens[at]?.lower ?? '';
  const of = next === 'of' ? (candidate.tokens[at + 1]?.lower ?? '') : '';
  if (scheduled.has(next) || scheduled.has(candidate.tokens[at + 1]?.lower ?? '') && unit.hyphened) return 'schedule';
  if (tenure.has(of) || (tenure.has(next) && unit.factor >= 604800)) return 'tenure';
  if (unit.factor < 604800 || materials.has(of)) return null;
  const lead = leadOf(candidate);
  const years = unit.factor > 3e7;
  if (lead === 'for' || /^(old|as|in|at|with)$/.test(next) && years) return 'tenure';
  if (years && (unit.hyphened || /^(over|during|past|last|has|have|had|with|more|than|of|previous)$/.test(lead))) return 'tenure';
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
function schedule(candidate: Candidate): Reason | null {
  const { unit, tokens } = candidate;
  if (unit?.kind !== 'duration') return null;
  const lead = leadOf(candidate);
  return /^(work|worked|working)$/.test(lead) || /^(as|employed)$/.test(tokens[unit.to]?.lower ?? '') ? 'schedule' : null;
}

/** "Tier 1", "port 8080", "grade of 1.3". */
function labelReason(candidate: Candidate): Reason | null {
  const { labels, weakLabels, grades } = measureWords();
  const word = before(candidate)?.lower ?? '';
  if (grades.has(word === 'of' ? (before(candidate, 2)?.lower ?? '') : word)) return 'grade';
  if (/^c?gpa$/.test(after(candidate)?.lower ?? '')) return 'grade';
  if (isFirm(candidate) || !labels.has(word)) return null;
  return weakLabels.has(word) && isCounting(candidate) ? null : 'label';
}

/** "Java 17", "Python 3.11 services", "Windows Server 2019", "from 2.7 to 3.1" of what is upgraded. */
function versionReason(candidate: Candidate): Reason | null {
  const { products, upgrades } = measureWords();
  const { numeral, unit, tokens } = candidate;
  if (isFirm(candidate) || (numeral.form !== 'digits' && numeral.form !== 'words')) return null;
  const name = before(candidate);
  if (name?.kind === 'word') {
    if (products.has(name.lower)) return 'version';
    if (isCapitalised(name) && !announcesAmount(name) && !isVerb(name)) return 'version';
  }
  if (unit || numeral.value >= 100 || !/^(from|to)$/.test(name?.lower ?? '')) return null;
  const lead = tokens.slice(0, numeral.from);
  const upgrade = lead.findIndex((token) => upgrades.has(token.lower));
  return upgrade >= 0 && lead.slice(upgrade + 1).some((token) => isCapitalised(token) || products.has(token.lower))
    ? 'version'
    : null;
}

/** A number that goes on where a version, label or code began: "Java 8 and 11", "ports 80 and 443". */
function chainReason(candidate: Candidate): Reason | null {
  const { previous, joint } = candidate;
  if (joint === null || !previous?.reason || isFirm(candidate)) return null;
  if (!/^(version|label|code|id|grade)$/.test(previous.reason)) return null;
  return isCounting(candidate) && (joint === ',' || previous.reason === 'version') ? null : previous.reason;
}

/** Number words need something to count; digits may stand alone where the sentence announces an amount. */
function vagueReason(candidate: Candidate): Reason | null {
  const { numeral, unit } = candidate;
  const lead = before(candidate);
  if (isFirm(candidate) && !(numeral.form === 'words' && lead?.lower === 'number')) return null;
  if (numeral.form === 'scaled' || numeral.form === 'open') return null;
  if (numeral.form === 'part') return partReason(candidate);
  const carried = candidate.joint !== null && candidate.previous?.reason === null;
  if (numeral.form === 'digits') return isCounting(candidate) || carried || announcesAmount(lead) ? null : 'label';
  if (numeral.value <= 1 || /^(multi|top)$/.test(before(candidate, 2)?.lower ?? '') && numeral.value < 100) return 'vague';
  if (numeral.value === 2 && /^(the|these|those|between|both|other)$/.test(lead?.lower ?? '')) return 'vague';
  if (isCounting(candidate) || carried || candidate.next || numeral.value >= 100) return null;
  return unit === null && /^(by|to|of|than|from|with)$/.test(lead?.lower ?? '') ? null : 'vague';
}

/** "By half" and "a third of" are parts; "second half", "a third service" and "once a quarter" are not. */
function partReason(candidate: Candidate): Reason | null {
  const lead = before(candidate)?.lower ?? '';
  const next = after(candidate);
  if (/^(first|second|other|better|latter|final|last|every|once|per|each|previous)$/.test(lead)) return 'vague';
  if (printed(candidate).toLowerCase() === 'half') return null;
  const open = next === undefined || next.kind === 'sign' || measureWords().stops.has(next.lower);
  return open ? null : 'vague';
}

const reasons = [idReason, dateReason, codeReason, kindReason, tenureReason, labelReason, versionReason, chainReason, vagueReason];
