import { ReportBody, reportTitle } from '../report/html/report-body.tsx';
import { statementsOf } from '../report/statements.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { Comment } from '../store/reviews.ts';
import { day } from './dates.ts';
import { sitePage } from './site.tsx';

export interface SharedPageProps {
  report: AnalysisReport;
  comments: readonly Comment[];
  /** when the link ends */
  expiresAt: Date;
}

const Said = ({ comment }: { comment: Comment }) => (
  <div class="comment">
    <p class="said">{comment.text}</p>
    <p class="fine">
      {comment.author}, {day(comment.at)}
    </p>
  </div>
);

/** Those about the whole first, then statement by statement as the resume has them. */
function Comments({ report, comments }: Pick<SharedPageProps, 'report' | 'comments'>) {
  const statements = statementsOf(report)
    .map((statement) => ({ ...statement, said: comments.filter((one) => one.statement === statement.id) }))
    .filter(({ said }) => said.length > 0);
  return (
    <section id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">From your coach</h2>
      {comments
        .filter(({ statement }) => statement === null)
        .map((comment) => (
          <Said comment={comment} />
        ))}
      {statements.map(({ quote, said }) => (
        <div class="commented">
          <blockquote class="quote">
            <p>{quote}</p>
          </blockquote>
          {said.map((comment) => (
            <Said comment={comment} />
          ))}
        </div>
      ))}
    </section>
  );
}

/** A report for whoever has a link that only reads: with what a coach said, and no way to anything else. */
export const sharedPage = ({ report, comments, expiresAt }: SharedPageProps): string =>
  sitePage(
    reportTitle(report),
    <>
      <p class="fine until">This link only shows a report, until {day(expiresAt)} at the latest.</p>
      <ReportBody
        report={report}
        beside={{
          contents: [],
          comments: comments.length > 0 && <Comments report={report} comments={comments} />,
        }}
      />
    </>,
  );
