import type { Answers } from '../career/assessment.ts';
import type { Assessment } from '../career/knowledge-schema.ts';
import { AssessedList } from '../report/html/career-assessment.tsx';
import type { AssessmentResult } from '../score/report-career.ts';
import { sitePage } from './site.tsx';

export interface AssessmentPageProps extends Pick<Assessment, 'minutes' | 'questions' | 'answers'> {
  /** of the analysis */
  id: string;
  given: Answers;
  result: AssessmentResult;
}

type Question = Assessment['questions'][number];

function Choices({
  question,
  answers,
  given,
}: Pick<AssessmentPageProps, 'answers' | 'given'> & { question: Question }) {
  return (
    <fieldset class="question">
      <legend>{question.asks}</legend>
      {[...answers, { id: '', says: 'Leave open' }].map(({ id, says }) => (
        <label>
          <input type="radio" name={question.id} value={id} checked={(given[question.id] ?? '') === id} />{' '}
          {says}
        </label>
      ))}
    </fieldset>
  );
}

const Result = ({ result }: Pick<AssessmentPageProps, 'result'>) =>
  result.items.length > 0 && (
    <section id="result" aria-labelledby="result-title">
      <h2 id="result-title">You and your resume</h2>
      <AssessedList items={result.items} />
    </section>
  );

/** The questions of the self-assessment and, once answered, each beside what the resume shows. Works without script. */
export const assessmentPage = ({
  id,
  minutes,
  questions,
  answers,
  given,
  result,
}: AssessmentPageProps): string => {
  const report = `/v1/analyses/${encodeURIComponent(id)}`;
  return sitePage(
    'Self-assessment',
    <div class="assessment">
      <p>
        <a href={report}>Back to the report</a>
      </p>
      <h1>What can you do, whatever the resume says?</h1>
      <p class="lead">
        About {minutes} minutes, all of it optional. The answers are kept with the report, deleted with it,
        and enter no score.
      </p>
      <Result result={result} />
      <form method="post" action={`${report}/assessment`}>
        {questions.map((question) => (
          <Choices question={question} answers={answers} given={given} />
        ))}
        <button type="submit">Compare with my resume</button>
      </form>
    </div>,
  );
};
