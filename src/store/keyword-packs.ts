import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { KeywordPack } from '../lexicon/own-keywords.ts';
import type { Tables } from './schema.ts';
import { placeOf } from './sealed-columns.ts';
import type { Vault } from './vault.ts';

const rolesSchema = z.array(z.object({ id: z.string(), name: z.string(), description: z.string() }));
const filesSchema = z.record(z.string(), z.string());

/** A role that a pack gives or changes. */
export type PackRole = z.output<typeof rolesSchema>[number];

/** A version of a workspace's keywords, which was found to be sound. */
export interface KeptPack extends KeywordPack {
  createdAt: Date;
  roles: PackRole[];
}

/** The own keywords of workspaces, each for itself. A batch is read to its end with the version it began with. */
export interface KeywordPacks {
  /** null where a workspace has none */
  current(workspaceId: string): Promise<KeptPack | null>;
  /** one version of a workspace, which another workspace does not find */
  find(workspaceId: string, hash: string): Promise<KeptPack | null>;
  /** what holds from now on; null for none */
  save(workspaceId: string, pack: KeptPack | null): Promise<void>;
  /** forgets the versions that hold no more and of which no batch is left */
  dropUnused(): Promise<void>;
}

export function keywordPacks(database: Kysely<Tables>, vault: Vault): KeywordPacks {
  const filesPlace = (workspaceId: string, hash: string): string =>
    placeOf('keyword_packs', 'files', workspaceId, hash);
  const opened = (row: Tables['keyword_packs']): KeptPack => ({
    hash: row.hash,
    createdAt: new Date(row.created_at),
    roles: rolesSchema.parse(JSON.parse(row.roles)),
    files: filesSchema.parse(JSON.parse(vault.open(filesPlace(row.workspace_id, row.hash), row.files))),
  });
  const of = (workspaceId: string) =>
    database.selectFrom('keyword_packs').selectAll().where('workspace_id', '=', workspaceId);
  const dropUnused = async (): Promise<void> => {
    await database
      .deleteFrom('keyword_packs')
      .where('is_current', '=', 0)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('batches')
              .select('batches.id')
              .whereRef('batches.workspace_id', '=', 'keyword_packs.workspace_id')
              .whereRef('batches.pack_hash', '=', 'keyword_packs.hash'),
          ),
        ),
      )
      .execute();
  };
  return {
    dropUnused,
    async current(workspaceId) {
      const row = await of(workspaceId).where('is_current', '=', 1).executeTakeFirst();
      return row ? opened(row) : null;
    },
    async find(workspaceId, hash) {
      const row = await of(workspaceId).where('hash', '=', hash).executeTakeFirst();
      return row ? opened(row) : null;
    },
    async save(workspaceId, pack) {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('keyword_packs')
          .set({ is_current: 0 })
          .where('workspace_id', '=', workspaceId)
          .execute();
        if (!pack) return;
        const { hash, createdAt, roles, files } = pack;
        await transaction
          .insertInto('keyword_packs')
          .values({
            workspace_id: workspaceId,
            hash,
            created_at: createdAt.toISOString(),
            is_current: 1,
            roles: JSON.stringify(roles),
            files: vault.seal(filesPlace(workspaceId, hash), JSON.stringify(files)),
          })
          // the same as an earlier version
          .onConflict((conflict) => conflict.columns(['workspace_id', 'hash']).doUpdateSet({ is_current: 1 }))
          .execute();
      });
      await dropUnused();
    },
  };
}
