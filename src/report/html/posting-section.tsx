import type { AnalysisReport } from '../../score/report.ts';
import { postingLists, postingStart } from '../digest.ts';
import { oneLine, plural, sentenceCase } from '../figures.ts';
import { gradesLine, matchLine, softwareTime, termLine } from '../words.ts';
import { Keyword } from './keyword-lists.tsx';

function Years({ report }: { report: AnalysisReport }) {
  const asked = report.posting?.years ?? null;
  if (asked === null) return null;
  const has = softwareTime(report.experience);
  return (
    <p>
      It asks for {plural(asked, 'year')}; your dated software work: {has}.
    </p>
  );
}

const KnockOuts = ({ posting }: { posting: NonNullable<AnalysisReport['posting']> }) =>
  posting.knockOuts.length === 0 ? null : (
    <section class="aside" aria-labelledby="knock-outs">
      <h3 id="knock-outs">Conditions to check yourself</h3>
      <p class="about">An employer may stop here, whatever a resume says. They enter no number.</p>
      <dl>
        {posting.knockOuts.map(({ kind, quote, start }) => (
          <>
            <dt>{sentenceCase(kind.replaceAll('-', ' '))}</dt>
            <dd>
              <a href={`#p-${start}`}>“{oneLine(quote)}”</a>
            </dd>
          </>
        ))}
      </dl>
    </section>
  );

/** What the posting asks for, in its own words, and what of it the resume shows. */
export function PostingSection({ report }: { report: AnalysisReport }) {
  const { posting } = report;
  if (!posting) return null;
  const grades = gradesLine(report);
  return (
    <section id="posting" aria-labelledby="posting-title">
      <h2 id="posting-title">The posting{posting.title && `: ${oneLine(posting.title)}`}</h2>
      {posting.notices.map(({ says }) => (
        <p class="notice">
          <strong>{says}</strong>
        </p>
      ))}
      <p class="sum">{matchLine(report)}</p>
      <p class="about">{grades} The overall number never changes with a posting.</p>
      <Years report={report} />
      <KnockOuts posting={posting} />
      {postingLists(report).map(({ tier, title, items }) => (
        <section aria-labelledby={`posting-${tier}`}>
          <h3 id={`posting-${tier}`}>{title}</h3>
          <ul class="keywords">
            {items.map((item) => {
              const start = postingStart(report, item);
              const asked = start === null ? null : `#p-${start}`;
              return <Keyword item={item} asked={asked} points={termLine(report, item)} />;
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
