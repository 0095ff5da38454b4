import type { Coach } from '../../accounts/accounts.ts';
import type { Workspace } from '../../accounts/workspaces.ts';
import { plural } from '../../report/figures.ts';
import type { Batch, BatchCounts } from '../../store/batch.ts';
import { day } from '../dates.ts';
import { batchAddress, withQuery } from './batch-address.ts';
import { coachPage, Field } from './shell.tsx';

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
  /** newest first */
  batches: readonly (Batch & { counts: BatchCounts })[];
  roles: readonly { id: string; name: string }[];
}

function NewBatch({ workspace, roles }: Pick<WorkspacePageProps, 'workspace' | 'roles'>) {
  return (
    <form
      method="post"
      action={withQuery('/v1/batches', { workspace: workspace.id })}
      enctype="multipart/form-data"
      class="upload"
    >
      <p class="field">
        <label for="resumes">Resumes</label>
        <input id="resumes" name="resumes" type="file" multiple required aria-describedby="resumes-hint" />
        <span class="hint" id="resumes-hint">
          Up to 500 files of 10 MB each, or a zip archive of them; 500 MB in all.
        </span>
      </p>
      <p class="field">
        <label for="postings">
          Job postings <span class="optional">optional</span>
        </label>
        <input id="postings" name="posting" type="file" multiple aria-describedby="postings-hint" />
        <span class="hint" id="postings-hint">
          Up to ten files. Each becomes a column.
        </span>
      </p>
      <details>
        <summary>Or paste a posting</summary>
        <p class="field">
          <label for="posting">Text of a posting</label>
          <textarea id="posting" name="posting" rows={5} />
        </p>
      </details>
      <p class="field">
        <label for="role">Role</label>
        <select id="role" name="role">
          {roles.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </p>
      <Field name="title" label="Name of the batch" required={false} />
      <p>
        <button class="primary" type="submit">
          Read them
        </button>
      </p>
    </form>
  );
}

const Batches = ({ batches }: Pick<WorkspacePageProps, 'batches'>) => (
  <section aria-labelledby="batches">
    <h2 id="batches">Batches</h2>
    {batches.length === 0 && <p class="none">None yet.</p>}
    <ul class="plain">
      {batches.map(({ id, title, createdAt, counts }) => (
        <li class="row">
          <a href={batchAddress(id)}>{title}</a>
          <span class="fine">
            {day(createdAt)} · {plural(counts.scored, 'candidate')}
            {counts.waiting + counts.reading > 0 && `, ${counts.waiting + counts.reading} to read`}
          </span>
        </li>
      ))}
    </ul>
  </section>
);

export const workspacePage = ({ coach, workspace, batches, roles }: WorkspacePageProps): string =>
  coachPage({
    title: workspace.name,
    coach,
    children: (
      <>
        <div class="row">
          <h1>{workspace.name}</h1>
          <ul class="links">
            <li>
              <a href={`/v1/workspaces/${workspace.id}/candidates`}>Candidates by tag</a>
            </li>
            <li>
              <a href={`/v1/workspaces/${workspace.id}/intake`}>Form for your site</a>
            </li>
            <li>
              <a href={`/v1/workspaces/${workspace.id}/keywords`}>Roles and keywords</a>
            </li>
            <li>
              <a href={`/v1/workspaces/${workspace.id}/visits`}>Who opened what</a>
            </li>
            <li>
              <a href={`/v1/workspaces/${workspace.id}/team`}>Team and keys</a>
            </li>
          </ul>
        </div>
        <section aria-labelledby="new-batch">
          <h2 id="new-batch">Hold resumes against postings</h2>
          <NewBatch workspace={workspace} roles={roles} />
        </section>
        <Batches batches={batches} />
      </>
    ),
  });
