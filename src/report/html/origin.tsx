import type { AnalysisReport } from '../../score/report.ts';
import { month } from '../figures.ts';

/** The versions and hashes that must be equal for the report to be equal. */
export const Origin = ({ report }: { report: AnalysisReport }) => (
  <section id="origin" class="origin" aria-labelledby="origin-title">
    <h2 id="origin-title">Where this comes from</h2>
    <p>
      The same file, role, posting and month give the same report, to the byte. No model had a say in any
      number.
    </p>
    <dl>
      <dt>Role</dt>
      <dd>
        {report.role.name} ({report.role.id})
      </dd>
      <dt>“Present” means</dt>
      <dd>{month(report.asOf)}</dd>
      <dt>Scoring version</dt>
      <dd>{report.scoringVersion}</dd>
      <dt>Keywords</dt>
      <dd>
        <code>{report.lexiconHash}</code>
      </dd>
      <dt>Document</dt>
      <dd>
        <code>{report.documentHash}</code>
      </dd>
      <dt>Report</dt>
      <dd>
        <code>{report.reportHash}</code>
      </dd>
    </dl>
  </section>
);
