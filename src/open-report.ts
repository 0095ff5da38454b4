import { assess, stillAsked } from './career/assessment.ts';
import { careerOf } from './career/career.ts';
import { type Knowledge, loadKnowledge } from './career/knowledge.ts';
import { CandorError } from './errors.ts';
import type { ResumeInput } from './extract/document.ts';
import { listRoleIds, loadRole } from './lexicon/load.ts';
import { explain } from './score/explain.ts';
import type { AnalysisReport, JudgedReport } from './score/report.ts';
import type { Career } from './score/report-career.ts';
import { reportIn } from './score/saved-report.ts';

/**
 * A report that was saved before, as it was: its schema, its arithmetic and its hash must hold. What it says of the career
 * stands outside the hash, so it is told anew from the report; a role that is not known here has none.
 * @throws CandorError `not-a-report`, naming what does not hold
 */
export function openReport(
  input: ResumeInput,
  { keywords }: { keywords?: string | undefined } = {},
): AnalysisReport {
  const { career: saved, ...judged } = reportIn(input);
  const { difference } = explain({ ...judged, career: null });
  if (difference)
    throw new CandorError('not-a-report', { detail: `${difference.figure} is not what the rest gives` });
  if (!listRoleIds(keywords).includes(judged.role.id)) return { ...judged, career: null };
  const role = loadRole(judged.role.id, keywords);
  const knowledge = loadKnowledge(role, keywords);
  const career = careerOf(judged, role, knowledge);
  return {
    ...judged,
    career: { ...career, assessment: answeredAgain({ judged, career, saved }, knowledge) },
  };
}

/** The candidate's answers stay theirs; what the resume says beside them is told anew. */
function answeredAgain(
  { judged, career, saved }: { judged: JudgedReport; career: Career; saved: Career | null },
  { assessment }: Knowledge,
): Career['assessment'] {
  if (!assessment || !saved?.assessment) return null;
  const answers = saved.assessment.items.map(({ question, answer }) => [question, answer] as const);
  return assess(judged, career, assessment, stillAsked(assessment, Object.fromEntries(answers)));
}
