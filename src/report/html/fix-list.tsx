import type { AnalysisReport, ReportedFix } from '../../score/report.ts';
import { gain } from '../figures.ts';
import { matchGain, placeOf, scoredAs } from '../words.ts';
import { Quote } from './quote.tsx';

function Fix({ fix }: { fix: ReportedFix }) {
  const inMatch = matchGain(fix);
  const place = placeOf(fix);
  return (
    <li class="fix">
      <div class="row">
        <h3>{fix.title}</h3>
        <p class="gain">{gain(fix.points.overall)}</p>
      </div>
      <p>{fix.says}</p>
      <Quote text={fix.quote} range={fix.range} />
      <p class="do">
        <strong>Do this:</strong> {fix.fix}
      </p>
      <p class="fine">
        {place && <>{place}. </>}Scored {scoredAs(fix)}.{inMatch && <> {inMatch}.</>}
      </p>
    </li>
  );
}

/** How many fixes are in sight at once; more would be a wall. */
const inSight = 5;

/** Fixes by points: the first one large, the tail folded away. */
export function FixList({ report }: { report: AnalysisReport }) {
  const { fixes } = report;
  const tail = fixes.slice(inSight);
  return (
    <section id="fixes" aria-labelledby="fixes-title">
      <h2 id="fixes-title">What to fix first</h2>
      {fixes.length === 0 ? (
        <p>No change that we know of would add points.</p>
      ) : (
        <>
          <p class="about">
            Most points first. Each gain was found by scoring the resume with the change, not by estimating.
            Write only what is true; words in [brackets] are yours to fill.
          </p>
          <ol class="fixes">
            {fixes.slice(0, inSight).map((fix) => (
              <Fix fix={fix} />
            ))}
          </ol>
        </>
      )}
      {tail.length > 0 && (
        <details>
          <summary>{tail.length} more, worth less</summary>
          <ol class="fixes" start={inSight + 1}>
            {tail.map((fix) => (
              <Fix fix={fix} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
