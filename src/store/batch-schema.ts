import type { ColumnType, Kysely, Migration } from 'kysely';
import type { ColumnKinds } from './column-kinds.ts';

type Bytes = ColumnType<Uint8Array | ArrayBuffer, Uint8Array, Uint8Array>;

/** The tables of batches; what is sealed stands in sealed-columns.ts. */
export interface BatchTables {
  batches: {
    id: string;
    workspace_id: string;
    created_at: string;
    expires_at: string;
    title: string;
    role: string | null;
    as_of: string;
    /** version of the workspace's keywords that it is read with */
    pack_hash: string | null;
    /** `arriving` until all of it was received, then `running` or `cancelled` */
    state: string;
    /** as they were read, in the order of the columns */
    postings: string;
  };
  batch_files: {
    analysis_id: string;
    batch_id: string;
    number: number;
    file_name: string;
    hash: string;
    state: string;
    /** what was sent, null for what was not taken */
    content: Bytes | null;
    /** what became of it, null until then */
    candidate: string | null;
    /** when a process took it to read */
    taken_at: string | null;
  };
  /** the report of a resume for each posting, deflated */
  batch_reports: { analysis_id: string; posting: number; report: Bytes };
}

export const batchMigrations = (kind: ColumnKinds): Record<string, Migration> => ({
  '110-batches': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('batches')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('workspace_id', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('role', 'text')
        .addColumn('as_of', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('postings', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('batches_workspace').on('batches').column('workspace_id').execute();
      await db.schema
        .createTable('batch_files')
        .addColumn('analysis_id', 'text', (column) => column.primaryKey())
        .addColumn('batch_id', 'text', (column) =>
          column.notNull().references('batches.id').onDelete('cascade'),
        )
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('file_name', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('content', kind.bytes)
        .addColumn('candidate', 'text')
        .addColumn('taken_at', 'text')
        .addUniqueConstraint('batch_files_number', ['batch_id', 'number'])
        .execute();
      await db.schema
        .createIndex('batch_files_state')
        .on('batch_files')
        .columns(['state', 'number', 'batch_id'])
        .execute();
      await db.schema
        .createTable('batch_reports')
        .addColumn('analysis_id', 'text', (column) =>
          column.notNull().references('batch_files.analysis_id').onDelete('cascade'),
        )
        .addColumn('posting', 'integer', (column) => column.notNull())
        .addColumn('report', kind.bytes, (column) => column.notNull())
        .addPrimaryKeyConstraint('batch_reports_posting', ['analysis_id', 'posting'])
        .execute();
    },
  },
});
