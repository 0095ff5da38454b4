import type { Comparison, Difference } from '../../compare/comparison.ts';
import type { ErrorCode } from '../../errors.ts';
import { plural } from '../figures.ts';
import { causeLabels, causeSentences, failureSentence } from '../readings-words.ts';
import { highlight } from './highlight.ts';

/** What became of the comparison that runs after the report stands. */
export type ReadingsView =
  | ({ status: 'compared' } & Comparison)
  | { status: 'under-way' }
  | { status: 'failed'; code: ErrorCode };

type Side = 'visual' | 'plain';

const target = (side: Side, index: number): string => `${side}-${index + 1}`;

/** A few words are enough to recognise a place; the whole stands in the text below. */
const longestQuote = 160;

function Place({ side, index, text }: { side: Side; index: number; text: string | undefined }) {
  if (text === undefined) return <span class="none">nothing</span>;
  const quote = text.replace(/\s+/g, ' ').trim();
  const shown = quote.length > longestQuote ? `${quote.slice(0, longestQuote)} …` : quote;
  return <a href={`#${target(side, index)}`}>{shown}</a>;
}

const Differences = ({ differences }: { differences: readonly Difference[] }) => (
  <table class="differences">
    <caption>Where the two differ</caption>
    <thead>
      <tr>
        <th scope="col">Section and cause</th>
        <th scope="col">As a human sees it</th>
        <th scope="col">As simple software reads it</th>
      </tr>
    </thead>
    <tbody>
      {differences.map(({ section, cause, visual, plain }, index) => (
        <tr>
          <th scope="row">
            {section}: {causeLabels[cause]}
          </th>
          <td>
            <Place side="visual" index={index} text={visual} />
          </td>
          <td>
            <Place side="plain" index={index} text={plain} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

function Reading({
  side,
  title,
  text,
  differences,
}: {
  side: Side;
  title: string;
  text: string;
  differences: readonly Difference[];
}) {
  const ranges = differences.map((one) => (side === 'visual' ? one.visualRange : one.plainRange));
  return (
    <div>
      <h3>{title}</h3>
      <pre class="read-text">
        {highlight(text, ranges).map((part) =>
          typeof part === 'string' ? (
            part
          ) : (
            <mark id={target(side, part.index)} class="lost">
              {part.text}
            </mark>
          ),
        )}
      </pre>
    </div>
  );
}

function Compared({ text, comparison }: { text: string; comparison: Comparison }) {
  const { agreement, differences, plainText } = comparison;
  if (plainText === null)
    return <p>This format has one reading only: every program finds the same text in it.</p>;
  const causes = [...new Set(differences.map(({ cause }) => cause))];
  return (
    <>
      <p>
        <strong>{Math.floor(agreement * 100)} % agreement.</strong>{' '}
        {differences.length === 0
          ? 'Simple software reads your resume as a human does.'
          : `Simple software differs in ${plural(differences.length, 'place')}.`}
      </p>
      {causes.length > 0 && (
        <ul>
          {causes.map((cause) => (
            <li>{causeSentences[cause]}</li>
          ))}
        </ul>
      )}
      {differences.length > 0 && <Differences differences={differences} />}
      {differences.length > 0 && (
        <div class="two-readings">
          <Reading side="visual" title="As a human sees it" text={text} differences={differences} />
          <Reading
            side="plain"
            title="As simple software reads it"
            text={plainText}
            differences={differences}
          />
        </div>
      )}
    </>
  );
}

/** Two readings of the file side by side. They enter no number; the report stands without them. */
export function TwoReadings({
  text,
  readings,
  page,
}: {
  text: string;
  readings: ReadingsView;
  /** the address of the page that shows this, to load it again */
  page: string;
}) {
  return (
    <section id="readings" aria-labelledby="readings-title">
      <h2 id="readings-title">Two readings of your file</h2>
      <p class="about">
        Hiring systems read differently. Here your file is read a second time, by software that knows no
        layout. This changes no number.
      </p>
      {readings.status === 'compared' && <Compared text={text} comparison={readings} />}
      {readings.status === 'failed' && <p class="warning">{failureSentence(readings.code)}</p>}
      {readings.status === 'under-way' && (
        <p>
          The second reading is under way. <a href={page}>Load this page again</a> in a few seconds.
        </p>
      )}
    </section>
  );
}
