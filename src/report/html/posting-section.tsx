import type { AnalysisReport, Coverage } from '../../score/report.ts';
import { postingStart } from '../digest.ts';
import { number, oneLine, plural, sentenceCase } from '../figures.ts';
import { softwareTime } from '../words.ts';
import { Keyword } from './keyword-lists.tsx';

const groups: { tier: Coverage['tier']; title: string }[] = [
  { tier: 'required', title: 'Required' },
  { tier: 'any-of', title: 'One of a group is enough' },
  { tier: 'preferred', title: 'Preferred' },
];

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
  const { posting, postingCoverage, match } = report;
  if (!posting) return null;
  return (
    <section id="posting" aria-labelledby="posting-title">
      <h2 id="posting-title">The posting{posting.title && `: ${oneLine(posting.title)}`}</h2>
      <p class="about">
        {match === null ? 'No term could be compared.' : `Match ${number(match)} of 100. `}
        The overall number never changes with a posting.
      </p>
      <Years report={report} />
      <KnockOuts posting={posting} />
      {groups.map(({ tier, title }) => {
        const items = (postingCoverage ?? []).filter((item) => item.tier === tier);
        if (items.length === 0) return null;
        return (
          <section aria-labelledby={`posting-${tier}`}>
            <h3 id={`posting-${tier}`}>{title}</h3>
            <ul class="keywords">
              {items.map((item) => {
                const start = postingStart(report, item);
                return <Keyword item={item} asked={start === null ? null : `#p-${start}`} />;
              })}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
