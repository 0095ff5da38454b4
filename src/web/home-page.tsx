import { plural, sentenceCase } from '../report/figures.ts';
import { sitePage } from './site.tsx';

interface RoleChoice {
  id: string;
  name: string;
}

interface SampleChoice {
  id: string;
  name: string;
  /** one sentence on what the sample shows */
  says?: string;
}

export interface HomePageProps {
  roles: readonly RoleChoice[];
  /** the role that is chosen before the visitor chooses */
  role?: string;
  samples?: readonly SampleChoice[];
  retentionHours: number;
  /** scans and photos are read too */
  ocr?: boolean | undefined;
  /** rewrites are asked of a model */
  hasModel?: boolean | undefined;
  /** what went wrong with the form that was sent, and what to do */
  error?: { title: string; action: string; reason?: string | undefined };
  /** what was typed into the form that came back; a file cannot be given back */
  sent?: SentForm | undefined;
}

export interface SentForm {
  text?: string | undefined;
  posting?: string | undefined;
  role?: string | undefined;
}

const Kept = ({ hours, hasModel }: { hours: number; hasModel: boolean | undefined }) => (
  <p class="kept" id="kept">
    Your file and its report stay on this server for {plural(hours, 'hour')}, or until you press Delete; only
    the link you get leads to them, and nothing is sent anywhere else
    {hasModel ? ', except to a language model, without your name and contact, when you ask for rewrites' : ''}
    .
  </p>
);

const Failure = ({ error }: { error: NonNullable<HomePageProps['error']> }) => (
  <div class="failure" role="alert">
    <p>
      <strong>{error.title}.</strong> {error.reason && `${sentenceCase(error.reason)}. `}
      {error.action}
    </p>
  </div>
);

/** A text area swallows its first line feed. */
const leadingBreak = (text: string | undefined): string | undefined =>
  text?.startsWith('\n') ? `\n${text}` : text;

const accepted = '.pdf,.docx,.doc,.odt,.rtf,.txt,.md,.html,.json,application/pdf,text/plain,text/markdown';

function UploadForm({ roles, role, retentionHours, sent, ocr, hasModel }: HomePageProps) {
  const chosen = roles.find(({ id }) => id === sent?.role)?.id ?? role ?? roles[0]?.id;
  return (
    <form id="upload" class="upload" method="post" action="/v1/analyses" enctype="multipart/form-data">
      <p class="field" data-drop>
        <label for="resume">Your resume</label>
        <input
          id="resume"
          name="resume"
          type="file"
          accept={ocr ? `${accepted},.png,.jpg,.jpeg` : accepted}
          aria-describedby="resume-hint kept"
        />
        <span class="hint" id="resume-hint">
          PDF, Word (.docx, .doc), ODT, RTF, HTML, Markdown or plain text, at most 10 MB; or a report that you
          saved here as JSON.
          {ocr && ' Scans and photos (PNG, JPEG) take up to a minute; English only.'}
        </span>
      </p>
      <details open={Boolean(sent?.text)}>
        <summary>Or paste its text</summary>
        <p class="field">
          <label for="text">Text of the resume</label>
          <textarea id="text" name="text" rows={10}>
            {leadingBreak(sent?.text)}
          </textarea>
        </p>
      </details>
      <p class="field">
        <label for="posting">
          Job posting <span class="optional">optional</span>
        </label>
        <textarea id="posting" name="posting" rows={3} aria-describedby="posting-hint">
          {leadingBreak(sent?.posting)}
        </textarea>
        <span class="hint" id="posting-hint">
          Gives a second number: how much of what it asks for your resume shows.
        </span>
      </p>
      <details>
        <summary>Or send the posting as a file</summary>
        <p class="field">
          <label for="posting-file">File of the job posting</label>
          <input id="posting-file" name="posting" type="file" accept={accepted} />
        </p>
      </details>
      <p class="field">
        <label for="role">Role</label>
        <select id="role" name="role">
          {roles.map(({ id, name }) => (
            <option value={id} selected={id === chosen}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <Kept hours={retentionHours} hasModel={hasModel} />
      <p>
        <button class="primary" type="submit">
          Read my resume
        </button>
      </p>
    </form>
  );
}

/** Its buttons are of the form above, so that a sample is held against the posting and role that stand there. */
const Samples = ({ samples }: { samples: readonly SampleChoice[] }) => (
  <section class="samples" aria-labelledby="samples-title">
    <h2 id="samples-title">Or try a sample</h2>
    <p class="about">Invented people, real reports.</p>
    <ul>
      {samples.map(({ id, name, says }) => (
        <li>
          <button type="submit" form="upload" name="sample" value={id}>
            {name}
          </button>
          {says && <p class="fine">{says}</p>}
        </li>
      ))}
    </ul>
  </section>
);

/** The first page: what this is, the form, and what happens to the file, said before it is sent. */
export const homePage = (props: HomePageProps): string =>
  sitePage(
    props.error?.title ?? 'Read your resume as hiring software does',
    <div class="home">
      <div class="pitch">
        <h1>See your resume as hiring software reads it</h1>
        <p class="lead">
          One number you can check by hand, the sentence behind every point, and what to fix first. Nothing is
          invented and no model sets the score.
        </p>
      </div>
      {props.error && <Failure error={props.error} />}
      <UploadForm {...props} />
      {props.samples && props.samples.length > 0 && <Samples samples={props.samples} />}
      <section class="promises" aria-labelledby="promises-title">
        <h2 id="promises-title">What you get</h2>
        <ul>
          <li>
            <strong>Fixes in order.</strong> Each quotes your sentence, says what to write, and names the
            points it adds.
          </li>
          <li>
            <strong>Keywords with their evidence.</strong> Found, implied, only listed or missing, and where
            it stands.
          </li>
          <li>
            <strong>What a machine reads.</strong> Name, dates and positions as they come out of the file, and
            what is lost.
          </li>
        </ul>
      </section>
    </div>,
    'home',
  );
