import type { Coach } from '../../accounts/accounts.ts';
import type { Workspace } from '../../accounts/workspaces.ts';
import { coachPage } from './shell.tsx';

export interface WorkspacesPageProps {
  coach: Coach;
  workspaces: readonly Workspace[];
}

/** For coaches of several workspaces, and of none. */
export const workspacesPage = ({ coach, workspaces }: WorkspacesPageProps): string =>
  coachPage({
    title: 'Workspaces',
    coach,
    children: (
      <>
        <h1>Your workspaces</h1>
        {workspaces.length === 0 && (
          <p class="lead">You are in no workspace any more. A coach of one can invite you.</p>
        )}
        <ul class="plain">
          {workspaces.map(({ id, name }) => (
            <li>
              <a href={`/v1/workspaces/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  });

export interface WorkspacePageProps {
  coach: Coach;
  workspace: Workspace;
}

export const workspacePage = ({ coach, workspace }: WorkspacePageProps): string =>
  coachPage({
    title: workspace.name,
    coach,
    children: (
      <>
        <div class="row">
          <h1>{workspace.name}</h1>
          <p>
            <a href={`/v1/workspaces/${workspace.id}/team`}>Team and keys</a>
          </p>
        </div>
      </>
    ),
  });
