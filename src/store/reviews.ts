import type { Kysely } from 'kysely';
import { newName } from '../accounts/tokens.ts';
import { forgetDeleted } from './database.ts';
import type { Tables } from './schema.ts';
import { placeOf } from './sealed-columns.ts';
import type { Vault } from './vault.ts';
import { whileThere } from './while-there.ts';

/** What coaches keep of a candidate among themselves. */
export interface Review {
  note: string;
  tags: string[];
}

/** What a coach says to a candidate, who reads it by their link. */
export interface Comment {
  id: string;
  /** id of the statement it is about, null where it is about the whole */
  statement: string | null;
  author: string;
  text: string;
  at: Date;
}

/** A candidate of a batch with its tags. */
export interface TaggedCandidate {
  batchId: string;
  batchTitle: string;
  number: number;
  tags: string[];
}

/**
 * Notes, tags and comments of candidates, each known by the id of its analysis: kept with the batch, and gone with it.
 * What is written of a candidate who is gone is a CandorError `not-found`.
 */
export interface Reviews {
  /** the id of a candidate's analysis, null where there is none of that number */
  candidateId(batchId: string, number: number): Promise<string | null>;
  review(candidate: string): Promise<Review>;
  saveReview(candidate: string, review: Review): Promise<void>;
  /** all that have tags in a workspace, by batch and number */
  tagged(workspaceId: string, at: Date): Promise<TaggedCandidate[]>;
  /** the oldest first */
  comments(candidate: string): Promise<Comment[]>;
  comment(candidate: string, said: Omit<Comment, 'id'>): Promise<Comment>;
  /** whether there was one */
  deleteComment(candidate: string, id: string): Promise<boolean>;
}

export function reviewStore(database: Kysely<Tables>, vault: Vault): Reviews {
  const notePlace = (column: 'note' | 'tags', candidate: string): string =>
    placeOf('candidate_notes', column, candidate);
  const tagsOf = (row: { analysis_id: string; tags: string }): string[] =>
    // what was stored was of this type
    JSON.parse(vault.open(notePlace('tags', row.analysis_id), row.tags)) as string[];
  return {
    async candidateId(batchId, number) {
      const row = await database
        .selectFrom('batch_files')
        .select('analysis_id')
        .where('batch_id', '=', batchId)
        .where('number', '=', number)
        .executeTakeFirst();
      return row?.analysis_id ?? null;
    },
    async review(candidate) {
      const row = await database
        .selectFrom('candidate_notes')
        .selectAll()
        .where('analysis_id', '=', candidate)
        .executeTakeFirst();
      return row
        ? { note: vault.open(notePlace('note', candidate), row.note), tags: tagsOf(row) }
        : { note: '', tags: [] };
    },
    async saveReview(candidate, { note, tags }) {
      const sealed = {
        note: vault.seal(notePlace('note', candidate), note),
        tags: vault.seal(notePlace('tags', candidate), JSON.stringify(tags)),
      };
      await whileThere(
        database
          .insertInto('candidate_notes')
          .values({ analysis_id: candidate, ...sealed })
          .onConflict((conflict) => conflict.column('analysis_id').doUpdateSet(sealed))
          .execute(),
      );
      await forgetDeleted(database);
    },
    async tagged(workspaceId, at) {
      const rows = await database
        .selectFrom('candidate_notes')
        .innerJoin('batch_files', 'batch_files.analysis_id', 'candidate_notes.analysis_id')
        .innerJoin('batches', 'batches.id', 'batch_files.batch_id')
        .select(['candidate_notes.analysis_id', 'tags', 'number', 'batches.id', 'batches.title'])
        .where('workspace_id', '=', workspaceId)
        .where('expires_at', '>', at.toISOString())
        .orderBy('batches.created_at', 'desc')
        .orderBy('number')
        .execute();
      return rows
        .map((row) => ({
          batchId: row.id,
          batchTitle: row.title,
          number: row.number,
          tags: tagsOf(row),
        }))
        .filter(({ tags }) => tags.length > 0);
    },
    async comments(candidate) {
      const rows = await database
        .selectFrom('comments')
        .selectAll()
        .where('analysis_id', '=', candidate)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(({ id, statement, author, said, created_at }) => ({
        id,
        statement,
        author,
        text: vault.open(placeOf('comments', 'said', id), said),
        at: new Date(created_at),
      }));
    },
    async comment(candidate, { statement, author, text, at }) {
      const id = newName();
      const said = vault.seal(placeOf('comments', 'said', id), text);
      await whileThere(
        database
          .insertInto('comments')
          .values({ id, analysis_id: candidate, statement, author, said, created_at: at.toISOString() })
          .execute(),
      );
      return { id, statement, author, text, at };
    },
    async deleteComment(candidate, id) {
      const { numDeletedRows } = await database
        .deleteFrom('comments')
        .where('analysis_id', '=', candidate)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (numDeletedRows > 0n) await forgetDeleted(database);
      return numDeletedRows > 0n;
    },
  };
}
