import type { Kysely } from 'kysely';
import type { Tables } from '../store/schema.ts';
import type { Coach } from './accounts.ts';
import { newName } from './tokens.ts';

/** An owner may also hand out keys and remove coaches. */
export type MemberRole = 'owner' | 'coach';

export interface Workspace {
  id: string;
  name: string;
  /** of the coach who asks */
  role: MemberRole;
}

export interface Member extends Coach {
  role: MemberRole;
}

/** Where coaches work together on their candidates; whoever is no member learns not even that it exists. */
export interface Workspaces {
  create(name: string, owner: Coach, at: Date): Promise<Workspace>;
  /** of a coach, by name */
  of(coachId: string): Promise<Workspace[]>;
  /** null where the coach is no member or there is no such workspace */
  find(id: string, coachId: string): Promise<Workspace | null>;
  /** days after which its batches are deleted; null where it has not set them */
  keepDays(id: string): Promise<number | null>;
  saveKeepDays(id: string, days: number): Promise<void>;
  members(id: string): Promise<Member[]>;
  add(id: string, coachId: string, role: MemberRole, at: Date): Promise<void>;
  /** the last owner stays: whether somebody was removed */
  remove(id: string, coachId: string): Promise<boolean>;
}

export function workspaces(database: Kysely<Tables>): Workspaces {
  const add: Workspaces['add'] = async (id, coachId, role, at) => {
    await database
      .insertInto('members')
      .values({ workspace_id: id, user_id: coachId, role, added_at: at.toISOString() })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doNothing())
      .execute();
  };
  const joined = (coachId: string) =>
    database
      .selectFrom('workspaces')
      .innerJoin('members', 'members.workspace_id', 'workspaces.id')
      .select(['workspaces.id', 'workspaces.name', 'members.role'])
      .where('members.user_id', '=', coachId);

  return {
    add,
    async create(name, owner, at) {
      const id = newName();
      await database
        .insertInto('workspaces')
        .values({ id, name, created_at: at.toISOString(), keep_days: null })
        .execute();
      await add(id, owner.id, 'owner', at);
      return { id, name, role: 'owner' };
    },
    async of(coachId) {
      return (await joined(coachId).orderBy('workspaces.name').execute()).map(asWorkspace);
    },
    async find(id, coachId) {
      const row = await joined(coachId).where('workspaces.id', '=', id).executeTakeFirst();
      return row ? asWorkspace(row) : null;
    },
    async keepDays(id) {
      const row = await database
        .selectFrom('workspaces')
        .select('keep_days')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.keep_days ?? null;
    },
    async saveKeepDays(id, days) {
      await database.updateTable('workspaces').set({ keep_days: days }).where('id', '=', id).execute();
    },
    async members(id) {
      const rows = await database
        .selectFrom('members')
        .innerJoin('user', 'user.id', 'members.user_id')
        .select(['user.id', 'user.email', 'user.name', 'members.role'])
        .where('members.workspace_id', '=', id)
        .orderBy('members.added_at')
        .execute();
      return rows.map((row) => ({ ...row, role: asRole(row.role) }));
    },
    async remove(id, coachId) {
      const { numDeletedRows } = await database
        .deleteFrom('members')
        .where('workspace_id', '=', id)
        .where('user_id', '=', coachId)
        .where('role', '!=', 'owner')
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

const asRole = (role: string): MemberRole => (role === 'owner' ? 'owner' : 'coach');

const asWorkspace = ({ id, name, role }: { id: string; name: string; role: string }): Workspace => ({
  id,
  name,
  role: asRole(role),
});
