import type { Kysely } from 'kysely';
import { hashOf, newName, newToken } from '../accounts/tokens.ts';
import type { Tables } from './schema.ts';
import { whileThere } from './while-there.ts';

/** What a link leads to: an analysis, or a candidate of a batch by the id of its analysis. */
export type ShareTarget = { analysis: string } | { candidate: string };

export interface NewShareLink {
  /** which of a candidate's reports, by the place of its posting from 0 */
  posting?: number;
  createdAt: Date;
  expiresAt: Date;
}

/** What whoever has the link may read, and until when. */
export type Shared = { expiresAt: Date } & (
  | { analysis: string }
  | { candidate: string; batchId: string; number: number; posting: number }
);

export interface ShareLink {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  /** when it was last opened, null for never */
  openedAt: Date | null;
}

/** Links that let whoever has one read a report and nothing else, until they expire or are revoked. */
export interface ShareLinks {
  /** answers the token, which is shown once and kept as a hash. @throws CandorError `not-found` where the target is gone */
  create(target: ShareTarget, about: NewShareLink): Promise<{ token: string; link: ShareLink }>;
  /** null for what never was, is revoked or has expired; notes that it was opened */
  find(token: string, at: Date): Promise<Shared | null>;
  /** those that can still be opened, oldest first */
  of(target: ShareTarget, at: Date): Promise<ShareLink[]>;
  /** whether there was one */
  revoke(target: ShareTarget, id: string): Promise<boolean>;
}

const columnsOf = (target: ShareTarget) =>
  'analysis' in target
    ? { analysis_id: target.analysis, file_id: null }
    : { analysis_id: null, file_id: target.candidate };

export function shareLinks(database: Kysely<Tables>): ShareLinks {
  const live = (at: Date) =>
    database.selectFrom('share_links').where('share_links.expires_at', '>', at.toISOString());
  return {
    async create(target, { posting = 0, createdAt, expiresAt }) {
      const token = newToken();
      const id = newName();
      await whileThere(
        database
          .insertInto('share_links')
          .values({
            id,
            token_hash: hashOf(token),
            ...columnsOf(target),
            posting,
            created_at: createdAt.toISOString(),
            expires_at: expiresAt.toISOString(),
            opened_at: null,
          })
          .execute(),
      );
      return { token, link: { id, createdAt, expiresAt, openedAt: null } };
    },
    async find(token, at) {
      const row = await live(at)
        .leftJoin('batch_files', 'batch_files.analysis_id', 'share_links.file_id')
        .select(['share_links.id', 'share_links.analysis_id', 'file_id', 'batch_id', 'number'])
        .select(['posting', 'share_links.expires_at'])
        .where('token_hash', '=', hashOf(token))
        .executeTakeFirst();
      if (!row) return null;
      await database
        .updateTable('share_links')
        .set({ opened_at: at.toISOString() })
        .where('id', '=', row.id)
        .execute();
      const expiresAt = new Date(row.expires_at);
      if (row.analysis_id !== null) return { expiresAt, analysis: row.analysis_id };
      const { file_id, batch_id, number, posting } = row;
      // the bond to its target holds one of the two
      if (file_id === null || batch_id === null || number === null) return null;
      return { expiresAt, candidate: file_id, batchId: batch_id, number, posting };
    },
    async of(target, at) {
      const [column, id] =
        'analysis' in target
          ? (['analysis_id', target.analysis] as const)
          : (['file_id', target.candidate] as const);
      const rows = await live(at).selectAll().where(column, '=', id).orderBy('created_at').execute();
      return rows.map((row) => ({
        id: row.id,
        createdAt: new Date(row.created_at),
        expiresAt: new Date(row.expires_at),
        openedAt: row.opened_at === null ? null : new Date(row.opened_at),
      }));
    },
    async revoke(target, id) {
      const [column, owner] =
        'analysis' in target
          ? (['analysis_id', target.analysis] as const)
          : (['file_id', target.candidate] as const);
      const { numDeletedRows } = await database
        .deleteFrom('share_links')
        .where('id', '=', id)
        .where(column, '=', owner)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}
