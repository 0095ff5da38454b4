import { isShown } from '../match/skill-evidence.ts';
import type { JudgedReport } from '../score/report.ts';
import type { CareerAdvice, CareerDuty, CareerLevel } from '../score/report-career.ts';
import { linesOf } from './document-lists.ts';
import type { Knowledge } from './knowledge.ts';
import type { Advice, When } from './knowledge-schema.ts';

/** What of a resume calls for advice beside its report. */
export interface Gaps {
  duties: readonly CareerDuty[];
  level: CareerLevel | null;
  /** statements tell of software work */
  hasWork: boolean;
  /** a statement tells with a measure what an assistant changed */
  measuredAssistance: boolean;
}

/** The advice that this resume's own gaps call for, with what calls for it and what the documents list of it. */
export function adviceFor(
  report: JudgedReport,
  gaps: Gaps,
  advice: Advice,
  knowledge: Knowledge,
): CareerAdvice[] {
  const instead = new Map(advice.instead.map((each) => [each.id, each.says]));
  const called = (when: When | undefined): string | null => (when ? reasonFor(when, report, gaps) : null);
  const mistakes = advice.mistakes.flatMap(({ id, says, source, when, instead: better, do: own }) => {
    const why = called(when);
    return why === null
      ? []
      : [{ id, says, instead: own ?? instead.get(better ?? '') ?? null, why, source, items: [] }];
  });
  const told = new Set(mistakes.map((each) => each.instead));
  const alone = [...advice.instead, ...advice.atsTips].flatMap(({ id, says, source, when }) => {
    const why = told.has(says) ? null : called(when);
    return why === null ? [] : [{ id, says, instead: null, why, source, items: [] }];
  });
  const listed = advice.lists.flatMap(({ id, says, source, of, groups, when }) => {
    const why = called(when);
    const items = why === null ? [] : linesOf(of, groups, knowledge);
    return why === null || items.length === 0 ? [] : [{ id, says, instead: null, why, source, items }];
  });
  return [...mistakes, ...alone, ...listed];
}

/** What in the resume meets all conditions; null where one does not hold. */
function reasonFor(
  when: When,
  report: JudgedReport,
  { duties, level, hasWork, measuredAssistance }: Gaps,
): string | null {
  const reasons = [
    when.grade && gradeReason(report, when.grade),
    when.duty && dutyReason(duties, when.duty),
    // how the work is told is no matter where there is none
    when.audit && (hasWork ? auditReason(report, when.audit) : null),
    when.lastUseYears && ageReason(report, when.lastUseYears),
    when.level && levelReason(level, when.level),
    when.education && (report.resume.education.length === 0 ? 'No education is listed.' : null),
    when.assisted &&
      (measuredAssistance ? null : 'No statement measures what a tool that writes code changed.'),
    when.posting && postingReason(report),
  ].filter((reason) => reason !== undefined);
  if (reasons.includes(null)) return null;
  return reasons.filter(Boolean).join(' ') || sayLevel(level);
}

const sayLevel = (level: CareerLevel | null): string =>
  level === null || level.id === 'none'
    ? 'The resume shows no level of this role yet.'
    : `It suits the level: ${level.name.toLowerCase()}.`;

/** A level is a fit and no fault: it is named where nothing else says why. */
const levelReason = (level: CareerLevel | null, fitting: readonly string[]): '' | null =>
  level && fitting.includes(level.id) ? '' : null;

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
    ? `${[audit.title, audit.displayValue].filter(Boolean).join(': ')}.`
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
