import { withAnswers } from './career/assessment.ts';
import { careerOf } from './career/career.ts';
import { type Knowledge, loadKnowledge } from './career/knowledge.ts';
import { CandorError } from './errors.ts';
import type { ResumeInput } from './extract/document.ts';
import { listRoleIds, loadRole } from './lexicon/load.ts';
import { explain } from './score/explain.ts';
import type { AnalysisReport } from './score/report.ts';
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
  return answeredAgain({ ...judged, career: careerOf(judged, role, knowledge) }, saved, knowledge);
}

/** The candidate's answers stay theirs; what the resume says beside them is told anew. */
function answeredAgain(
  report: AnalysisReport,
  saved: Career | null,
  { assessment: questions }: Knowledge,
): AnalysisReport {
  if (!questions || !saved?.assessment) return report;
  const answers = saved.assessment.items.map(({ question, answer }) => [question, answer] as const);
  return withAnswers(report, questions, Object.fromEntries(answers));
}
