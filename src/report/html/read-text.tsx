import type { Difference } from '../../compare/comparison.ts';
import type { AnalysisReport } from '../../score/report.ts';
import { causeLabels } from '../readings-words.ts';
import { type MarkedText, markedText } from './marks.ts';
import { differenceKey } from './placed-marks.ts';

function Part({ part }: { part: MarkedText }) {
  if (typeof part === 'string') return <>{part}</>;
  const { id, tone, difference, children } = part;
  return (
    <mark
      {...(id ? { id } : {})}
      {...(difference ? { 'data-start': differenceKey(difference.start) } : {})}
      class={tone}
    >
      {difference && <small class="cause">{causeLabels[difference.cause]} </small>}
      {children.map((child) => (
        <Part part={child} />
      ))}
    </mark>
  );
}

/** The whole text in reading order; links of the report end here, at the words they speak of. */
export const ReadText = ({
  report,
  differences = [],
}: {
  report: AnalysisReport;
  /** where another reading of the same file has something else */
  differences?: readonly Difference[] | undefined;
}) => (
  <section id="text" aria-labelledby="text-title">
    <h2 id="text-title">Your resume, as it was read</h2>
    <p class="about">
      <mark class="earned">Earned points</mark> <mark class="lost">could earn more</mark>{' '}
      <mark class="read">was recognised</mark>{' '}
      {differences.length > 0 && (
        <>
          <mark class="differs">simple software reads something else</mark>, with the cause before it
        </>
      )}
    </p>
    <pre class="read-text">
      {markedText(report, differences).map((part) => (
        <Part part={part} />
      ))}
    </pre>
  </section>
);

/** The posting's text, with a target at every term that is quoted from it. */
export function PostingText({ report }: { report: AnalysisReport }) {
  const { posting } = report;
  if (!posting) return null;
  const terms = [
    ...posting.required,
    ...posting.preferred,
    ...posting.anyOf.flat(),
    ...posting.mentioned,
    ...posting.knockOuts,
  ];
  const starts = new Map(terms.map(({ start, end }) => [start, end]));
  const parts = [];
  let cursor = 0;
  for (const [start, end] of [...starts].sort(([a], [b]) => a - b)) {
    if (start < cursor) {
      parts.push(<span id={`p-${start}`} />);
      continue;
    }
    parts.push(
      posting.text.slice(cursor, start),
      <mark id={`p-${start}`} class="read">
        {posting.text.slice(start, end)}
      </mark>,
    );
    cursor = end;
  }
  return (
    <section id="posting-text" aria-labelledby="posting-text-title">
      <h2 id="posting-text-title">The posting, as it was read</h2>
      <pre class="read-text">
        {parts}
        {posting.text.slice(cursor)}
      </pre>
    </section>
  );
}
