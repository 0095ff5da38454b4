import { type AccountSettings, type Accounts, accounts } from './accounts.ts';
import { type ApiKeys, apiKeys } from './api-keys.ts';
import { type Invitations, invitations } from './invitations.ts';
import { type Lockout, lockout } from './lockout.ts';
import { type Workspaces, workspaces } from './workspaces.ts';

/** Who the coaches are and where they work together. */
export interface CoachSide {
  accounts: Accounts;
  lockout: Lockout;
  workspaces: Workspaces;
  invitations: Invitations;
  keys: ApiKeys;
}

export const coachSide = (settings: AccountSettings): CoachSide => ({
  accounts: accounts(settings),
  lockout: lockout(settings.database),
  workspaces: workspaces(settings.database),
  invitations: invitations(settings.database),
  keys: apiKeys(settings.database),
});
