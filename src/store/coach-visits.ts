import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** What is done with a batch or a candidate. */
export const coachActions = [
  'opened',
  'compared',
  'downloaded',
  'downloaded-original',
  'downloaded-all',
  'noted',
  'commented',
  'shared',
  'changed',
  'deleted',
] as const;

export type CoachAction = (typeof coachActions)[number];

export interface CoachVisit {
  batchId: string;
  /** null where it is about the whole batch */
  number: number | null;
  /** to the minute */
  at: Date;
  /** a coach's name, `a key`, or `a link` that only reads */
  who: string;
  action: CoachAction;
}

/** Who opened which candidate and when. It outlives the batch: who has seen what is asked when it is gone. */
export interface CoachVisits {
  /** the same by the same within a minute is one entry; nothing where there is no such batch */
  note(visit: CoachVisit): Promise<void>;
  /** of a workspace, the newest first, at most a thousand; or of one candidate. A batch that is gone has no title. */
  of(
    about: { workspaceId: string } | { batchId: string; number: number },
  ): Promise<(CoachVisit & { batchTitle: string | null })[]>;
  /** forgets what is older */
  purgeBefore(at: Date): Promise<void>;
}

const minute = 60_000;
const mostAnswered = 1000;

export const coachVisits = (database: Kysely<Tables>): CoachVisits => ({
  async note({ batchId, number, at, who, action }) {
    const batch = await database
      .selectFrom('batches')
      .select('workspace_id')
      .where('id', '=', batchId)
      .executeTakeFirst();
    if (!batch) return;
    await database
      .insertInto('coach_visits')
      .values({
        workspace_id: batch.workspace_id,
        batch_id: batchId,
        number: number ?? 0,
        at: new Date(Math.floor(at.getTime() / minute) * minute).toISOString(),
        who,
        action,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async of(about) {
    const all = database
      .selectFrom('coach_visits')
      .leftJoin('batches', 'batches.id', 'coach_visits.batch_id')
      .selectAll('coach_visits')
      .select('batches.title');
    const chosen =
      'workspaceId' in about
        ? all.where('coach_visits.workspace_id', '=', about.workspaceId)
        : all.where('batch_id', '=', about.batchId).where('number', '=', about.number);
    const rows = await chosen.orderBy('at', 'desc').orderBy('number').limit(mostAnswered).execute();
    return rows.map(({ batch_id, number, at, who, action, title }) => ({
      batchId: batch_id,
      batchTitle: title,
      number: number === 0 ? null : number,
      at: new Date(at),
      who,
      // what was noted was of these
      action: action as CoachAction,
    }));
  },
  async purgeBefore(at) {
    await database.deleteFrom('coach_visits').where('at', '<', at.toISOString()).execute();
  },
});
