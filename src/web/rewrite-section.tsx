import { signed } from '../report/figures.ts';
import { pointsAsText, reasonsAsText } from '../rewrite/suggestion-text.ts';
import type { ReportComparison } from '../score/compare-reports.ts';
import type { RewriteRecord } from '../store/rewrite-store.ts';
import { ChangedWords } from './changed-words.tsx';

export interface RewritingView {
  /** whether statements are sent to a model when rewrites are asked for */
  hasModel: boolean;
  /** whether the download is the original file with other words */
  isWord: boolean;
  records: readonly RewriteRecord[];
  /** the newest version beside the analysis itself */
  newest: { number: number; says: string; comparison: ReportComparison } | null;
}

export interface RewriteSectionProps {
  /** address of the report */
  page: string;
  view: RewritingView;
  /** what goes on at the moment, where script shows it */
  status?: string | undefined;
  /** what went wrong with a statement, by its id */
  problem?: { bullet: string | null; says: string } | undefined;
}

/** Suggestions to accept, answer, edit or refuse, by plain forms; script sends the same forms without leaving the page. */
export const RewriteSection = ({ page, view, status, problem }: RewriteSectionProps) => (
  <>
    <h2 id="rewrites-title">Say it better</h2>
    <p>
      Rewrites hold what your resume says and nothing else. What only you know is asked in brackets; your
      answer becomes a fact, marked as yours. {view.hasModel && <Sent page={page} />}
    </p>
    <div aria-live="polite">{view.newest && <Gained newest={view.newest} page={page} />}</div>
    <form method="post" action={`${page}/rewrites`}>
      <button type="submit">{view.records.length === 0 ? 'Suggest rewrites' : 'Suggest again'}</button>
    </form>
    {status !== undefined && <p role="status">{status}</p>}
    {problem?.bullet === null && <Problem says={problem.says} />}
    <ol class="rewrite-list">
      {view.records.map((record) => (
        <Rewrite
          key={record.suggestion.bullet}
          record={record}
          page={page}
          problem={problem?.bullet === record.suggestion.bullet ? problem.says : undefined}
        />
      ))}
    </ol>
    {view.records.some(({ state }) => state === 'accepted') && <Download page={page} isWord={view.isWord} />}
  </>
);

/** The same in a line below the number at the top of the page, while anything is accepted. */
export const Since = ({ records, newest }: Pick<RewritingView, 'records' | 'newest'>) =>
  newest && records.some(({ state }) => state === 'accepted') ? (
    <p class="since">
      With {newest.says}: <strong>{newest.comparison.overall.a ?? 'no score'}</strong> of 100.{' '}
      <a href="#rewrites">What moved it</a>
    </p>
  ) : null;

const Problem = ({ says }: { says: string }) => (
  <p class="failure" role="alert">
    {says}
  </p>
);

const Sent = ({ page }: { page: string }) => (
  <>
    A model proposes them: your statements are sent to it without name, e-mail, phone, links and address.{' '}
    <a href={`${page}/rewrites/prompt`}>See the exact text that is sent</a>.
  </>
);

const Gained = ({
  newest: { number, says, comparison },
  page,
}: {
  newest: NonNullable<RewritingView['newest']>;
  page: string;
}) => (
  <div class="gained">
    <p>
      With {says}: <strong>{comparison.overall.a ?? 'no score'}</strong> of 100, before{' '}
      {comparison.overall.b ?? 'no score'}.
      {comparison.match && (
        <>
          {' '}
          Against the posting: <strong>{comparison.match.a ?? 'no match'}</strong>, before{' '}
          {comparison.match.b ?? 'no match'}.
        </>
      )}
    </p>
    {isLoss(comparison.difference, comparison.match?.difference) && (
      <p class="failure">
        One of the numbers fell. “Take back” at the statement returns to what it said, and “Write it yourself”
        lets you keep both.
      </p>
    )}
    <ul>
      {comparison.causes
        .filter(({ points }) => points !== 0)
        .map(({ says: cause, points }) => (
          <li>
            {signed(points)}: {cause}
          </li>
        ))}
    </ul>
    <p>
      <a href={`${page}/compare?from=1&to=${number}`}>What changed between the two</a>
    </p>
  </div>
);

const isLoss = (...gained: readonly (number | null | undefined)[]): boolean =>
  gained.some((points) => (points ?? 0) < 0);

