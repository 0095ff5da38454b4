import { statementsOf } from '../../report/statements.ts';
import type { AnalysisReport } from '../../score/report.ts';
import type { Comment } from '../../store/reviews.ts';
import { day } from '../dates.ts';

interface CommentsProps {
  /** of the candidate; the forms go to addresses under it */
  address: string;
  names: string | undefined;
  report: AnalysisReport;
  comments: readonly Comment[];
}

const Names = ({ names }: Pick<CommentsProps, 'names'>) =>
  names ? <input type="hidden" name="names" value={names} /> : null;

const Said = ({
  address,
  names,
  comment,
}: Pick<CommentsProps, 'address' | 'names'> & { comment: Comment }) => (
  <div class="comment">
    <p class="said">{comment.text}</p>
    <div class="row fine">
      <span>
        {comment.author}, {day(comment.at)}
      </span>
      <form method="post" action={`${address}/comments/${comment.id}/delete`} class="inline">
        <Names names={names} />
        <button type="submit" class="link">
          Delete this comment
        </button>
      </form>
    </div>
  </div>
);

/** A form behind a line, so that a long resume stays a list of statements. */
const Say = ({
  address,
  names,
  statement,
  label,
}: Pick<CommentsProps, 'address' | 'names'> & { statement: string; label: string }) => (
  <details class="say">
    <summary>{label}</summary>
    <form method="post" action={`${address}/comments`}>
      <Names names={names} />
      <input type="hidden" name="statement" value={statement} />
      <p class="field">
        <label for={`say-${statement}`}>Comment</label>
        <textarea id={`say-${statement}`} name="text" rows={3} maxlength={2000} required />
      </p>
      <p>
        <button type="submit">Add the comment</button>
      </p>
    </form>
  </details>
);

/** The statements of a resume, each with what coaches said of it. */
export const CommentsSection = ({ address, names, report, comments }: CommentsProps) => (
  <section id="comments" aria-labelledby="comments-title">
    <h2 id="comments-title">Comments for the candidate</h2>
    <p class="screen-only">Whoever has a link to this report reads them with your name.</p>
    {comments
      .filter(({ statement }) => statement === null)
      .map((comment) => (
        <Said address={address} names={names} comment={comment} />
      ))}
    <div class="screen-only">
      <Say address={address} names={names} statement="" label="Comment on the whole" />
    </div>
    <ol class="statements">
      {statementsOf(report).map(({ id, quote }) => {
        const said = comments.filter(({ statement }) => statement === id);
        return (
          <li id={id} class={said.length > 0 ? undefined : 'screen-only'}>
            <p>{quote}</p>
            {said.map((comment) => (
              <Said address={address} names={names} comment={comment} />
            ))}
            <Say address={address} names={names} statement={id} label="Comment" />
          </li>
        );
      })}
    </ol>
  </section>
);
