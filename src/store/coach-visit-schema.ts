import type { Kysely, Migration } from 'kysely';

/** The table of who did what with a candidate, and when. */
export interface CoachVisitTables {
  coach_visits: {
    batch_id: string;
    /** 0 where it is about the whole batch */
    number: number;
    at: string;
    who: string;
    action: string;
  };
}

export const coachVisitMigrations: Record<string, Migration> = {
  '140-coach-visits': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('coach_visits')
        .addColumn('batch_id', 'text', (column) =>
          column.notNull().references('batches.id').onDelete('cascade'),
        )
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('who', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('coach_visits_of_minute', ['batch_id', 'number', 'at', 'who', 'action'])
        .execute();
    },
  },
};
