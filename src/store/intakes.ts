import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from './schema.ts';
import { placeOf } from './sealed-columns.ts';
import { isTaken } from './taken.ts';
import type { Vault } from './vault.ts';

/** What each of our fields is called in the form of another site. */
export const intakeFields = ['resume', 'text', 'name', 'email', 'reference', 'consent'] as const;
export type IntakeField = (typeof intakeFields)[number];

/** What a workspace chose for its form. */
export const intakeSettingsSchema = z.object({
  title: z.string(),
  /** shown beside the box to tick, and kept with what is sent */
  consent: z.string(),
  role: z.string().nullable(),
  /** empty for none */
  posting: z.string(),
  /** sites whose forms and scripts may send here */
  origins: z.array(z.string()),
  /** addresses that a sender may be led back to, without their query */
  returns: z.array(z.string()),
  fields: z.record(z.enum(intakeFields), z.string()),
  webhook: z.string().nullable(),
});

export type IntakeSettings = z.output<typeof intakeSettingsSchema>;

export interface Intake {
  workspaceId: string;
  /** its part of the address */
  slug: string;
  isOpen: boolean;
  settings: IntakeSettings;
  /** whether webhooks have a secret to be signed with */
  hasSecret: boolean;
  /** where the next resume goes, null for a new batch */
  batchId: string | null;
}

/** The forms of workspaces, one each. */
export interface Intakes {
  of(workspaceId: string): Promise<Intake | null>;
  find(slug: string): Promise<Intake | null>;
  /** later resumes go to a new batch. Whether the slug was free */
  save(intake: Omit<Intake, 'hasSecret' | 'batchId'>): Promise<boolean>;
  gatherIn(workspaceId: string, batchId: string): Promise<void>;
  secret(workspaceId: string): Promise<string | null>;
  saveSecret(workspaceId: string, secret: string): Promise<void>;
}

export function intakeStore(database: Kysely<Tables>, vault: Vault): Intakes {
  const secretPlace = (id: string): string => placeOf('intakes', 'webhook_secret', id);
  const one = async (column: 'workspace_id' | 'slug', value: string): Promise<Intake | null> => {
    const row = await database.selectFrom('intakes').selectAll().where(column, '=', value).executeTakeFirst();
    return row
      ? {
          workspaceId: row.workspace_id,
          slug: row.slug,
          isOpen: row.is_open === 1,
          settings: intakeSettingsSchema.parse(JSON.parse(row.settings)),
          hasSecret: row.webhook_secret !== null,
          batchId: row.batch_id,
        }
      : null;
  };
  return {
    of: (workspaceId) => one('workspace_id', workspaceId),
    find: (slug) => one('slug', slug),
    async save({ workspaceId, slug, isOpen, settings }) {
      const values = {
        slug,
        is_open: isOpen ? 1 : 0,
        settings: JSON.stringify(settings),
        batch_id: null,
      };
      try {
        await database
          .insertInto('intakes')
          .values({ workspace_id: workspaceId, webhook_secret: null, ...values })
          .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(values))
          .execute();
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },
    async gatherIn(workspaceId, batchId) {
      await database
        .updateTable('intakes')
        .set({ batch_id: batchId })
        .where('workspace_id', '=', workspaceId)
        .execute();
    },
    async secret(workspaceId) {
      const row = await database
        .selectFrom('intakes')
        .select('webhook_secret')
        .where('workspace_id', '=', workspaceId)
        .executeTakeFirst();
      return row?.webhook_secret ? vault.open(secretPlace(workspaceId), row.webhook_secret) : null;
    },
    async saveSecret(workspaceId, secret) {
      await database
        .updateTable('intakes')
        .set({ webhook_secret: vault.seal(secretPlace(workspaceId), secret) })
        .where('workspace_id', '=', workspaceId)
        .execute();
    },
  };
}
