import { CandorError, errorCodes } from '../errors.ts';
import { operations } from '../http/openapi/operations.ts';
import { loadRole } from '../lexicon/load.ts';
import { type ExampleName, example } from './examples.ts';
import { bandRows } from './levels.ts';
import { sitePage } from './site.tsx';

const code = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part));

const Scoring = () => (
  <section aria-labelledby="scoring">
    <h2 id="scoring">How the score is made</h2>
    <p>
      Small checks look at the text. Each gives a score between 0 and 1, has a weight, and belongs to a
      category. The points of the categories give the base; the base is multiplied by two factors: evidence,
      which asks whether the role's skills are shown in dated work or projects, and readability, which takes
      away for text that machines lose.
    </p>
    <p>
      The same file, role, posting and month always give the same report. No model takes part. What cannot be
      measured in a format is not applicable and weighs nothing; it is never counted as zero.
    </p>
    <p>
      No hiring system publishes its score, and this one copies none. It tells you what a careful reader and a
      plain search would find, and shows the sentence for every point.
    </p>
  </section>
);

const Bands = () => (
  <section aria-labelledby="bands">
    <h2 id="bands">What a number means</h2>
    <p>For the role backend developer, with what our own made-up people score:</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Score</th>
          <th scope="col">What it means</th>
          <th scope="col">For example</th>
        </tr>
      </thead>
      <tbody>
        {bandRows(loadRole().rubric.bands).map(({ scores, label, means, people }) => (
          <tr>
            <th scope="row">
              {scores} <span class="fine">{label}</span>
            </th>
            <td>{means}</td>
            <td>{people}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const forms: [ExampleName, string][] = [
  [
    'form.html',
    'A page of your own, without script. Its visitor comes back to your address with ?analysis=ID, whose report stands at /v1/analyses/ID, or with ?error=CODE; without "return" they stay on the report.',
  ],
  ['embed.html', 'The same in one line, which puts a form where it stands.'],
];

const programs: [ExampleName, string][] = [
  ['curl.sh', 'curl'],
  ['fetch.mjs', 'JavaScript'],
  ['with-requests.py', 'Python with Requests'],
  ['with-urllib.py', 'Python with nothing else'],
];

const Examples = ({ examples, origin }: { examples: typeof forms; origin: string }) => (
  <>
    {examples.map(([name, says]) => (
      <>
        <p>{says}</p>
        <pre class="example" tabindex={0}>
          <code>{example(name, origin)}</code>
        </pre>
      </>
    ))}
  </>
);

const Forms = ({ origin }: { origin: string }) => (
  <section aria-labelledby="forms">
    <h2 id="forms">On your own site</h2>
    <p>
      The operator of this server lists your site in <code>ALLOWED_ORIGINS</code>; from then on its forms may
      send resumes here, its visitors may be sent back to it, and its scripts may read the answers.
    </p>
    <Examples examples={forms} origin={origin} />
  </section>
);

const Calls = ({ origin }: { origin: string }) => (
  <section aria-labelledby="calls">
    <h2 id="calls">For programs</h2>
    <p>
      The whole interface is described in <a href="/openapi.json">OpenAPI 3.1</a>, made from the schemas that
      validate; every example in it is sent by a test.
    </p>
    <Examples examples={programs} origin={origin} />
    <dl class="calls">
      {operations.map(({ method, path, summary }) => (
        <>
          <dt>
            <code>
              {method.toUpperCase()} {path}
            </code>
          </dt>
          <dd>{code(summary)}</dd>
        </>
      ))}
    </dl>
  </section>
);

const Errors = () => (
  <section aria-labelledby="errors">
    <h2 id="errors">When something goes wrong</h2>
    <p>Errors are answered as problem details with a stable code, and say what to do next.</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">What happened and what to do</th>
        </tr>
      </thead>
      <tbody>
        {errorCodes.map((errorCode) => {
          const { status, title, action } = new CandorError(errorCode);
          return (
            <tr>
              <th scope="row">
                <code>{errorCode}</code> <span class="fine">{status}</span>
              </th>
              <td>
                {title}. {action}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </section>
);

/** How the number comes about, and how programs ask for it. */
export const docsPage = (origin = 'http://localhost:3000'): string =>
  sitePage(
    'How it works',
    <div class="docs">
      <h1>How it works</h1>
      <Scoring />
      <Bands />
      <Forms origin={origin} />
      <Calls origin={origin} />
      <Errors />
    </div>,
  );
