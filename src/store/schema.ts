import {
  type ColumnDefinitionBuilder,
  type ColumnType,
  type Generated,
  type Kysely,
  type Migration,
  type Selectable,
  sql,
} from 'kysely';
import { type BatchTables, batchMigrations } from './batch-schema.ts';
import { type CoachTables, coachMigrations } from './coach-schema.ts';
import { type CoachVisitTables, coachVisitMigrations } from './coach-visit-schema.ts';
import { type ColumnKinds, type Engine, kinds } from './column-kinds.ts';
import { type IntakeTables, intakeMigrations } from './intake-schema.ts';
import { type KeywordPackTables, keywordPackMigrations } from './keyword-pack-schema.ts';
import { type ReviewTables, reviewMigrations } from './review-schema.ts';

/** The tables. Times are ISO 8601 in UTC, so that their order as text is their order in time. */
export interface Tables
  extends CoachTables,
    BatchTables,
    ReviewTables,
    IntakeTables,
    CoachVisitTables,
    KeywordPackTables {
  analyses: {
    id: string;
    created_at: string;
    expires_at: string;
    report: string;
    readings: string | null;
    answers: string | null;
    file_name: string | null;
  };
  /** what was sent: text where `file_name` is null, else a file's bytes; what is sealed stands in sealed-columns.ts */
  inputs: { analysis_id: string; file_name: string | null; content: ColumnType<KeptBytes, Uint8Array> };
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
  /** who opened what; of each minute one row */
  visits: { analysis_id: string; at: string; caller: string; action: string };
}

/** Bytes as the two engines give them back. */
export type KeptBytes = Uint8Array | ArrayBuffer;

export const bytesOf = (kept: KeptBytes): Uint8Array =>
  kept instanceof ArrayBuffer ? new Uint8Array(kept) : kept;

/** Every change of the tables, in order. */
export const migrationsFor = (engine: Engine): Record<string, Migration> => ({
  ...analysisMigrations(kinds[engine]),
  ...coachMigrations(kinds[engine]),
  ...batchMigrations(kinds[engine]),
  ...reviewMigrations,
  ...intakeMigrations,
  ...coachVisitMigrations,
  ...keywordPackMigrations,
});

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
  '006-belongings': {
    async up(db: Kysely<Tables>) {
      await bindToAnalyses(db, kind);
    },
  },
  '007-visits': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('visits')
        .addColumn('analysis_id', 'text', bound)
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('caller', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('visits_of_minute', ['analysis_id', 'at', 'caller', 'action'])
        .execute();
    },
  },
});

const bound = (column: ColumnDefinitionBuilder) =>
  column.notNull().references('analyses.id').onDelete('cascade');

/**
 * What belongs to an analysis goes with it, whoever deletes it and whatever is being added meanwhile; bytes begin with the
 * mark of whether they are sealed. SQLite adds no such bond to a table that stands, so the tables are made anew.
 */
async function bindToAnalyses(db: Kysely<Tables>, kind: ColumnKinds): Promise<void> {
  for (const table of ['inputs', 'rewrites', 'versions'])
    await db.schema.alterTable(table).renameTo(`old_${table}`).execute();
  await db.schema
    .createTable('inputs')
    .addColumn('analysis_id', 'text', (column) => bound(column.primaryKey()))
    .addColumn('file_name', 'text')
    .addColumn('content', kind.bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('rewrites')
    .addColumn('number', kind.counter, kind.asCounter)
    .addColumn('analysis_id', 'text', bound)
    .addColumn('bullet', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('suggestion', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('cache_key', 'text')
    .addUniqueConstraint('rewrites_of_bullet', ['analysis_id', 'bullet'])
    .execute();
  await db.schema
    .createTable('versions')
    .addColumn('analysis_id', 'text', bound)
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('says', 'text', (column) => column.notNull())
    .addColumn('overall', kind.real)
    .addColumn('match', kind.real)
    .addColumn('report', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('versions_of_analysis', ['analysis_id', 'number'])
    .execute();
  await copyOver(db);
  for (const table of ['inputs', 'rewrites', 'versions']) await db.schema.dropTable(`old_${table}`).execute();
}

/** Of analyses that are there still. */
async function copyOver(db: Kysely<Tables>): Promise<void> {
  const columns = {
    rewrites: ['analysis_id', 'bullet', 'state', 'suggestion', 'answers', 'cache_key'],
    versions: ['analysis_id', 'number', 'created_at', 'says', 'overall', 'match', 'report'],
  };
  for (const [table, names] of Object.entries(columns)) {
    const list = sql.join(names.map((name) => sql.ref(name)));
    await sql`
      insert into ${sql.table(table)} (${list}) select ${list} from ${sql.table(`old_${table}`)}
      where analysis_id in (select id from analyses) order by ${sql.ref('number')}`.execute(db);
  }
  const { rows: inputs } = await sql<{ analysis_id: string }>`
    select analysis_id from old_inputs where analysis_id in (select id from analyses)`.execute(db);
  for (const { analysis_id } of inputs) {
    const { rows } = await sql<Selectable<Tables['inputs']>>`
      select * from old_inputs where analysis_id = ${analysis_id}`.execute(db);
    for (const input of rows)
      await db
        .insertInto('inputs')
        .values({ ...input, content: Buffer.concat([Buffer.of(0), bytesOf(input.content)]) })
        .execute();
  }
}
