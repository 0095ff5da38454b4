import type { Intake } from '../store/intakes.ts';
import { sitePage } from './site.tsx';

export interface IntakePageProps {
  intake: Intake;
  /** days after which all of it is deleted, at most */
  most: number;
  error?: { title: string; action: string; detail?: string | undefined };
}

/** Seen by no person and read by no screen reader; whoever fills it in is a machine. */
const Trap = () => (
  <p class="aside" aria-hidden="true">
    <label for="website">Leave this empty</label>
    <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
  </p>
);

/** The form of a workspace, without script. */
export const intakePage = ({ intake: { slug, settings }, most, error }: IntakePageProps): string =>
  sitePage(
    settings.title,
    <div class="message">
      <h1>{settings.title}</h1>
      {error && (
        <div class="failure" role="alert">
          <p>
            <strong>{error.title}.</strong> {error.action}
          </p>
        </div>
      )}
      <form method="post" action={`/intake/${slug}`} enctype="multipart/form-data" class="upload">
        <p class="field">
          <label for="resume">Resume</label>
          <input
            id="resume"
            name={settings.fields.resume}
            type="file"
            required
            aria-describedby="resume-hint"
          />
          <span class="hint" id="resume-hint">
            PDF, Word, OpenDocument, text and more; up to 10 MB.
          </span>
        </p>
        <p class="field">
          <label for="name">
            Name <span class="optional">optional</span>
          </label>
          <input id="name" name={settings.fields.name} type="text" autocomplete="name" />
        </p>
        <p class="field">
          <label for="email">
            E-mail <span class="optional">optional</span>
          </label>
          <input id="email" name={settings.fields.email} type="email" autocomplete="email" />
        </p>
        <Trap />
        <p class="said">{settings.consent}</p>
        <p class="fine">Everything you send is deleted after {most} days at the latest.</p>
        <p>
          <label class="choice">
            <input type="checkbox" name={settings.fields.consent} value="yes" required /> I agree
          </label>
        </p>
        <p>
          <button class="primary" type="submit">
            Send it
          </button>
        </p>
      </form>
    </div>,
  );

/** What is told where there is nothing to show. */
export const receivedPage = (): string =>
  sitePage(
    'Received',
    <div class="message">
      <p class="eyebrow">Done</p>
      <h1>It was received</h1>
      <p class="lead">Thank you. You can close this page.</p>
    </div>,
  );
