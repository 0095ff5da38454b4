import type { ComponentChildren } from 'preact';
import type { AnalysisReport } from '../../score/report.ts';
import { Arithmetic } from './arithmetic.tsx';
import { AuditList } from './audit-list.tsx';
import { CareerSections, careerContents } from './career-sections.tsx';
import { FixList } from './fix-list.tsx';
import { Headline } from './headline.tsx';
import { HiddenText } from './hidden-text.tsx';
import { KeywordLists } from './keyword-lists.tsx';
import { MachineReading } from './machine-reading.tsx';
import { MentionList } from './mention-list.tsx';
import { Origin } from './origin.tsx';
import { PostingSection } from './posting-section.tsx';
import { PostingText, ReadText } from './read-text.tsx';
import { StrictnessTable } from './strictness-table.tsx';

function contents(report: AnalysisReport, compared: boolean): [id: string, title: string][] {
  const posting: [string, string][] = report.posting ? [['posting', 'The posting']] : [];
  const hidden: [string, string][] = report.document.hidden.length > 0 ? [['hidden', 'Hidden text']] : [];
  const readings: [string, string][] = compared ? [['readings', 'Two readings']] : [];
  return [
    ['fixes', 'What to fix first'],
    ['arithmetic', 'How the number is made'],
    ...posting,
    ['keywords', 'Keywords'],
    ['strictness', 'What a search finds'],
    ['checks', 'Every check'],
    ...careerContents(report),
    ...hidden,
    ['reading', 'What a machine reads'],
    ...readings,
    ['mentions', 'Every keyword found'],
    ['text', 'Your text'],
  ];
}

/** The report from the number to the sentence; shared by the server's page and the document that stands alone. */
export const ReportBody = ({
  report,
  readings,
  children,
}: {
  report: AnalysisReport;
  /** what stands beside the report: two readings of the file, compared */
  readings?: ComponentChildren;
  children?: ComponentChildren;
}) => (
  <div class="report">
    <nav class="contents" aria-label="Contents of the report">
      <ul>
        {contents(report, Boolean(readings)).map(([id, title]) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
    <div class="report-main">
      <Headline report={report} />
      <FixList report={report} />
      <Arithmetic report={report} />
      <PostingSection report={report} />
      <KeywordLists report={report} />
      <StrictnessTable report={report} />
      <AuditList report={report} />
      <CareerSections report={report} />
      <HiddenText report={report} />
      <MachineReading report={report} />
      {readings}
      <MentionList report={report} />
      <ReadText report={report} />
      <PostingText report={report} />
      {children}
      <Origin report={report} />
    </div>
  </div>
);

export const reportTitle = ({ overall, role }: AnalysisReport): string =>
  overall === null ? `Resume report: ${role.name}` : `${overall} of 100 · Resume report: ${role.name}`;
