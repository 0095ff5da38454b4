import { type ColumnDefinitionBuilder, type Generated, type Kysely, type Migration, sql } from 'kysely';

/** The tables. Times are ISO 8601 in UTC, so that their order as text is their order in time. */
export interface Tables {
  analyses: {
    id: string;
    created_at: string;
    expires_at: string;
    report: string;
    readings: string | null;
    answers: string | null;
    file_name: string | null;
  };
  /** what was sent: text where `file_name` is null, else a file's bytes */
  inputs: { analysis_id: string; file_name: string | null; content: Uint8Array };
  rewrites: {
    number: Generated<number>;
    analysis_id: string;
    bullet: string;
    state: string;
    suggestion: string;
    answers: string;
    cache_key: string | null;
  };
  versions: {
    analysis_id: string;
    number: number;
    created_at: string;
    says: string;
    overall: number | null;
    match: number | null;
    report: string;
  };
}

export type Engine = 'sqlite' | 'postgres';

/** How an engine writes what the two write differently. */
const kinds = {
  sqlite: {
    bytes: sql`blob`,
    real: sql`real`,
    /** counts up by itself */
    counter: sql`integer`,
    asCounter: (column: ColumnDefinitionBuilder) => column.primaryKey().autoIncrement(),
  },
  postgres: {
    bytes: sql`bytea`,
    real: sql`double precision`,
    counter: sql`serial`,
    asCounter: (column: ColumnDefinitionBuilder) => column.primaryKey(),
  },
};

/** What the migrations of a part of the program are told of the engine they run on. */
export type ColumnKinds = (typeof kinds)[Engine];

/** Every change of the tables, in order. */
export const migrationsFor = (engine: Engine): Record<string, Migration> => analysisMigrations(kinds[engine]);

/** What has been released is never edited. */
const analysisMigrations = (kind: ColumnKinds): Record<string, Migration> => ({
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
  '004-rewrites': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('inputs')
        .addColumn('analysis_id', 'text', (column) => column.primaryKey())
        .addColumn('file_name', 'text')
        .addColumn('content', kind.bytes, (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('rewrites')
        .addColumn('number', kind.counter, kind.asCounter)
        .addColumn('analysis_id', 'text', (column) => column.notNull())
        .addColumn('bullet', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('suggestion', 'text', (column) => column.notNull())
        .addColumn('answers', 'text', (column) => column.notNull())
        .addColumn('cache_key', 'text')
        .addUniqueConstraint('rewrites_bullet', ['analysis_id', 'bullet'])
        .execute();
      await db.schema
        .createTable('versions')
        .addColumn('analysis_id', 'text', (column) => column.notNull())
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('says', 'text', (column) => column.notNull())
        .addColumn('overall', kind.real)
        .addColumn('match', kind.real)
        .addColumn('report', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('versions_number', ['analysis_id', 'number'])
        .execute();
    },
  },
  '005-file-name': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('analyses').addColumn('file_name', 'text').execute();
    },
  },
});
