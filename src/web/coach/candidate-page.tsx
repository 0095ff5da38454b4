import type { Coach } from '../../accounts/accounts.ts';
import { called, type Naming } from '../../batch/called.ts';
import type { ScoredCandidate } from '../../batch/candidate.ts';
import { gradeLabels } from '../../report/words.ts';
import type { AnalysisReport } from '../../score/report.ts';
import type { Batch } from '../../store/batch.ts';
import type { Comment, Review } from '../../store/reviews.ts';
import type { ShareLink } from '../../store/share-links.ts';
import type { Submission } from '../../store/submissions.ts';
import { moment } from '../dates.ts';
import { type MadeShareLink, ShareSection } from '../share-section.tsx';
import { batchAddress, namesQuery, withQuery } from './batch-address.ts';
import { CommentsSection } from './comments-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { coachPage } from './shell.tsx';

export interface CandidatePageProps {
  coach: Coach | undefined;
  batch: Batch;
  candidate: ScoredCandidate;
  report: AnalysisReport;
  naming: Naming;
  review: Review;
  comments: readonly Comment[];
  links: readonly ShareLink[];
  /** null for one that came by no form */
  submission: Submission | null;
  /** told this once */
  made?: MadeShareLink | undefined;
}

/** The statement that shows a must-have best, as printed. */
const quoteOf = ({ coverage }: AnalysisReport, id: string): string | null =>
  coverage.find((one) => one.id === id)?.evidence[0]?.quote ?? null;

const Quote = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <blockquote class="quote">
      <p>{text}</p>
    </blockquote>
  );

/** Where it came from and what was agreed to; who sent it stays hidden where names are. */
const CameBy = ({ submission, naming }: { submission: Submission; naming: Naming }) => {
  const { createdAt, consent, sender, isTest } = submission;
  const told = naming === 'named' ? [sender.name, sender.email, sender.reference] : [sender.reference];
  return (
    <section aria-labelledby="came">
      <h2 id="came">Came by your form</h2>
      <p>
        {moment(createdAt)}
        {isTest && ', as a test'}
        {told.filter((one) => one !== null).map((one) => ` · ${one}`)}
      </p>
      <p class="fine">{isTest ? 'Nobody had to agree to:' : 'The sender agreed to:'}</p>
      <blockquote class="quote">
        <p class="said">{consent}</p>
      </blockquote>
    </section>
  );
};

const Tags = ({ tags }: { tags: readonly string[] }) =>
  tags.length === 0 ? null : (
    <ul class="tags" aria-label="Tags">
      {tags.map((tag) => (
        <li>{tag}</li>
      ))}
    </ul>
  );

const Postings = ({ batch, candidate }: Pick<CandidatePageProps, 'batch' | 'candidate'>) => (
  <section aria-labelledby="postings">
    <h2 id="postings">Postings</h2>
    <dl>
      {candidate.postings.map(({ match, required, missing }, index) => (
        <>
          <dt>{batch.postings[index]?.name}</dt>
          <dd>
            <strong class="figure">{match ?? 'unknown'}</strong> · {required.found} of {required.of} required
            shown
            {missing.length > 0 && <>; not shown: {missing.join(', ')}</>}
          </dd>
        </>
      ))}
    </dl>
  </section>
);

/** One candidate on one page to print: numbers, evidence, and what to ask. Without names unless they are shown. */
export const candidatePage = (props: CandidatePageProps): string => {
  const { coach, batch, candidate, report, naming, review, comments, links, submission, made } = props;
  const path = batchAddress(batch.id);
  const names = namesQuery(naming);
  const own = `${path}/candidates/${candidate.number}`;
  return coachPage({
    title: called(candidate, naming),
    coach,
    children: (
      <div class="candidate">
        <p class="screen-only">
          <a href={withQuery(path, { names })}>Back to {batch.title}</a>
        </p>
        <h1>{called(candidate, naming)}</h1>
        <Tags tags={review.tags} />
        <p class="lead">
          <span class="figure">{candidate.overall ?? 'No score'}</span>
          {candidate.band && ` · ${candidate.band}`} · {report.role.name}
        </p>
        {candidate.postings.length > 0 && <Postings batch={batch} candidate={candidate} />}
        <section aria-labelledby="evidence">
          <h2 id="evidence">Must-haves and their evidence</h2>
          {candidate.mustHaves.map(({ id, name, grade }) => (
            <div class="evidence">
              <h3>
                {name} <span class="fine">{gradeLabels[grade]}</span>
              </h3>
              <Quote text={quoteOf(report, id)} />
            </div>
          ))}
        </section>
        <section aria-labelledby="fixes">
          <h2 id="fixes">What would show more</h2>
          {report.fixes.length === 0 && <p>Nothing stands out.</p>}
          <ul>
            {report.fixes.slice(0, 5).map(({ says }) => (
              <li>{says}</li>
            ))}
          </ul>
        </section>
        {submission && <CameBy submission={submission} naming={naming} />}
        <NotesSection address={own} names={names} review={review} />
        <CommentsSection address={own} names={names} report={report} comments={comments} />
        <ShareSection
          address={own}
          names={names}
          postings={batch.postings.map(({ name }) => name)}
          links={links}
          made={made}
          title="Show it to the candidate"
          says="The candidate sees the report and your comments by it, and nothing else."
        />
        <p class="screen-only">
          {naming === 'named' ? (
            <>
              <a href={`${own}/original`}>Download what was sent</a> ·{' '}
              <a href={`${own}/all.zip`}>Everything that is kept, in one file</a>
            </>
          ) : (
            <a href={withQuery(own, { names: 'shown' })}>Show the name</a>
          )}
        </p>
      </div>
    ),
  });
};
