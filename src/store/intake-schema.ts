import type { Kysely, Migration } from 'kysely';

/** The tables of forms that others fill in for a workspace; what is sealed stands in sealed-columns.ts. */
export interface IntakeTables {
  intakes: {
    workspace_id: string;
    slug: string;
    is_open: number;
    /** what the workspace chose, as JSON */
    settings: string;
    webhook_secret: string | null;
    /** where the next resume goes, null for a new batch */
    batch_id: string | null;
  };
  submissions: {
    id: string;
    workspace_id: string;
    file_id: string;
    is_test: number;
    created_at: string;
    /** what the form said of its sender, as JSON */
    sender: string;
    /** the words that were agreed to */
    consent: string;
    /** `none`, `waiting`, `delivered` or `dead` */
    hook_state: string;
    hook_tries: number;
    /** when it is next tried */
    hook_due: string | null;
    /** what came of the last try */
    hook_says: string | null;
  };
}

export const intakeMigrations: Record<string, Migration> = {
  '130-intake': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('intakes')
        .addColumn('workspace_id', 'text', (column) => column.primaryKey())
        .addColumn('slug', 'text', (column) => column.notNull().unique())
        .addColumn('is_open', 'integer', (column) => column.notNull())
        .addColumn('settings', 'text', (column) => column.notNull())
        .addColumn('webhook_secret', 'text')
        .addColumn('batch_id', 'text')
        .execute();
      await db.schema
        .createTable('submissions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('workspace_id', 'text', (column) => column.notNull())
        .addColumn('file_id', 'text', (column) =>
          column.notNull().unique().references('batch_files.analysis_id').onDelete('cascade'),
        )
        .addColumn('is_test', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('sender', 'text', (column) => column.notNull())
        .addColumn('consent', 'text', (column) => column.notNull())
        .addColumn('hook_state', 'text', (column) => column.notNull())
        .addColumn('hook_tries', 'integer', (column) => column.notNull())
        .addColumn('hook_due', 'text')
        .addColumn('hook_says', 'text')
        .execute();
      await db.schema
        .createIndex('submissions_workspace')
        .on('submissions')
        .columns(['workspace_id', 'created_at'])
        .execute();
      await db.schema
        .createIndex('submissions_due')
        .on('submissions')
        .columns(['hook_state', 'hook_due'])
        .execute();
    },
  },
};
