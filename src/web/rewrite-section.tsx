import { pointsAsText, reasonsAsText } from '../rewrite/suggestion-text.ts';
import type { ReportComparison } from '../score/compare-reports.ts';
import type { RewriteRecord } from '../store/rewrite-store.ts';

export interface RewritingView {
  /** whether statements are sent to a model when rewrites are asked for */
  hasModel: boolean;
  /** whether the download is the original file with other words */
  isWord: boolean;
  records: readonly RewriteRecord[];
  /** the newest version beside the analysis itself */
  newest: { number: number; says: string; comparison: ReportComparison } | null;
}

/** Suggestions to accept, answer, edit or refuse, by plain forms. */
export const RewriteSection = ({ page, view }: { page: string; view: RewritingView }) => (
  <section id="rewrites" class="rewrites" aria-labelledby="rewrites-title">
    <h2 id="rewrites-title">Say it better</h2>
    <p>
      Rewrites hold what your resume says and nothing else. What only you know is asked in brackets; your
      answer becomes a fact, marked as yours. {view.hasModel && <Sent page={page} />}
    </p>
    {view.newest && <Gained newest={view.newest} />}
    <form method="post" action={`${page}/rewrites`}>
      <button type="submit">{view.records.length === 0 ? 'Suggest rewrites' : 'Suggest again'}</button>
    </form>
    <ol class="rewrite-list">
      {view.records.map((record) => (
        <Rewrite key={record.suggestion.bullet} record={record} page={page} />
      ))}
    </ol>
    {view.records.some(({ state }) => state === 'accepted') && <Download page={page} isWord={view.isWord} />}
  </section>
);

const Sent = ({ page }: { page: string }) => (
  <>
    A model proposes them: your statements are sent to it without name, e-mail, phone, links and address.{' '}
    <a href={`${page}/rewrites/prompt`}>See the exact text that is sent</a>.
  </>
);

const Gained = ({ newest: { says, comparison } }: { newest: NonNullable<RewritingView['newest']> }) => (
  <div class="gained">
    <p>
      With {says}: <strong>{comparison.overall.a ?? 'no score'}</strong> of 100, before{' '}
      {comparison.overall.b ?? 'no score'}.
    </p>
    <ul>
      {comparison.causes
        .filter(({ points }) => points !== 0)
        .map(({ says: cause, points }) => (
          <li>
            {points > 0 ? `+${points}` : points}: {cause}
          </li>
        ))}
    </ul>
  </div>
);

function Rewrite({ record, page }: { record: RewriteRecord; page: string }) {
  const { suggestion, state, answers } = record;
  const { bullet, original, rewrite, note, by, questions } = suggestion;
  const action = `${page}/rewrites/${encodeURIComponent(bullet)}`;
  const why = [pointsAsText(suggestion), reasonsAsText(suggestion)].filter(Boolean).join(', ');
  return (
    <li id={`rewrite-${bullet}`} class={`rewrite ${state}`}>
      <p class="fine">{state === 'open' ? why : `${state}. ${why}`}</p>
      <p>
        <del>{original}</del>
      </p>
      {rewrite !== null && (
        <p>
          <ins>{rewrite}</ins> <span class="fine">{writers[by]}</span>
        </p>
      )}
      {note && <p class="fine">{note}</p>}
      {answers.map((answer) => (
        <p class="fine">You answered: {answer}</p>
      ))}
      {questions.map(({ question, topic }) => (
        <form method="post" action={action}>
          <input type="hidden" name="action" value="answer" />
          <label>
            {question}
            <input name="answer" required maxLength={300} autocomplete="off" id={`${bullet}-${topic}`} />
          </label>
          <button type="submit">Answer</button>
        </form>
      ))}
      <div class="rewrite-actions">
        {rewrite !== null && state !== 'accepted' && <Do action={action} what="accept" label="Accept" />}
        {state !== 'rejected' && (
          <Do action={action} what="reject" label={state === 'accepted' ? 'Take back' : 'Refuse'} />
        )}
      </div>
      <details>
        <summary>Write it yourself</summary>
        <form method="post" action={action}>
          <input type="hidden" name="action" value="edit" />
          <label>
            Your words
            <textarea name="rewrite" rows={3} required maxLength={1000}>
              {rewrite ?? original}
            </textarea>
          </label>
          <label>
            <input type="checkbox" name="confirmed" /> What is new in them is true
          </label>
          <button type="submit">Use these words</button>
        </form>
      </details>
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
  <ul class="downloads">
    <li>
      <a href={`${page}/resume.docx`}>
        {isWord ? 'Your file with the accepted rewrites' : 'A Word file with the accepted rewrites'}
      </a>
    </li>
    {isWord && (
      <li>
        <a href={`${page}/resume.docx?layout=plain`}>The same in a plain layout</a>
      </li>
    )}
  </ul>
);
