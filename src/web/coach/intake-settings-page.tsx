import type { Coach } from '../../accounts/accounts.ts';
import type { Workspace } from '../../accounts/workspaces.ts';
import { plural } from '../../report/figures.ts';
import { type Intake, type IntakeField, intakeFields } from '../../store/intakes.ts';
import type { PlacedSubmission } from '../../store/submissions.ts';
import { moment } from '../dates.ts';
import { batchAddress } from './batch-address.ts';
import { coachPage, type Failed, Failure, Field } from './shell.tsx';

export interface IntakeSettingsPageProps {
  coach: Coach;
  workspace: Workspace;
  /** null before it was set up */
  intake: Intake | null;
  /** newest first */
  submissions: readonly PlacedSubmission[];
  roles: readonly { id: string; name: string }[];
  /** of this server */
  origin: string;
  /** told this once */
  secret?: string;
  error?: Failed;
  /** what was typed, where it could not be kept */
  sent?: Readonly<Record<string, string>>;
}

const fieldLabels: Record<IntakeField, string> = {
  resume: 'the file',
  text: 'the resume as text',
  name: 'the name',
  email: 'the e-mail',
  reference: 'your own reference',
  consent: 'the consent',
};

const Area = ({
  name,
  label,
  value,
  hint,
  rows = 3,
  required = false,
}: {
  name: string;
  label: string;
  value: string;
  hint: string;
  rows?: number;
  required?: boolean;
}) => (
  <p class="field">
    <label for={name}>
      {label} {!required && <span class="optional">optional</span>}
    </label>
    <textarea id={name} name={name} rows={rows} required={required} aria-describedby={`${name}-hint`}>
      {value}
    </textarea>
    <span class="hint" id={`${name}-hint`}>
      {hint}
    </span>
  </p>
);

