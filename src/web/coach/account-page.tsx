import type { Coach } from '../../accounts/accounts.ts';
import { coachPage, type Failed, Failure, Field } from './shell.tsx';

export interface AccountPageProps {
  coach: Coach;
  changed?: boolean;
  error?: Failed;
}

export const accountPage = ({ coach, changed, error }: AccountPageProps): string =>
  coachPage({
    title: 'Your account',
    coach,
    children: (
      <>
        <h1>{coach.name}</h1>
        <p class="lead">{coach.email}</p>
        <section aria-labelledby="password-title">
          <h2 id="password-title">Change your password</h2>
          {changed && <p role="status">It is changed, and you are signed out everywhere else.</p>}
          <Failure error={error} />
          <form method="post" action="/account/password" class="upload narrow">
            <Field name="current" label="Current password" type="password" autocomplete="current-password" />
            <Field
              name="next"
              label="New password"
              type="password"
              autocomplete="new-password"
              hint="At least 12 characters."
            />
            <p>
              <button class="primary" type="submit">
                Change it
              </button>
            </p>
          </form>
        </section>
      </>
    ),
  });
