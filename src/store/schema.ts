import type { Kysely, Migration } from 'kysely';

/** The tables. Times are ISO 8601 in UTC, so that their order as text is their order in time. */
export interface Tables {
  analyses: {
    id: string;
    created_at: string;
    expires_at: string;
    report: string;
    readings: string | null;
    answers: string | null;
  };
}

/** Every change of the tables, in order; what has been released is never edited. */
export const migrations: Record<string, Migration> = {
  '001-analyses': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('analyses')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('report', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('analyses_expires_at').on('analyses').column('expires_at').execute();
    },
  },
  '002-readings': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('analyses').addColumn('readings', 'text').execute();
    },
  },
  '003-answers': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('analyses').addColumn('answers', 'text').execute();
    },
  },
};
