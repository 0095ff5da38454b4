import type { ComponentChildren } from 'preact';
import type { Difference } from '../../compare/comparison.ts';
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

type Titled = [id: string, title: string];

/** What stands beside the report on a page of its own, with its place in the contents. */
export interface BesideReport {
  contents: Titled[];
  /** how the number has moved since, below it */
  since?: ComponentChildren;
  /** what somebody said of the report, before all else that it says */
  comments?: ComponentChildren;
  /** right after the fixes */
  rewrites?: ComponentChildren;
  /** two readings of the file, compared */
  readings?: ComponentChildren;
  differences?: readonly Difference[];
  /** where the learning plan can be had as a file of its own */
  planAddress?: string;
  /** after all that the report says */
  rest?: ComponentChildren;
}

function contents(report: AnalysisReport, beside: BesideReport): [group: string, sections: Titled[]][] {
  const given = (isThere: boolean, ...section: Titled): Titled[] => (isThere ? [section] : []);
  return [
    [
      'Your resume',
      [
        ...given(Boolean(beside.comments), 'comments', 'From your coach'),
        ['fixes', 'What to fix first'],
        ...given(Boolean(beside.rewrites), 'rewrites', 'Say it better'),
        ['text', 'Your text'],
        ...given(report.posting !== null, 'posting', 'The posting'),
        ['keywords', 'Keywords'],
        ...given(report.document.hidden.length > 0, 'hidden', 'Hidden text'),
        ['reading', 'What a machine reads'],
        ...given(Boolean(beside.readings), 'readings', 'Two readings'),
      ],
    ],
    [
      'The number',
      [
        ['arithmetic', 'How it is made'],
        ['strictness', 'What a search finds'],
        ['checks', 'Every check'],
        ['mentions', 'Every keyword found'],
      ],
    ],
    ['The role and you', careerContents(report)],
    ['Yours to keep', beside.contents],
  ];
}

const Contents = ({ groups }: { groups: [string, Titled[]][] }) => (
  <nav class="contents" aria-label="Contents of the report">
    {groups
      .filter(([, sections]) => sections.length > 0)
      .map(([group, sections]) => (
        <>
          <p>{group}</p>
          <ul>
            {sections.map(([id, title]) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      ))}
  </nav>
);

/**
 * The report from what to do to how it was reckoned; shared by the server's page and the document that stands alone.
 */
export const ReportBody = ({
  report,
  beside = { contents: [] },
}: {
  report: AnalysisReport;
  beside?: BesideReport;
}) => (
  <div class="report">
    <Contents groups={contents(report, beside)} />
    <div class="report-main">
      <Headline report={report} since={beside.since} />
      {beside.comments}
      <FixList report={report} />
      {beside.rewrites}
      <HiddenText report={report} />
      <ReadText report={report} differences={beside.differences} />
      <PostingSection report={report} />
      <KeywordLists report={report} />
      <MachineReading report={report} />
      {beside.readings}
      <Arithmetic report={report} />
      <StrictnessTable report={report} />
      <AuditList report={report} />
      <MentionList report={report} />
      <CareerSections report={report} planAddress={beside.planAddress} />
      {beside.rest}
      <PostingText report={report} />
      <Origin report={report} />
    </div>
  </div>
);

export const reportTitle = ({ overall, role }: AnalysisReport): string =>
  overall === null ? `Resume report: ${role.name}` : `${overall} of 100 · Resume report: ${role.name}`;
