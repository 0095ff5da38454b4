import type { Coach } from '../../accounts/accounts.ts';
import { called, type Naming } from '../../batch/called.ts';
import type { ScoredCandidate } from '../../batch/candidate.ts';
import { gradeLabels } from '../../report/words.ts';
import type { ReportComparison } from '../../score/compare-reports.ts';
import type { Batch } from '../../store/batch.ts';
import { batchAddress, namesQuery, withQuery } from './batch-address.ts';
import { coachPage } from './shell.tsx';

export interface WhyPageProps {
  coach: Coach | undefined;
  batch: Batch;
  naming: Naming;
  a: ScoredCandidate;
  b: ScoredCandidate;
  comparison: ReportComparison;
}

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

/** Why one candidate stands above another: causes that add up to the difference, and the evidence side by side. */
export const whyPage = ({ coach, batch, naming, a, b, comparison }: WhyPageProps): string => {
  const { overall, difference, match, causes, mustHaves, keywords, notices } = comparison;
  const [nameA, nameB] = [called(a, naming), called(b, naming)];
  return coachPage({
    title: `${nameA} and ${nameB}`,
    coach,
    children: (
      <>
        <p>
          <a href={withQuery(batchAddress(batch.id), { names: namesQuery(naming) })}>Back to {batch.title}</a>
        </p>
        <h1>
          {nameA} and {nameB}
        </h1>
        <p class="lead">
          Scores {overall.a ?? 'unknown'} and {overall.b ?? 'unknown'}
          {difference !== null && `, a difference of ${signed(difference)}`}.
          {match && ` Match with the posting: ${match.a ?? 'unknown'} and ${match.b ?? 'unknown'}.`}
        </p>
        {notices.map((notice) => (
          <p class="warning">{notice}</p>
        ))}
        <section aria-labelledby="causes">
          <h2 id="causes">Where the difference comes from</h2>
          <ul class="plain">
            {causes
              .filter(({ points }) => points !== 0)
              .map(({ says, points }) => (
                <li>
                  <strong class="figure">{signed(points)}</strong> {says}
                </li>
              ))}
          </ul>
        </section>
        <section aria-labelledby="side">
          <h2 id="side">Side by side</h2>
          <section class="wide" aria-label="Table of what differs" tabindex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">What differs</th>
                  <th scope="col">{nameA}</th>
                  <th scope="col">{nameB}</th>
                </tr>
              </thead>
              <tbody>
                {mustHaves.map((one) => (
                  <tr>
                    <th scope="row">{one.name}</th>
                    <td>{gradeLabels[one.a]}</td>
                    <td>{gradeLabels[one.b]}</td>
                  </tr>
                ))}
                <tr>
                  <th scope="row">Skills only here</th>
                  <td>{keywords.gained.join(', ') || <span class="none">none</span>}</td>
                  <td>{keywords.lost.join(', ') || <span class="none">none</span>}</td>
                </tr>
              </tbody>
            </table>
          </section>
        </section>
      </>
    ),
  });
};
