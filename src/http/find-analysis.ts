import { withAnswers } from '../career/assessment.ts';
import { CandorError } from '../errors.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import type { AppDependencies } from './dependencies.ts';

/**
 * An analysis that is still there.
 * @throws CandorError `not-found`, alike for what never was, has expired or was deleted
 */
export async function findAnalysis(
  { store, now }: Pick<AppDependencies, 'store' | 'now'>,
  id: string,
): Promise<StoredAnalysis> {
  const analysis = await store.find(id, now());
  if (!analysis) throw new CandorError('not-found');
  return analysis;
}

/** The same, to be shown: its report says what the candidate answered of themselves, where they did. */
export async function findShown(
  deps: Pick<AppDependencies, 'store' | 'now' | 'knowledgeOf'>,
  id: string,
): Promise<StoredAnalysis> {
  const analysis = await findAnalysis(deps, id);
  const { report, answers } = analysis;
  const questions = answers && deps.knowledgeOf(report.role.id).assessment;
  return questions ? { ...analysis, report: withAnswers(report, questions, answers) } : analysis;
}
