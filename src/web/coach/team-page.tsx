import type { Coach } from '../../accounts/accounts.ts';
import { type ApiKey, type KeyScope, keyScopes } from '../../accounts/api-keys.ts';
import type { Invitation } from '../../accounts/invitations.ts';
import type { Member, Workspace } from '../../accounts/workspaces.ts';
import { plural } from '../../report/figures.ts';
import { day } from '../dates.ts';
import { coachPage, type Failed, Failure, Field } from './shell.tsx';

export interface TeamPageProps {
  coach: Coach;
  workspace: Workspace;
  members: readonly Member[];
  invitations: readonly Invitation[];
  keys: readonly ApiKey[];
  /** days after which a batch is deleted */
  keepDays: number;
  made?: { kind: 'invitation' | 'key'; secret: string; to: string };
  error?: Failed;
}

const scopeLabels: Record<KeyScope, string> = {
  'batches:read': 'read batches',
  'batches:write': 'send and delete batches',
};

const Made = ({ made }: { made: TeamPageProps['made'] | undefined }) =>
  made ? (
    <div class="made" role="status">
      <p>
        <strong>
          {made.kind === 'key' ? `The key “${made.to}”` : `The invitation for ${made.to}`} is made.
        </strong>{' '}
        Copy it now: it is shown this once and kept nowhere.
      </p>
      <p>
        <code>{made.secret}</code>
      </p>
    </div>
  ) : null;

const Remove = ({ action, label }: { action: string; label: string }) => (
  <form method="post" action={action} class="inline">
    <button type="submit">{label}</button>
  </form>
);

function Members({ workspace, members }: Pick<TeamPageProps, 'workspace' | 'members'>) {
  return (
    <section aria-labelledby="members">
      <h2 id="members">Coaches</h2>
      <ul class="plain">
        {members.map(({ id, name, email, role }) => (
          <li class="row">
            <span>
              {name} <span class="fine">{email}</span>
              {role === 'owner' && ' · owner'}
            </span>
            {workspace.role === 'owner' && role !== 'owner' && (
              <Remove
                action={`/v1/workspaces/${workspace.id}/members/${id}/remove`}
                label={`Remove ${name}`}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Invitations({ workspace, invitations }: Pick<TeamPageProps, 'workspace' | 'invitations'>) {
  const path = `/v1/workspaces/${workspace.id}/invitations`;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">Invite a coach</h2>
      {invitations.length > 0 && (
        <ul class="plain">
          {invitations.map(({ id, email, expiresAt }) => (
            <li class="row">
              <span>
                {email} <span class="fine">until {day(expiresAt)}</span>
              </span>
              <Remove action={`${path}/${id}/withdraw`} label={`Withdraw that of ${email}`} />
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={path} class="upload narrow">
        <Field
          name="email"
          label="E-mail"
          type="email"
          hint="You get a link to pass on. It works once, for this e-mail, for a week."
        />
        <p>
          <button type="submit">Make the link</button>
        </p>
      </form>
    </section>
  );
}

function Keys({ workspace, keys }: Pick<TeamPageProps, 'workspace' | 'keys'>) {
  const path = `/v1/workspaces/${workspace.id}/keys`;
  const isOwner = workspace.role === 'owner';
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">Keys for programs</h2>
      {keys.length === 0 && <p class="none">No key is in use.</p>}
      <ul class="plain">
        {keys.map(({ id, name, scopes, createdAt, lastUsedAt }) => (
          <li class="row">
            <span>
              {name}{' '}
              <span class="fine">
                may {scopes.map((scope) => scopeLabels[scope]).join(' and ')} · since {day(createdAt)} ·{' '}
                {lastUsedAt ? `last used ${day(lastUsedAt)}` : 'never used'}
              </span>
            </span>
            {isOwner && <Remove action={`${path}/${id}/revoke`} label={`Revoke ${name}`} />}
          </li>
        ))}
      </ul>
      {isOwner && (
        <form method="post" action={path} class="upload narrow">
          <Field name="name" label="What uses it" />
          <fieldset>
            <legend>It may</legend>
            {keyScopes.map((scope) => (
              <label class="choice">
                <input type="checkbox" name="scopes" value={scope} checked /> {scopeLabels[scope]}
              </label>
            ))}
          </fieldset>
          <p>
            <button type="submit">Make a key</button>
          </p>
        </form>
      )}
    </section>
  );
}

const Retention = ({ workspace, keepDays }: Pick<TeamPageProps, 'workspace' | 'keepDays'>) => (
  <section aria-labelledby="retention">
    <h2 id="retention">How long batches are kept</h2>
    <p>Everything of a batch is deleted {plural(keepDays, 'day')} after it came.</p>
    {workspace.role === 'owner' && (
      <form method="post" action={`/v1/workspaces/${workspace.id}/retention`} class="keep-longer">
        <label for="days">Delete after days</label>{' '}
        <input id="days" name="days" type="number" min={1} max={365} value={keepDays} required />{' '}
        <button type="submit">Save</button>
      </form>
    )}
    <p class="fine">With fewer days what is there already ends sooner too; with more it stays as it is.</p>
  </section>
);

export const teamPage = ({
  coach,
  workspace,
  members,
  invitations,
  keys,
  keepDays,
  made,
  error,
}: TeamPageProps): string =>
  coachPage({
    title: `Team of ${workspace.name}`,
    coach,
    children: (
      <>
        <p>
          <a href={`/v1/workspaces/${workspace.id}`}>Back to {workspace.name}</a>
        </p>
        <h1>Team and keys</h1>
        <Failure error={error} />
        <Made made={made} />
        <Members workspace={workspace} members={members} />
        <Invitations workspace={workspace} invitations={invitations} />
        <Keys workspace={workspace} keys={keys} />
        <Retention workspace={workspace} keepDays={keepDays} />
      </>
    ),
  });
