import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import { whileThere } from './while-there.ts';

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

/** Who opened which candidate and when; kept with the batch, and gone with it. */
export interface CoachVisits {
  /** the same by the same within a minute is one entry. @throws CandorError `not-found` where it is gone */
  note(visit: CoachVisit): Promise<void>;
  /** of a workspace, the newest first, at most a thousand; or of one candidate */
  of(
    about: { workspaceId: string } | { batchId: string; number: number },
  ): Promise<(CoachVisit & { batchTitle: string })[]>;
}

const minute = 60_000;
const mostAnswered = 1000;

export const coachVisits = (database: Kysely<Tables>): CoachVisits => ({
  async note({ batchId, number, at, who, action }) {
    await whileThere(
      database
        .insertInto('coach_visits')
        .values({
          batch_id: batchId,
          number: number ?? 0,
          at: new Date(Math.floor(at.getTime() / minute) * minute).toISOString(),
          who,
          action,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  },
  async of(about) {
    const all = database
      .selectFrom('coach_visits')
      .innerJoin('batches', 'batches.id', 'coach_visits.batch_id')
      .selectAll('coach_visits')
      .select('batches.title');
    const chosen =
      'workspaceId' in about
        ? all.where('workspace_id', '=', about.workspaceId)
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
});
