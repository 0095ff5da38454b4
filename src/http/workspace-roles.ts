import type { KeptPack, PackRole } from '../store/keyword-packs.ts';
import type { AppDependencies } from './dependencies.ts';

/** The roles that a workspace reads for: the server's, and over them those of its own keywords. */
export function rolesFor({ listRoles }: AppDependencies, pack: KeptPack | null): PackRole[] {
  const roles = new Map(listRoles().map((role) => [role.id, role]));
  for (const role of pack?.roles ?? []) roles.set(role.id, role);
  return [...roles.values()];
}

/** @throws CandorError `unknown-role` */
export function assertRoleOf(deps: AppDependencies, pack: KeptPack | null, role: string | null): void {
  if (role !== null && !pack?.roles.some(({ id }) => id === role)) deps.describeRole(role);
}
