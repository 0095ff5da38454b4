import type { ComponentChildren } from 'preact';
import type { AnalysisReport } from '../../score/report.ts';
import { number } from '../figures.ts';
import { arithmeticLine, gateLine, meaning, postingNotice } from '../words.ts';

function Match({ report }: { report: AnalysisReport }) {
  const notice = postingNotice(report);
  if (notice) return <p class="warning">{notice}</p>;
  return report.match === null ? null : (
    <p class="match">
      <a href="#posting">
        Match with the posting: <strong>{number(report.match)} of 100</strong>
      </a>
      <meter min={0} max={100} value={report.match} aria-label="Match with the posting">
        {number(report.match)} of 100
      </meter>
    </p>
  );
}

/** The number, its band, what it means and does not mean, and where it has gone since. */
export function Headline({ report, since }: { report: AnalysisReport; since?: ComponentChildren }) {
  const { overall, band } = report;
  const [lead, ...rest] = meaning(report);
  const gate = gateLine(report);
  return (
    <header class="headline" id="top">
      <p class="eyebrow">Resume report · {report.role.name}</p>
      {overall === null ? (
        <h1>No score: not applicable</h1>
      ) : (
        <>
          <h1>
            <span class="total">{number(overall)}</span> <span class="of">of 100</span>{' '}
            {band && <span class="band">{band.label}</span>}
          </h1>
          <meter class="wide" min={0} max={100} value={overall} aria-label="Overall">
            {number(overall)} of 100
          </meter>
        </>
      )}
      <p class="lead">{lead}</p>
      {gate && <p class="aside">{gate}</p>}
      <Match report={report} />
      <div id="since">{since}</div>
      <p class="limits">
        {rest.join(' ')} <a href="#arithmetic">{arithmeticLine(report)}</a>
      </p>
    </header>
  );
}
