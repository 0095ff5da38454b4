import { coachPage, type Failed, Failure, Field } from './shell.tsx';

export interface SignInPageProps {
  /** where to go on to */
  next: string | null;
  /** what was typed */
  email?: string;
  error?: Failed;
}

export const signInPage = ({ next, email, error }: SignInPageProps): string =>
  coachPage({
    title: 'Sign in',
    children: (
      <>
        <h1>Sign in</h1>
        <p class="lead">For coaches. To read a resume of your own you need no account.</p>
        <Failure error={error} />
        <form method="post" action="/sign-in" class="upload narrow">
          <Field name="email" label="E-mail" type="email" value={email} autocomplete="username" />
          <Field name="password" label="Password" type="password" autocomplete="current-password" />
          {next && <input type="hidden" name="next" value={next} />}
          <p>
            <button class="primary" type="submit">
              Sign in
            </button>
          </p>
        </form>
        <p class="fine">
          There is no public sign-up: a coach invites you, or the operator of this server adds you.
        </p>
      </>
    ),
  });
