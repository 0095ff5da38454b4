import type { Kysely } from 'kysely';
import type { Tables } from '../store/schema.ts';
import { hashOf, newName, newToken } from './tokens.ts';

/** Milliseconds in which an invitation can be taken. */
const validFor = 7 * 24 * 3_600_000;

export interface Invitation {
  id: string;
  workspaceId: string;
  workspace: string;
  /** whom it is for: nobody else can take it, so nobody can try which e-mails have accounts */
  email: string;
  expiresAt: Date;
}

/** Links that let one person each into a workspace, once. */
export interface Invitations {
  /** answers the token, which is shown once and kept as a hash */
  create(invitation: { workspaceId: string; email: string; invitedBy: string; at: Date }): Promise<string>;
  /** null for what never was, was used or withdrawn, or has expired */
  find(token: string, at: Date): Promise<Invitation | null>;
  /** takes it, so that it cannot be taken again; false where somebody was faster */
  use(id: string, at: Date): Promise<boolean>;
  /** those of a workspace that can still be taken */
  open(workspaceId: string, at: Date): Promise<Invitation[]>;
  withdraw(workspaceId: string, id: string): Promise<void>;
}

export function invitations(database: Kysely<Tables>): Invitations {
  const valid = (at: Date) =>
    database
      .selectFrom('invitations')
      .innerJoin('workspaces', 'workspaces.id', 'invitations.workspace_id')
      .select([
        'invitations.id',
        'invitations.workspace_id as workspaceId',
        'workspaces.name as workspace',
        'invitations.email',
        'invitations.expires_at',
      ])
      .where('invitations.used_at', 'is', null)
      .where('invitations.expires_at', '>', at.toISOString());

  return {
    async create({ workspaceId, email, invitedBy, at }) {
      const token = newToken();
      await database
        .insertInto('invitations')
        .values({
          id: newName(),
          workspace_id: workspaceId,
          token_hash: hashOf(token),
          email: email.trim().toLowerCase(),
          invited_by: invitedBy,
          created_at: at.toISOString(),
          expires_at: new Date(at.getTime() + validFor).toISOString(),
          used_at: null,
        })
        .execute();
      return token;
    },
    async find(token, at) {
      const row = await valid(at).where('token_hash', '=', hashOf(token)).executeTakeFirst();
      return row ? asInvitation(row) : null;
    },
    async use(id, at) {
      const { numUpdatedRows } = await database
        .updateTable('invitations')
        .set({ used_at: at.toISOString() })
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    async open(workspaceId, at) {
      const rows = valid(at).where('workspace_id', '=', workspaceId).orderBy('invitations.created_at');
      return (await rows.execute()).map(asInvitation);
    },
    async withdraw(workspaceId, id) {
      await database
        .deleteFrom('invitations')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', id)
        .execute();
    },
  };
}

const asInvitation = ({
  expires_at,
  ...row
}: Omit<Invitation, 'expiresAt'> & { expires_at: string }): Invitation => ({
  ...row,
  expiresAt: new Date(expires_at),
});
