import type { Answers, AssessmentResult } from '../career/assessment.ts';
import type { Assessment } from '../career/knowledge-schema.ts';
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

const resumeSays = {
  shown: 'the resume shows it',
  claimed: 'the resume lists it',
  neither: 'not in the resume',
};

function Result({ result, answers }: Pick<AssessmentPageProps, 'result' | 'answers'>) {
  if (result.items.length === 0) return null;
  const nameOf = new Map(answers.map(({ id, says }) => [id, says]));
  return (
    <section id="result" aria-labelledby="result-title">
      <h2 id="result-title">You and your resume</h2>
      <ul class="keywords">
        {result.items.map(({ asks, answer, resume, says }) => (
          <li class={`keyword tone-${resume === 'shown' ? 'good' : 'plain'}`}>
            <div class="row">
              <h3>{asks}</h3>
              <p class="state">
                {nameOf.get(answer)}; {resumeSays[resume]}
              </p>
            </div>
            <p>{says}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

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
      <Result result={result} answers={answers} />
      <form method="post" action={`${report}/assessment`}>
        {questions.map((question) => (
          <Choices question={question} answers={answers} given={given} />
        ))}
        <button type="submit">Compare with my resume</button>
      </form>
    </div>,
  );
};
