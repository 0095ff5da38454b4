import { stillAsked, withAssessment } from '../career/assessment.ts';
import { CandorError } from '../errors.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import type { AppDependencies } from './dependencies.ts';

/**
 * An analysis that is still there; its report says what the candidate answered of themselves, where they did.
 * @throws CandorError `not-found`, alike for what never was, has expired or was deleted
 */
export async function findAnalysis(
  deps: Pick<AppDependencies, 'store' | 'now' | 'assess' | 'knowledgeOf'>,
  id: string,
): Promise<StoredAnalysis> {
  const analysis = await deps.store.find(id, deps.now());
  if (!analysis) throw new CandorError('not-found');
  return withAnswers(deps, analysis);
}

function withAnswers(
  { assess, knowledgeOf }: Pick<AppDependencies, 'assess' | 'knowledgeOf'>,
  analysis: StoredAnalysis,
): StoredAnalysis {
  const { report, answers } = analysis;
  if (!answers) return analysis;
  const { assessment: questions } = knowledgeOf(report.role.id);
  if (!questions) return analysis;
  return { ...analysis, report: withAssessment(report, assess(report, stillAsked(questions, answers))) };
}
