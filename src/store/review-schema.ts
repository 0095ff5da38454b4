import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';

/** The tables of what coaches say of a candidate, and of links that only read; what is sealed stands in sealed-columns.ts. */
export interface ReviewTables {
  /** private to the workspace; one row of a candidate, by the id of its analysis */
  candidate_notes: { analysis_id: string; note: string; tags: string };
  comments: {
    id: string;
    analysis_id: string;
    /** of the report, null where the comment is about the whole */
    statement: string | null;
    author: string;
    said: string;
    created_at: string;
  };
  /** each leads to an analysis or to a candidate of a batch, and goes with it */
  share_links: {
    id: string;
    token_hash: string;
    analysis_id: string | null;
    file_id: string | null;
    /** which of the candidate's reports, by the place of its posting from 0 */
    posting: number;
    created_at: string;
    expires_at: string;
    opened_at: string | null;
  };
}

const ofCandidate = (column: ColumnDefinitionBuilder) =>
  column.references('batch_files.analysis_id').onDelete('cascade');

export const reviewMigrations: Record<string, Migration> = {
  '120-reviews': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('candidate_notes')
        .addColumn('analysis_id', 'text', (column) => ofCandidate(column.primaryKey()))
        .addColumn('note', 'text', (column) => column.notNull())
        .addColumn('tags', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('comments')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('analysis_id', 'text', (column) => ofCandidate(column.notNull()))
        .addColumn('statement', 'text')
        .addColumn('author', 'text', (column) => column.notNull())
        .addColumn('said', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('comments_candidate').on('comments').column('analysis_id').execute();
    },
  },
  '121-share-links': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('share_links')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('token_hash', 'text', (column) => column.notNull().unique())
        .addColumn('analysis_id', 'text', (column) => column.references('analyses.id').onDelete('cascade'))
        .addColumn('file_id', 'text', ofCandidate)
        .addColumn('posting', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('opened_at', 'text')
        .execute();
      for (const target of ['analysis_id', 'file_id'])
        await db.schema.createIndex(`share_links_${target}`).on('share_links').column(target).execute();
    },
  },
};
