import type { Invitation } from '../../accounts/invitations.ts';
import { coachPage, type Failed, Failure, Field } from './shell.tsx';

export interface InvitationPageProps {
  invitation: Invitation;
  /** whoever it is for has an account, and needs its password alone */
  hasAccount: boolean;
  error?: Failed;
}

export const invitationPage = ({ invitation, hasAccount, error }: InvitationPageProps): string =>
  coachPage({
    title: 'Invitation',
    children: (
      <>
        <h1>Join {invitation.workspace}</h1>
        <p class="lead">This invitation is for {invitation.email}.</p>
        <Failure error={error} />
        <form method="post" class="upload narrow">
          {!hasAccount && <Field name="name" label="Your name" autocomplete="name" />}
          <input type="hidden" name="email" value={invitation.email} autocomplete="username" />
          <Field
            name="password"
            label={hasAccount ? 'Your password' : 'Choose a password'}
            type="password"
            autocomplete={hasAccount ? 'current-password' : 'new-password'}
            {...(!hasAccount && { hint: 'At least 12 characters.' })}
          />
          <p>
            <button class="primary" type="submit">
              Join
            </button>
          </p>
        </form>
      </>
    ),
  });
