import type { AnalysisReport, ReportedFix } from '../../score/report.ts';
import { aboutFixes, fixesInOrder, gains, placeOf, scoredAs } from '../fix-words.ts';
import { Quote } from './quote.tsx';

function Fix({ fix, report }: { fix: ReportedFix; report: AnalysisReport }) {
  const [first, second] = gains(fix);
  const place = placeOf(fix);
  return (
    <li class="fix">
      <div class="row">
        <h3>{fix.says}</h3>
        <p class="gain">{first}</p>
      </div>
      <Quote text={fix.quote} range={fix.range} />
      <p class="do">
        <strong>Do this:</strong> {fix.fix}
      </p>
      <p class="fine">
        {place && <>{place}. </>}Scored {scoredAs(fix, report)}.{second && <> {second}.</>}{' '}
        <a href={`#audit-${fix.audit}`}>{fix.title}</a>
      </p>
    </li>
  );
}

/** How many fixes are in sight at once; more would be a wall. */
const inSight = 5;

/** Fixes in the order to make them: the first one large, the tail folded away. */
export function FixList({ report }: { report: AnalysisReport }) {
  const fixes = fixesInOrder(report);
  const tail = fixes.slice(inSight);
  return (
    <section id="fixes" aria-labelledby="fixes-title">
      <h2 id="fixes-title">What to fix first</h2>
      {fixes.length === 0 ? (
        <p>No change that we know of would add points.</p>
      ) : (
        <>
          <ol class="fixes">
            {fixes.slice(0, inSight).map((fix) => (
              <Fix fix={fix} report={report} />
            ))}
          </ol>
          <p class="about">{aboutFixes(report)}</p>
        </>
      )}
      {tail.length > 0 && (
        <details>
          <summary>Show {tail.length} more</summary>
          <ol class="fixes" start={inSight + 1}>
            {tail.map((fix) => (
              <Fix fix={fix} report={report} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
