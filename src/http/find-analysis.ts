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
