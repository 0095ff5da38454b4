import type { AnalysisReport, Coverage } from '../../score/report.ts';
import { keywordLists } from '../digest.ts';
import { oneLine, sentenceCase } from '../figures.ts';
import { gradeLabels, practice, stateLabel, toneOf } from '../words.ts';
import { Quote } from './quote.tsx';

/** How many sentences are in sight; the best come first. */
const inSight = 2;

function Evidence({ item }: { item: Coverage }) {
  const quotes = item.evidence.map(({ quote, range }) => <Quote text={quote} range={range} />);
  if (quotes.length <= inSight + 1) return <>{quotes}</>;
  return (
    <>
      {quotes.slice(0, inSight)}
      <details>
        <summary>{quotes.length - inSight} more sentences</summary>
        {quotes.slice(inSight)}
      </details>
    </>
  );
}

/** One keyword: its state in words, the sentence for the candidate, and the quotes that show it. */
export function Keyword({
  item,
  asked,
  points,
}: {
  item: Coverage;
  asked?: string | null;
  points?: string | null;
}) {
  // the state alone says all that is to be said of a phrase that is rightly absent
  const absentPhrase = item.tier === 'avoid' && item.state === 'missing';
  const fine = [
    item.tier !== 'avoid' && item.grade !== 'missing' ? sentenceCase(gradeLabels[item.grade]) : null,
    item.hedged ? 'hedged in your words' : null,
    practice(item),
    points ?? null,
  ].filter((part) => part !== null);
  return (
    <li class={`keyword tone-${toneOf(item)}`}>
      <div class="row">
        <h4>{item.name}</h4>
        <p class="state">{stateLabel(item)}</p>
      </div>
      {absentPhrase ? null : <p>{item.says}</p>}
      {item.quote && (
        <p class="fine">
          The posting says: {asked ? <a href={asked}>“{oneLine(item.quote)}”</a> : `“${oneLine(item.quote)}”`}
        </p>
      )}
      <Evidence item={item} />
      {item.by.length > 0 && item.state === 'implied' && <p class="fine">Shown by {item.by.join(', ')}</p>}
      {fine.length > 0 && <p class="fine">{fine.join(' · ')}</p>}
      {item.instead && item.state !== 'missing' && (
        <p class="do">
          <strong>Write instead:</strong> {item.instead}
        </p>
      )}
    </li>
  );
}

/** The role's three lists, each keyword of them named whether found or not. */
export const KeywordLists = ({ report }: { report: AnalysisReport }) => (
  <section id="keywords" aria-labelledby="keywords-title">
    <h2 id="keywords-title">Keywords of the role</h2>
    {keywordLists(report).map((list) => (
      <section aria-labelledby={`list-${list.id}`}>
        <h3 id={`list-${list.id}`}>{list.title}</h3>
        <p class="about">{list.about}</p>
        <ul class="keywords">
          {list.items.map((item) => (
            <Keyword item={item} />
          ))}
        </ul>
      </section>
    ))}
  </section>
);
