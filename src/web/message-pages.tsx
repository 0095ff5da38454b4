import { sentenceCase } from '../report/figures.ts';
import { sitePage } from './site.tsx';

export interface ErrorPageProps {
  status: number;
  /** stable code of the catalogue */
  code: string;
  title: string;
  action: string;
  /** what exactly is wrong, where it is known */
  reason?: string | undefined;
  requestId: string;
  /** the report that a form was sent from */
  back?: string | undefined;
  /** what was written into that form, to be mended and sent again */
  again?: RefusedWords | undefined;
}

/** Words of the candidate that were refused, with the form that they came by. */
export interface RefusedWords {
  /** address that the form goes to */
  address: string;
  action: 'edit' | 'answer';
  words: string;
}

const Again = ({ address, action, words }: RefusedWords) => (
  <form method="post" action={address} class="again">
    <input type="hidden" name="action" value={action} />
    <p class="field">
      <label for="again">Your words</label>
      <textarea id="again" name={action === 'edit' ? 'rewrite' : 'answer'} rows={3} required>
        {words}
      </textarea>
    </p>
    {action === 'edit' && (
      <p>
        <label class="tick">
          <input type="checkbox" name="confirmed" /> What is new in them is true
        </label>
      </p>
    )}
    <button class="primary" type="submit">
      Send again
    </button>
  </form>
);

/** What went wrong in plain words, what to do next, and what to quote when asking for help. */
export const errorPage = ({
  status,
  code,
  title,
  action,
  reason,
  requestId,
  back,
  again,
}: ErrorPageProps): string =>
  sitePage(
    title,
    <div class="message">
      <p class="eyebrow">{status >= 500 ? 'Our mistake' : 'That did not work'}</p>
      <h1>{title}</h1>
      <p class="lead">{action}</p>
      {reason && <p>{sentenceCase(reason)}.</p>}
      {again && <Again {...again} />}
      <p>
        <a class="button" href={back ?? '/'}>
          {back === undefined ? 'Start again' : 'To your report'}
        </a>
      </p>
      <p class="fine">
        Status {status} · code <code>{code}</code> · request <code>{requestId}</code>
      </p>
    </div>,
  );

/** An address that leads nowhere, or to an analysis that is gone. */
export const notFoundPage = ({ requestId }: { requestId: string }): string =>
  errorPage({
    status: 404,
    code: 'not-found',
    title: 'There is nothing here',
    action:
      'The link may be mistyped, or the analysis has expired or was deleted. Read the resume again to get a new one.',
    requestId,
  });

/** Shown once after a deletion. */
export const deletedPage = (): string =>
  sitePage(
    'Deleted',
    <div class="message">
      <p class="eyebrow">Done</p>
      <h1>Everything is deleted</h1>
      <p class="lead">The report and the text in it are gone. The link leads nowhere now.</p>
      <p>
        <a class="button" href="/">
          Read another resume
        </a>
      </p>
    </div>,
  );

/** Where a report will stand in a moment; the browser asks again by itself. */
export const waitingPage = (): string =>
  sitePage(
    'Reading',
    <div class="message">
      <p class="eyebrow">Under way</p>
      <h1>Your resume is being read</h1>
      <p class="lead">This page becomes the report as soon as it stands.</p>
    </div>,
  );
