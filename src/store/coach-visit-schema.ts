import { type Kysely, type Migration, sql } from 'kysely';

/** The table of who did what with a candidate, and when; it tells nothing of a resume, and outlives the batch. */
export interface CoachVisitTables {
  coach_visits: {
    workspace_id: string;
    batch_id: string;
    /** 0 where it is about the whole batch */
    number: number;
    at: string;
    who: string;
    action: string;
  };
}

const keys = ['batch_id', 'number', 'at', 'who', 'action'];

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
  /** SQLite lets no bond of a table that stands go, so the table is made anew. */
  '160-lasting-coach-visits': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('coach_visits').renameTo('bound_coach_visits').execute();
      const columns = ['workspace_id', ...keys];
      let table = db.schema.createTable('coach_visits');
      for (const column of columns)
        table = table.addColumn(column, column === 'number' ? 'integer' : 'text', (one) => one.notNull());
      // the name of the old one is taken as long as its table is there
      await table.addPrimaryKeyConstraint('coach_visits_entry', keys as never).execute();
      await sql`
        insert into coach_visits (${sql.join(columns.map((name) => sql.ref(name)))})
        select batches.workspace_id, ${sql.join(keys.map((name) => sql.ref(`bound_coach_visits.${name}`)))}
        from bound_coach_visits inner join batches on batches.id = bound_coach_visits.batch_id`.execute(db);
      await db.schema.dropTable('bound_coach_visits').execute();
      for (const column of ['workspace_id', 'at'])
        await db.schema.createIndex(`coach_visits_${column}`).on('coach_visits').column(column).execute();
    },
  },
};
