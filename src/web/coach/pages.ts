import { accountPage } from './account-page.tsx';
import { batchPage } from './batch-page.tsx';
import { candidatePage } from './candidate-page.tsx';
import { intakeSettingsPage } from './intake-settings-page.tsx';
import { invitationPage } from './invitation-page.tsx';
import { keywordsPage } from './keywords-page.tsx';
import { signInPage } from './sign-in-page.tsx';
import { taggedPage } from './tagged-page.tsx';
import { teamPage } from './team-page.tsx';
import { visitsPage } from './visits-page.tsx';
import { whyPage } from './why-page.tsx';
import { workspacePage, workspacesPage } from './workspace-page.tsx';

/** The pages of the coaches' side, each a whole HTML document. */
export const coachPages = {
  signIn: signInPage,
  account: accountPage,
  invitation: invitationPage,
  workspaces: workspacesPage,
  workspace: workspacePage,
  team: teamPage,
  tagged: taggedPage,
  visits: visitsPage,
  intake: intakeSettingsPage,
  keywords: keywordsPage,
  batch: batchPage,
  candidate: candidatePage,
  why: whyPage,
};

export type CoachPages = typeof coachPages;
