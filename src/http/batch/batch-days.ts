import { expiryOf } from '../../store/retention.ts';
import type { AppDependencies } from '../dependencies.ts';

/** Days for which a workspace keeps a batch: as it has set, else as the server says. */
export const daysOf = async ({ coaches, settings }: AppDependencies, workspaceId: string): Promise<number> =>
  (await coaches.workspaces.keepDays(workspaceId)) ?? settings.batchDays;

/** When a batch of a workspace that begins now is deleted. */
export async function batchEnd(deps: AppDependencies, workspaceId: string, from: Date): Promise<Date> {
  const days = await daysOf(deps, workspaceId);
  return expiryOf({ kind: 'workspace', days }, from, deps.settings);
}
