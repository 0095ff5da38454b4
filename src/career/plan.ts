import { holdsAny } from '../audits/reader-words.ts';
import { isShown } from '../match/skill-evidence.ts';
import type { JudgedReport } from '../score/report.ts';
import type { Career, CareerDuty, CareerLevel, PlanStep } from '../score/report-career.ts';
import { type Learning, type LearningStep, levelIds } from './knowledge-schema.ts';

type Gap = Pick<PlanStep, 'kind' | 'name' | 'why' | 'points'> & { step: LearningStep };

/**
 * What is missing, as steps over weeks: must-haves by the points that a fix has proven, then responsibilities, those that
 * the level is the first to ask for before others; the last place is kept for a certificate, where there is none.
 * @param isRead the statements are in English, where must-haves are heard in plain words too
 */
export function planFor(
  report: JudgedReport,
  level: CareerLevel | null,
  duties: readonly CareerDuty[],
  { hoursAWeek, mostSteps, steps }: Learning,
  isRead: boolean,
): NonNullable<Career['plan']> {
  const fitting = steps.filter(({ from }) => !from || rank(level?.id) >= rank(from));
  const mustHaves = mustHaveGaps(report, fitting).filter(
    ({ step }) => isRead || !isDoneInDuty(step.closes, duties, steps),
  );
  const built = new Set(mustHaves.map(({ step }) => step.closes));
  const others = dutyGaps(
    duties,
    fitting.filter(({ beside }) => beside === undefined || !built.has(beside)),
  );
  const certificates = certificateGaps(report, fitting);
  const gaps = [...[...mustHaves, ...others].slice(0, mostSteps - certificates.length), ...certificates];
  let weeks = 0;
  const timed = gaps.map(({ step, kind, name, why, points }): PlanStep => {
    const from = weeks + 1;
    weeks += step.weeks;
    const { closes, build, reads } = step;
    return { closes, kind, name, why, weeks: { from, to: weeks }, build, reads, points };
  });
  return { hoursAWeek, weeks, steps: timed };
}

/** A statement in another language shows the duty whose step would build the same. */
const isDoneInDuty = (
  mustHave: string,
  duties: readonly CareerDuty[],
  steps: readonly LearningStep[],
): boolean =>
  duties.some(
    ({ id, shown }) => shown && steps.some(({ duty, beside }) => duty === id && beside === mustHave),
  );

/** Before all levels where there is none. */
const rank = (level = 'none'): number => (levelIds as readonly string[]).indexOf(level);

function mustHaveGaps({ coverage, fixes }: JudgedReport, steps: readonly LearningStep[]): Gap[] {
  return coverage
    .filter(({ tier, grade }) => tier === 'must-have' && !isShown(grade))
    .flatMap(({ id, name, says }): Gap[] => {
      const step = steps.find(({ closes, duty }) => closes === id && !duty);
      const points = fixes.find(({ keyword }) => keyword === id)?.points.overall ?? null;
      return step ? [{ step, kind: 'must-have', name, why: says, points }] : [];
    })
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0));
}

const dutyGaps = (duties: readonly CareerDuty[], steps: readonly LearningStep[]): Gap[] =>
  duties
    .filter(({ shown }) => !shown)
    .flatMap(({ id, name }): Gap[] => {
      const step = steps.find(({ duty }) => duty === id);
      return step ? [{ step, kind: 'duty', name, why: 'No statement shows it yet.', points: null }] : [];
    })
    .sort((a, b) => rank(b.step.from) - rank(a.step.from));

function certificateGaps({ resume }: JudgedReport, steps: readonly LearningStep[]): Gap[] {
  const step = steps.find(({ certificate }) => certificate);
  const holds = resume.certificates.some(({ value }) => holdsAny(value, step?.certificate ?? []));
  const why = 'The resume lists no certificate of this kind.';
  return step && !holds
    ? [{ step, kind: 'certificate', name: 'A cloud certificate', why, points: null }]
    : [];
}
