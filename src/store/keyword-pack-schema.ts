import type { Kysely, Migration } from 'kysely';

/** The table of the role packs of workspaces: what holds now, and versions that batches were read with. */
export interface KeywordPackTables {
  keyword_packs: {
    workspace_id: string;
    /** over the files, names the version */
    hash: string;
    created_at: string;
    is_current: number;
    /** the roles it gives, as JSON */
    roles: string;
    /** texts by their paths, as JSON */
    files: string;
  };
}

export const keywordPackMigrations: Record<string, Migration> = {
  '150-keyword-packs': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('keyword_packs')
        .addColumn('workspace_id', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('is_current', 'integer', (column) => column.notNull())
        .addColumn('roles', 'text', (column) => column.notNull())
        .addColumn('files', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('keyword_packs_version', ['workspace_id', 'hash'])
        .execute();
      await db.schema.alterTable('batches').addColumn('pack_hash', 'text').execute();
    },
  },
};
