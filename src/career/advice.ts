import { isShown } from '../match/skill-evidence.ts';
import type { JudgedReport } from '../score/report.ts';
import type { CareerAdvice, CareerDuty } from '../score/report-career.ts';
import type { Advice, When } from './knowledge-schema.ts';

/** The advice that this resume's own gaps call for, with what calls for it. */
export function adviceFor(
  report: JudgedReport,
  duties: readonly CareerDuty[],
  advice: Advice,
): CareerAdvice[] {
  const instead = new Map(advice.instead.map((each) => [each.id, each.says]));
  const mistakes = advice.mistakes.flatMap(({ id, says, source, when, instead: better, do: own }) => {
    const why = reasonFor(when, report, duties);
    return why === null ? [] : [{ id, says, instead: own ?? instead.get(better ?? '') ?? null, why, source }];
  });
  const told = new Set(mistakes.map((each) => each.instead));
  const alone = advice.instead.flatMap(({ id, says, source, when }) => {
    const why = when && !told.has(says) ? reasonFor(when, report, duties) : null;
    return why === null ? [] : [{ id, says, instead: null, why, source }];
  });
  return [...mistakes, ...alone];
}

/** What in the resume meets all conditions; null where one does not hold. */
function reasonFor(when: When, report: JudgedReport, duties: readonly CareerDuty[]): string | null {
  const reasons = [
    when.grade && gradeReason(report, when.grade),
    when.duty && dutyReason(duties, when.duty),
    when.audit && auditReason(report, when.audit),
    when.lastUseYears && ageReason(report, when.lastUseYears),
    when.posting && postingReason(report),
  ].filter((reason) => reason !== undefined);
  return reasons.includes(null) ? null : reasons.join(' ');
}

function gradeReason({ coverage }: JudgedReport, grade: 'missing' | 'listed'): string | null {
  const weak = coverage.filter((each) => each.tier === 'must-have' && each.grade === grade);
  if (weak.length === 0) return null;
  const names = weak.map(({ name }) => name).join(', ');
  return grade === 'listed' ? `Only lists show: ${names}.` : `Nothing shows: ${names}.`;
}

function dutyReason(duties: readonly CareerDuty[], id: string): string | null {
  const duty = duties.find((each) => each.id === id);
  // where no duty is shown at all, the lack of one tells nothing
  return duty && !duty.shown && duties.some(({ shown }) => shown)
    ? `No statement shows ${duty.name.toLowerCase()}.`
    : null;
}

function auditReason({ audits }: JudgedReport, id: string): string | null {
  const audit = audits.find((each) => each.id === id);
  return audit?.score != null && audit.score < 1
    ? `${audit.title}: ${audit.displayValue ?? 'not whole'}.`
    : null;
}

function ageReason({ experience, asOf }: JudgedReport, years: number): string | null {
  const last = experience.skills
    .flatMap(({ lastUse }) => lastUse ?? [])
    .sort()
    .at(-1);
  if (last === undefined) return null;
  return Number(asOf.slice(0, 4)) - Number(last.slice(0, 4)) >= years
    ? `The last dated use of any skill was in ${last.slice(0, 4)}.`
    : null;
}

function postingReason({ postingCoverage }: JudgedReport): string | null {
  const asked = postingCoverage?.filter(({ tier }) => tier === 'required' || tier === 'any-of') ?? [];
  const missing = asked.filter(({ grade }) => !isShown(grade));
  return missing.length > 0
    ? `The posting asks for ${missing.map(({ name }) => name).join(', ')}, which no statement shows.`
    : null;
}
