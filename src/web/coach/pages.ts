import { accountPage } from './account-page.tsx';
import { invitationPage } from './invitation-page.tsx';
import { signInPage } from './sign-in-page.tsx';
import { teamPage } from './team-page.tsx';
import { workspacePage, workspacesPage } from './workspace-page.tsx';

/** The pages of the coaches' side, each a whole HTML document. */
export const coachPages = {
  signIn: signInPage,
  account: accountPage,
  invitation: invitationPage,
  workspaces: workspacesPage,
  workspace: workspacePage,
  team: teamPage,
};

export type CoachPages = typeof coachPages;