const Facts = ({ suggestion: { facts, gaps } }: Pick<RewriteRecord, 'suggestion'>) => (
  <>
    {facts.length > 0 && (
      <p class="fine">
        Facts in it:{' '}
        {facts.map(({ text, from }, index) => (
          <>
            {index > 0 && ', '}
            <strong>{text}</strong> ({origins[from]})
          </>
        ))}
      </p>
    )}
    {gaps.length > 0 && (
      <p class="fine">
        Yours to fill: <strong>{gaps.map(({ label }) => label).join(', ')}</strong>. Left open, it is taken
        out of the file that you download.
      </p>
    )}
  </>
);

const origins = {
  statement: 'from this statement',
  resume: 'from elsewhere in the resume',
  answer: 'your answer',
} as const;

const states = { open: '', accepted: 'Accepted. ', rejected: 'Refused. ' } as const;

function Rewrite({
  record,
  page,
  problem,
}: {
  record: RewriteRecord;
  page: string;
  problem: string | undefined;
}) {
  const { suggestion, state, answers } = record;
  const { bullet, original, rewrite, note, by, questions, points } = suggestion;
  const action = `${page}/rewrites/${encodeURIComponent(bullet)}`;
  const why = [pointsAsText(suggestion), reasonsAsText(suggestion)].filter(Boolean).join(', ');
  return (
    <li id={`rewrite-${bullet}`} class={`rewrite ${state}`} tabIndex={-1}>
      <p class="fine">
        <strong>{states[state]}</strong>
        {why}
      </p>
      {isLoss(points?.overall, points?.match) && (
        <p class="failure">
          As it reads now, it costs more than it gains. Write it yourself to keep what is lost.
        </p>
      )}
      {rewrite === null ? <p>{original}</p> : <ChangedWords earlier={original} later={rewrite} />}
      {rewrite !== null && <Facts suggestion={suggestion} />}
      {rewrite !== null && <p class="fine">Written {writers[by]}.</p>}
      {note && <p class="fine">{note}</p>}
      {answers.map((answer) => (
        <p class="fine">You answered: {answer}</p>
      ))}
      {questions.map(({ question, topic }) => (
        <form method="post" action={action} class="answer">
          <input type="hidden" name="action" value="answer" />
          <label for={`${bullet}-${topic}`}>{question}</label>
          <input name="answer" required maxLength={300} autocomplete="off" id={`${bullet}-${topic}`} />
          <button type="submit">Answer</button>
        </form>
      ))}
      <div class="rewrite-actions">
        {rewrite !== null && state !== 'accepted' && <Do action={action} what="accept" label="Accept" />}
        {state === 'open' && <Do action={action} what="reject" label="Refuse" />}
        {state !== 'open' && <Do action={action} what="reopen" label="Take back" />}
      </div>
      <details>
        <summary>Write it yourself</summary>
        <form method="post" action={action}>
          <input type="hidden" name="action" value="edit" />
          <label for={`own-${bullet}`}>Your words</label>
          <textarea id={`own-${bullet}`} name="rewrite" rows={3} required maxLength={1000}>
            {rewrite ?? original}
          </textarea>
          <label class="tick">
            <input type="checkbox" name="confirmed" /> What is new in them is true
          </label>
          <button type="submit">Use these words</button>
        </form>
      </details>
      {problem !== undefined && <Problem says={problem} />}
    </li>
  );
}

const writers = {
  rules: 'by rules',
  model: 'proposed by a model, checked',
  candidate: 'with your own facts',
} as const;

const Do = ({ action, what, label }: { action: string; what: string; label: string }) => (
  <form method="post" action={action}>
    <input type="hidden" name="action" value={what} />
    <button type="submit">{label}</button>
  </form>
);

const Download = ({ page, isWord }: { page: string; isWord: boolean }) => (
  <>
    <h3>Your resume with what you accepted</h3>
    <ul class="downloads">
      {isWord && (
        <li>
          <a href={`${page}/resume.docx`}>Your own Word file</a>
        </li>
      )}
      <li>
        <a href={`${page}/resume.docx?layout=plain`}>{isWord ? 'Plain Word' : 'Word'}</a>
      </li>
      <li>
        <a href={`${page}/resume.pdf`}>PDF</a>
      </li>
      <li>
        <a href={`${page}/resume.md`}>Markdown</a>
      </li>
      <li>
        <a href={`${page}/resume.json`}>JSON Resume</a>
      </li>
    </ul>
  </>
);
