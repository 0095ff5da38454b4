import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { FileState } from './batch.ts';
import type { Tables } from './schema.ts';
import { placeOf } from './sealed-columns.ts';
import type { Vault } from './vault.ts';
import { whileThere } from './while-there.ts';

/** What a form said of who sent it. */
export const senderSchema = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  /** the site's own word for it, given back with the webhook */
  reference: z.string().nullable(),
});

export type Sender = z.output<typeof senderSchema>;

export type HookState = 'none' | 'waiting' | 'delivered' | 'dead';

/** A resume that came by a form. */
export interface Submission {
  id: string;
  workspaceId: string;
  /** the id of its analysis */
  candidate: string;
  isTest: boolean;
  createdAt: Date;
  sender: Sender;
  /** the words that were agreed to */
  consent: string;
  hook: { state: HookState; tries: number; due: Date | null; says: string | null };
}

/** With where its candidate stands. */
export interface PlacedSubmission extends Submission {
  batchId: string;
  number: number;
  fileState: FileState;
}

/** What came by forms. Each goes with its candidate. */
export interface Submissions {
  add(submission: Submission): Promise<void>;
  /** the newest of a workspace first, at most a hundred */
  of(workspaceId: string): Promise<PlacedSubmission[]>;
  /** that of a candidate, null where it came otherwise */
  ofCandidate(candidate: string): Promise<Submission | null>;
  /** takes one whose resume was read and whose webhook is due; nobody else gets it until `until` */
  takeDue(at: Date, until: Date): Promise<PlacedSubmission | null>;
  /** what came of a webhook */
  told(id: string, hook: Submission['hook']): Promise<void>;
  /** lets a webhook be tried again at once; whether there was one */
  retry(workspaceId: string, id: string, at: Date): Promise<boolean>;
}

export function submissionStore(database: Kysely<Tables>, vault: Vault): Submissions {
  const asSubmission = (row: Tables['submissions']): Submission => ({
    id: row.id,
    workspaceId: row.workspace_id,
    candidate: row.file_id,
    isTest: row.is_test === 1,
    createdAt: new Date(row.created_at),
    sender: senderSchema.parse(JSON.parse(vault.open(placeOf('submissions', 'sender', row.id), row.sender))),
    consent: row.consent,
    hook: {
      // what was stored was of this type
      state: row.hook_state as HookState,
      tries: row.hook_tries,
      due: row.hook_due === null ? null : new Date(row.hook_due),
      says: row.hook_says,
    },
  });
  const placed = () =>
    database
      .selectFrom('submissions')
      .innerJoin('batch_files', 'batch_files.analysis_id', 'submissions.file_id')
      .selectAll('submissions')
      .select(['batch_files.batch_id', 'batch_files.number', 'batch_files.state as file_state']);
  const asPlaced = (
    row: Tables['submissions'] & { batch_id: string; number: number; file_state: string },
  ): PlacedSubmission => ({
    ...asSubmission(row),
    batchId: row.batch_id,
    number: row.number,
    // what was stored was of this type
    fileState: row.file_state as FileState,
  });

  return {
    async add({ id, workspaceId, candidate, isTest, createdAt, sender, consent, hook }) {
      await whileThere(
        database
          .insertInto('submissions')
          .values({
            id,
            workspace_id: workspaceId,
            file_id: candidate,
            is_test: isTest ? 1 : 0,
            created_at: createdAt.toISOString(),
            sender: vault.seal(placeOf('submissions', 'sender', id), JSON.stringify(sender)),
            consent,
            hook_state: hook.state,
            hook_tries: hook.tries,
            hook_due: hook.due?.toISOString() ?? null,
            hook_says: hook.says,
          })
          .execute(),
      );
    },
    async of(workspaceId) {
      const rows = await placed()
        .where('workspace_id', '=', workspaceId)
        .orderBy('created_at', 'desc')
        .limit(100)
        .execute();
      return rows.map(asPlaced);
    },
    async ofCandidate(candidate) {
      const row = await database
        .selectFrom('submissions')
        .selectAll()
        .where('file_id', '=', candidate)
        .executeTakeFirst();
      return row ? asSubmission(row) : null;
    },
    async takeDue(at, until) {
      const row = await placed()
        .where('hook_state', '=', 'waiting')
        .where('hook_due', '<=', at.toISOString())
        .where('batch_files.state', 'in', ['scored', 'failed'])
        .orderBy('hook_due')
        .limit(1)
        .executeTakeFirst();
      if (!row) return null;
      const { numUpdatedRows } = await database
        .updateTable('submissions')
        .set({ hook_due: until.toISOString() })
        .where('id', '=', row.id)
        .where('hook_due', '=', row.hook_due)
        .executeTakeFirstOrThrow();
      // another server was faster: ask again
      return numUpdatedRows > 0n ? asPlaced(row) : this.takeDue(at, until);
    },
    async told(id, { state, tries, due, says }) {
      await database
        .updateTable('submissions')
        .set({ hook_state: state, hook_tries: tries, hook_due: due?.toISOString() ?? null, hook_says: says })
        .where('id', '=', id)
        .execute();
    },
    async retry(workspaceId, id, at) {
      const { numUpdatedRows } = await database
        .updateTable('submissions')
        .set({ hook_state: 'waiting', hook_tries: 0, hook_due: at.toISOString() })
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', id)
        .where('hook_state', '!=', 'none')
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
  };
}