function Settings({
  workspace,
  intake,
  roles,
  sent,
}: Pick<IntakeSettingsPageProps, 'workspace' | 'intake' | 'roles' | 'sent'>) {
  const kept = intake?.settings;
  const value = (name: string, otherwise: string): string => sent?.[name] ?? otherwise;
  return (
    <form method="post" action={`/v1/workspaces/${workspace.id}/intake`} class="upload">
      <Field
        name="slug"
        label="Its address ends in"
        value={value('slug', intake?.slug ?? '')}
        hint="3 to 40 small letters, digits and hyphens."
      />
      <Field name="title" label="Title" value={value('title', kept?.title ?? 'Send us your resume')} />
      <Area
        name="consent"
        label="What the sender agrees to"
        value={value('consent', kept?.consent ?? '')}
        hint="Shown beside a box to tick, and kept with each resume as it was shown."
        required
      />
      <p class="field">
        <label for="role">Role</label>
        <select id="role" name="role">
          {roles.map(({ id, name }) => (
            <option value={id} selected={value('role', kept?.role ?? '') === id}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <Area
        name="posting"
        label="Job posting"
        value={value('posting', kept?.posting ?? '')}
        hint="Each resume is held against it."
      />
      <Area
        name="origins"
        label="Sites whose form may send here"
        value={value('origins', kept?.origins.join('\n') ?? '')}
        hint="One in a row, such as https://jobs.example. The form of this server always may."
      />
      <Area
        name="returns"
        label="Addresses that a sender may be led back to"
        value={value('returns', kept?.returns.join('\n') ?? '')}
        hint="One in a row, such as https://jobs.example/thanks. It gets ?result=KEY or ?error=CODE."
      />
      <Field
        name="webhook"
        label="Webhook"
        value={value('webhook', kept?.webhook ?? '')}
        required={false}
        hint="An https address that is told when a resume was read, with a signature."
      />
      <details>
        <summary>Names of fields in your form</summary>
        {intakeFields.map((ours) => (
          <Field
            name={`field-${ours}`}
            label={`The field of ${fieldLabels[ours]}`}
            value={value(`field-${ours}`, kept?.fields[ours] ?? ours)}
            required={false}
          />
        ))}
      </details>
      <p>
        <label class="choice">
          <input type="checkbox" name="isOpen" value="yes" checked={intake?.isOpen ?? true} /> The form is
          open
        </label>
      </p>
      <p>
        <button class="primary" type="submit">
          Save the form
        </button>
      </p>
    </form>
  );
}

/** A form that any page may hold, with the field names that were chosen. */
const snippet = ({ slug, settings: { fields, returns } }: Intake, origin: string): string =>
  [
    `<form method="post" action="${origin}/intake/${slug}" enctype="multipart/form-data">`,
    ...(returns[0] ? [`  <input type="hidden" name="return" value="${returns[0]}">`] : []),
    `  <label>Resume <input type="file" name="${fields.resume}" required></label>`,
    `  <label>E-mail <input type="email" name="${fields.email}"></label>`,
    `  <label hidden>Leave this empty <input name="website" tabindex="-1" autocomplete="off"></label>`,
    `  <label><input type="checkbox" name="${fields.consent}" value="yes" required> I agree</label>`,
    '  <button>Send</button>',
    '</form>',
  ].join('\n');

function Use({ workspace, intake, origin }: { workspace: Workspace; intake: Intake; origin: string }) {
  const path = `/v1/workspaces/${workspace.id}/intake`;
  return (
    <section aria-labelledby="use">
      <h2 id="use">Use it</h2>
      <p>
        {intake.isOpen ? (
          <>
            The form stands at <a href={`/intake/${intake.slug}`}>{`${origin}/intake/${intake.slug}`}</a>. Or
            copy this into a page of yours, with the words of the consent:
          </>
        ) : (
          'The form is closed: nobody can send anything.'
        )}
      </p>
      <section class="scroll" aria-label="A form to copy" tabindex={0}>
        <pre>
          <code>{snippet(intake, origin)}</code>
        </pre>
      </section>
      <div class="actions">
        <form method="post" action={`${path}/test`} class="inline">
          <button type="submit">Send a test</button>
        </form>{' '}
        {intake.settings.webhook !== null && (
          <form method="post" action={`${path}/secret`} class="inline">
            <button type="submit">Make a new secret for the webhook</button>
          </form>
        )}
      </div>
      <p class="fine">A test sends an invented resume all the way, to the webhook too.</p>
    </section>
  );
}

const hookLabels = {
  none: 'no webhook',
  waiting: 'webhook waits',
  delivered: 'webhook delivered',
  dead: 'webhook given up',
};

const Submissions = ({
  workspace,
  submissions,
}: Pick<IntakeSettingsPageProps, 'workspace' | 'submissions'>) => (
  <section aria-labelledby="submissions">
    <h2 id="submissions">What came</h2>
    {submissions.length === 0 && <p class="none">Nothing yet.</p>}
    <ul class="plain">
      {submissions.map(({ id, batchId, number, createdAt, isTest, fileState, hook }) => (
        <li class="row">
          <span>
            <a href={`${batchAddress(batchId)}/candidates/${number}`}>Candidate {number}</a>
            {isTest && ' · test'}{' '}
            <span class="fine">
              {moment(createdAt)} · {fileState} · {hookLabels[hook.state]}
              {hook.tries > 0 && ` after ${plural(hook.tries, 'try', 'tries')}`}
              {hook.says && `: ${hook.says}`}
            </span>
          </span>
          {(hook.state === 'dead' || (hook.state === 'waiting' && hook.tries > 0)) && (
            <form
              method="post"
              action={`/v1/workspaces/${workspace.id}/intake/submissions/${id}/retry`}
              class="inline"
            >
              <button type="submit">Try the webhook again</button>
            </form>
          )}
        </li>
      ))}
    </ul>
  </section>
);

/** The form of a workspace: what it asks, how to use it, what came. */
export const intakeSettingsPage = (props: IntakeSettingsPageProps): string => {
  const { coach, workspace, intake, origin, secret, error } = props;
  return coachPage({
    title: `Form of ${workspace.name}`,
    coach,
    children: (
      <>
        <p>
          <a href={`/v1/workspaces/${workspace.id}`}>Back to {workspace.name}</a>
        </p>
        <h1>Form for your site</h1>
        <Failure error={error} />
        {secret && (
          <div class="made" role="status">
            <p>
              <strong>The secret of the webhook is made.</strong> Copy it now: it is shown this once.
            </p>
            <p>
              <code>{secret}</code>
            </p>
          </div>
        )}
        {intake && <Use workspace={workspace} intake={intake} origin={origin} />}
        {intake && <Submissions {...props} />}
        <section aria-labelledby="settings">
          <h2 id="settings">{intake ? 'Change it' : 'Set it up'}</h2>
          {workspace.role === 'owner' ? (
            <Settings {...props} />
          ) : (
            <p class="none">An owner of the workspace can change it.</p>
          )}
        </section>
      </>
    ),
  });
};
