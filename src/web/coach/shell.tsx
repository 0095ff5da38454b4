import type { ComponentChildren } from 'preact';
import { sentenceCase } from '../../report/figures.ts';
import { renderPage } from '../../report/html/page.tsx';
import { stylesheetPath } from '../site.tsx';

/** What went wrong, as the catalogue of errors says it. */
export interface Failed {
  title: string;
  action: string;
  detail?: string | undefined;
}

interface ShellProps {
  title: string;
  /** left out before somebody signed in */
  coach?: { name: string } | undefined;
  script?: string | undefined;
  children: ComponentChildren;
}

const Header = ({ coach }: Pick<ShellProps, 'coach'>) => (
  <>
    <p class="brand">
      <a href="/">Candor</a>
    </p>
    <nav aria-label="Site">
      <ul>
        {coach && (
          <>
            <li>
              <a href="/v1/workspaces">Workspace</a>
            </li>
            <li>
              <a href="/account">{coach.name}</a>
            </li>
            <li>
              <form method="post" action="/sign-out" class="inline">
                <button type="submit" class="link">
                  Sign out
                </button>
              </form>
            </li>
          </>
        )}
      </ul>
    </nav>
  </>
);

/** A page of the coaches' side; each works without script. */
export const coachPage = ({ title, coach, script, children }: ShellProps): string =>
  renderPage({
    title,
    style: { href: stylesheetPath },
    script,
    header: <Header coach={coach} />,
    children: <div class="coach">{children}</div>,
  });

export const Failure = ({ error }: { error: Failed | undefined }) =>
  error ? (
    <div class="failure" role="alert">
      <p>
        <strong>{error.title}.</strong> {error.detail && `${sentenceCase(error.detail)}. `}
        {error.action}
      </p>
    </div>
  ) : null;

interface FieldProps {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  value?: string | undefined;
  hint?: string | undefined;
  autocomplete?: string | undefined;
  required?: boolean;
}

const shared = ({ name, value, required, autocomplete, hint }: Omit<FieldProps, 'label' | 'type'>) => ({
  id: name,
  name,
  value,
  required: required ?? true,
  autocomplete,
  ...(hint && { 'aria-describedby': `${name}-hint` }),
});

export const Field = ({
  name,
  label,
  type = 'text',
  value,
  hint,
  autocomplete,
  required = true,
}: FieldProps) => (
  <p class="field">
    <label for={name}>
      {label} {!required && <span class="optional">optional</span>}
    </label>
    {type === 'password' && (
      <input type="password" {...shared({ name, value, required, autocomplete, hint })} />
    )}
    {type === 'email' && <input type="email" {...shared({ name, value, required, autocomplete, hint })} />}
    {type === 'text' && <input type="text" {...shared({ name, value, required, autocomplete, hint })} />}
    {hint && (
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
    )}
  </p>
);
