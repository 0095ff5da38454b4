import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import { whileThere } from './while-there.ts';

/** What was done with an analysis; never by whom by name, and never what it says. */
export const visitActions = [
  'opened',
  'downloaded',
  'downloaded-original',
  'downloaded-all',
  'rewritten',
  'decided',
  'added-version',
  'compared',
  'assessed',
  'kept-longer',
  'shared',
] as const;

export type VisitAction = (typeof visitActions)[number];

/** Who came, by the way they came: the link of the owner, one that only reads, or a coach of the workspace. */
export const visitCallers = ['link', 'shared-link', 'coach'] as const;

export type VisitCaller = (typeof visitCallers)[number];

export interface Visit {
  /** to the minute */
  at: Date;
  caller: VisitCaller;
  action: VisitAction;
}

/** Who opened what and when: kept with the analysis, and gone with it. */
export interface VisitLog {
  /** the same by the same within a minute is one entry. @throws CandorError `not-found` where it is gone */
  note(id: string, visit: Visit): Promise<void>;
  /** the newest first */
  visits(id: string): Promise<Visit[]>;
}

const minute = 60_000;

/** More of one analysis are not answered. */
const mostAnswered = 1000;

export const visitLog = (database: Kysely<Tables>): VisitLog => ({
  async note(id, { at, caller, action }) {
    const row = { analysis_id: id, at: new Date(Math.floor(at.getTime() / minute) * minute).toISOString() };
    await whileThere(
      database
        .insertInto('visits')
        .values({ ...row, caller, action })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  },

  async visits(id) {
    const rows = await database
      .selectFrom('visits')
      .select(['at', 'caller', 'action'])
      .where('analysis_id', '=', id)
      .orderBy('at', 'desc')
      .orderBy('action')
      .limit(mostAnswered)
      .execute();
    // what was noted was of these
    return rows.map(({ at, caller, action }) => ({
      at: new Date(at),
      caller: caller as VisitCaller,
      action: action as VisitAction,
    }));
  },
});
