import type { AnalysisReport, ReportedAudit, ReportedFinding } from '../../score/report.ts';
import { auditGroups } from '../digest.ts';
import { number, oneLine, percent, plural } from '../figures.ts';
import { toneOfAudit } from '../words.ts';
import { Fold } from './fold.tsx';
import { Quote } from './quote.tsx';

const Finding = ({ finding }: { finding: ReportedFinding }) => (
  <li>
    <p>{finding.says}</p>
    <Quote text={finding.quote} range={finding.range} />
    {finding.expected && <p class="fine">Asked for by: {oneLine(finding.expected)}</p>}
    <p class="do">
      <strong>Fix:</strong> {finding.fix}
    </p>
  </li>
);

function Check({ audit }: { audit: ReportedAudit }) {
  const notes = audit.findings.length === 0 ? '' : `, ${plural(audit.findings.length, 'note')}`;
  return (
    <details class={`check tone-${toneOfAudit(audit)}`} id={`audit-${audit.id}`}>
      <summary>
        <span class="check-title">{audit.title}</span>{' '}
        <span class="state">
          {percent(audit.score)}
          {notes}
        </span>
      </summary>
      <p>{audit.why}</p>
      <p class="fine">
        Weight {number(audit.weight)}
        {audit.displayValue && ` · ${audit.displayValue}`}
        {audit.score === null &&
          ` · ${audit.reason ?? 'this format or reading cannot show it'}; it weighs nothing`}
      </p>
      {audit.findings.length > 0 && (
        <ul class="findings">
          {audit.findings.map((finding) => (
            <Finding finding={finding} />
          ))}
        </ul>
      )}
    </details>
  );
}

const holds = ({ score }: ReportedAudit): boolean => score === null || score === 1;

/** What could be better in sight, what holds behind it. */
function Checks({ audits }: { audits: readonly ReportedAudit[] }) {
  const held = audits.filter(holds);
  return (
    <>
      {audits
        .filter((audit) => !holds(audit))
        .map((audit) => (
          <Check audit={audit} />
        ))}
      {held.length > 0 && (
        <Fold says={`${plural(held.length, 'check')} with nothing to mend`}>
          {held.map((audit) => (
            <Check audit={audit} />
          ))}
        </Fold>
      )}
    </>
  );
}

/** Every check by category, with what it found and why it asks. */
export const AuditList = ({ report }: { report: AnalysisReport }) => (
  <section id="checks" aria-labelledby="checks-title">
    <h2 id="checks-title">Every check</h2>
    <p class="about">Open one to see why it matters, what was found and how to mend it.</p>
    {auditGroups(report).map((group) => (
      <section id={`category-${group.id}`} aria-labelledby={`category-${group.id}-title`}>
        <h3 id={`category-${group.id}-title`}>{group.title}</h3>
        <p class="about">{group.why}</p>
        <Checks audits={group.audits} />
      </section>
    ))}
  </section>
);
