import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../store/schema.ts';
import { hashOf, newName, newToken } from './tokens.ts';

/** What a key may do, and nothing else. */
export const keyScopes = ['batches:read', 'batches:write'] as const;
export type KeyScope = (typeof keyScopes)[number];

const scopesSchema = z.array(z.enum(keyScopes));

export interface ApiKey {
  id: string;
  workspaceId: string;
  name: string;
  scopes: KeyScope[];
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** Keys of a workspace for programs. */
export interface ApiKeys {
  /** answers the key itself, which is shown once and kept as a hash */
  create(key: { workspaceId: string; name: string; scopes: readonly KeyScope[]; at: Date }): Promise<string>;
  /** null for what never was and what is revoked; notes that it was used */
  find(secret: string, at: Date): Promise<ApiKey | null>;
  /** those of a workspace that are not revoked, in the order they were made */
  of(workspaceId: string): Promise<ApiKey[]>;
  revoke(workspaceId: string, id: string, at: Date): Promise<void>;
}

/** So that a key that leaked can be told from other secrets. */
const prefix = 'candor_';

export function apiKeys(database: Kysely<Tables>): ApiKeys {
  const live = () => database.selectFrom('api_keys').selectAll().where('revoked_at', 'is', null);
  return {
    async create({ workspaceId, name, scopes, at }) {
      const secret = prefix + newToken();
      await database
        .insertInto('api_keys')
        .values({
          id: newName(),
          workspace_id: workspaceId,
          name,
          hash: hashOf(secret),
          scopes: JSON.stringify(scopes),
          created_at: at.toISOString(),
          last_used_at: null,
          revoked_at: null,
        })
        .execute();
      return secret;
    },
    async find(secret, at) {
      if (!secret.startsWith(prefix)) return null;
      const row = await live().where('hash', '=', hashOf(secret)).executeTakeFirst();
      if (!row) return null;
      await database
        .updateTable('api_keys')
        .set({ last_used_at: at.toISOString() })
        .where('id', '=', row.id)
        .execute();
      return asKey(row);
    },
    async of(workspaceId) {
      const rows = await live().where('workspace_id', '=', workspaceId).orderBy('number').execute();
      return rows.map(asKey);
    },
    async revoke(workspaceId, id, at) {
      await database
        .updateTable('api_keys')
        .set({ revoked_at: at.toISOString() })
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', id)
        .execute();
    },
  };
}

interface KeyRow {
  id: string;
  workspace_id: string;
  name: string;
  scopes: string;
  created_at: string;
  last_used_at: string | null;
}

const asKey = (row: KeyRow): ApiKey => ({
  id: row.id,
  workspaceId: row.workspace_id,
  name: row.name,
  scopes: scopesSchema.parse(JSON.parse(row.scopes)),
  createdAt: new Date(row.created_at),
  lastUsedAt: row.last_used_at === null ? null : new Date(row.last_used_at),
});
