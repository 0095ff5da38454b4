import { careerOf } from './career/career.ts';
import { loadKnowledge } from './career/knowledge.ts';
import { CandorError } from './errors.ts';
import type { ResumeInput } from './extract/document.ts';
import { listRoleIds, loadRole } from './lexicon/load.ts';
import { explain } from './score/explain.ts';
import type { AnalysisReport } from './score/report.ts';
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
  const { career: _, ...judged } = reportIn(input);
  const { difference } = explain({ ...judged, career: null });
  if (difference)
    throw new CandorError('not-a-report', { detail: `${difference.figure} is not what the rest gives` });
  if (!listRoleIds(keywords).includes(judged.role.id)) return { ...judged, career: null };
  const role = loadRole(judged.role.id, keywords);
  return { ...judged, career: careerOf(judged, role, loadKnowledge(role, keywords)) };
}
