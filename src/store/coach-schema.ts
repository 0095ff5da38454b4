import type { Generated, Kysely, Migration } from 'kysely';
import type { ColumnKinds } from './column-kinds.ts';

/** The tables of coaches and their workspaces. Times are ISO 8601 in UTC; secrets stand here as hashes alone. */
export interface CoachTables {
  /** the four tables of better-auth, whose names and columns it chooses */
  user: {
    id: string;
    name: string;
    email: string;
    emailVerified: number;
    image: string | null;
    createdAt: string;
    updatedAt: string;
  };
  session: {
    id: string;
    expiresAt: string;
    token: string;
    createdAt: string;
    updatedAt: string;
    ipAddress: string | null;
    userAgent: string | null;
    userId: string;
  };
  account: { id: string; userId: string; providerId: string; password: string | null };
  verification: { id: string; identifier: string; value: string; expiresAt: string };
  /** tries to sign in since the last that succeeded, by whom they were for and where they came from */
  sign_in_tries: { key: string; tries: number; last_at: string };
  /** `keep_days`: after which its batches are deleted, null as the server says */
  workspaces: { id: string; name: string; created_at: string; keep_days: number | null };
  members: { workspace_id: string; user_id: string; role: string; added_at: string };
  invitations: {
    id: string;
    workspace_id: string;
    token_hash: string;
    email: string;
    invited_by: string;
    created_at: string;
    expires_at: string;
    used_at: string | null;
  };
  api_keys: {
    id: string;
    number: Generated<number>;
    workspace_id: string;
    name: string;
    hash: string;
    scopes: string;
    created_at: string;
    last_used_at: string | null;
    revoked_at: string | null;
  };
}

export const coachMigrations = (kind: ColumnKinds): Record<string, Migration> => ({
  '100-accounts': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('user')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull().unique())
        .addColumn('emailVerified', kind.truth, (column) => column.notNull())
        .addColumn('image', 'text')
        .addColumn('createdAt', kind.moment, (column) => column.notNull())
        .addColumn('updatedAt', kind.moment, (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('session')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('expiresAt', kind.moment, (column) => column.notNull())
        .addColumn('token', 'text', (column) => column.notNull().unique())
        .addColumn('createdAt', kind.moment, (column) => column.notNull())
        .addColumn('updatedAt', kind.moment, (column) => column.notNull())
        .addColumn('ipAddress', 'text')
        .addColumn('userAgent', 'text')
        .addColumn('userId', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('session_user').on('session').column('userId').execute();
      await db.schema
        .createTable('account')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('accountId', 'text', (column) => column.notNull())
        .addColumn('providerId', 'text', (column) => column.notNull())
        .addColumn('userId', 'text', (column) => column.notNull())
        .addColumn('accessToken', 'text')
        .addColumn('refreshToken', 'text')
        .addColumn('idToken', 'text')
        .addColumn('accessTokenExpiresAt', kind.moment)
        .addColumn('refreshTokenExpiresAt', kind.moment)
        .addColumn('scope', 'text')
        .addColumn('password', 'text')
        .addColumn('createdAt', kind.moment, (column) => column.notNull())
        .addColumn('updatedAt', kind.moment, (column) => column.notNull())
        .execute();
      await db.schema.createIndex('account_user').on('account').column('userId').execute();
      await db.schema
        .createTable('verification')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('identifier', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('expiresAt', kind.moment, (column) => column.notNull())
        .addColumn('createdAt', kind.moment, (column) => column.notNull())
        .addColumn('updatedAt', kind.moment, (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('sign_in_tries')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('tries', 'integer', (column) => column.notNull())
        .addColumn('last_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '101-workspaces': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('workspaces')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('members')
        .addColumn('workspace_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('members_pair', ['workspace_id', 'user_id'])
        .execute();
      await db.schema
        .createTable('invitations')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('workspace_id', 'text', (column) => column.notNull())
        .addColumn('token_hash', 'text', (column) => column.notNull().unique())
        .addColumn('email', 'text', (column) => column.notNull())
        .addColumn('invited_by', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('used_at', 'text')
        .execute();
      await db.schema
        .createTable('api_keys')
        .addColumn('number', kind.counter, kind.asCounter)
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('workspace_id', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull().unique())
        .addColumn('scopes', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('last_used_at', 'text')
        .addColumn('revoked_at', 'text')
        .execute();
    },
  },
  '102-retention': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('workspaces').addColumn('keep_days', 'integer').execute();
    },
  },
});
