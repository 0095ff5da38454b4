import type { AnalysisReport } from '../score/report.ts';
import { postingLists } from './digest.ts';
import * as figures from './figures.ts';
import { type Block, heading, paragraph, quote } from './outline-block.ts';
import { keywordEntry } from './outline-keyword.ts';
import * as words from './words.ts';

/** What the posting asks for; its knock-outs stand apart because no number knows them. */
export function postingBlocks(report: AnalysisReport): Block[] {
  const { posting, experience } = report;
  if (!posting) return [];
  const grades = words.gradesLine(report);
  const asks = posting.years === null ? 'no number of years' : figures.plural(posting.years, 'year');
  return [
    heading(`The posting${posting.title ? `: ${figures.oneLine(posting.title)}` : ''}`),
    paragraph(`It asks for ${asks}; your dated software work: ${words.softwareTime(experience)}.`),
    ...posting.notices.map((notice) => paragraph(notice.says, true)),
    paragraph(words.matchLine(report)),
    ...(grades ? [paragraph(grades)] : []),
    ...postingLists(report).flatMap((list) => [
      paragraph(list.title, true),
      ...list.items.map((item) => keywordEntry(item, words.termLine(report, item))),
    ]),
    ...(posting.knockOuts.length > 0
      ? [paragraph('Conditions to check yourself. They enter no number.', true)]
      : []),
    ...posting.knockOuts.map(({ kind, quote: text }): Block => {
      return {
        kind: 'entry',
        lead: figures.sentenceCase(kind.replaceAll('-', ' ')),
        aside: null,
        tone: 'plain',
        notes: quote(text),
      };
    }),
  ];
}

/** What earns nothing because no human sees it. */
export const hiddenBlocks = ({ document }: AnalysisReport): Block[] =>
  document.hidden.length === 0
    ? []
    : [
        heading('Hidden text'),
        paragraph(
          'A human reader cannot see this, so it earns nothing. Remove it: some employers reject it on sight.',
        ),
        ...document.hidden.map((hidden): Block => {
          const lead = figures.sentenceCase(words.hiddenReason(hidden.reason));
          const aside = words.hiddenPlace(hidden);
          return { kind: 'entry', lead, aside, tone: 'lost', notes: quote(hidden.text) };
        }),
      ];

const period = (start: string | null, end: string | null, current: boolean): string =>
  `${figures.month(start) ?? 'no start'} to ${current ? 'present' : (figures.month(end) ?? 'no end')}`;

/** Contact and positions as a machine reads them. */
export function readingBlocks(report: AnalysisReport): Block[] {
  const { resume, document } = report;
  const { contact } = resume;
  const list = (leaves: { value: string }[]): string =>
    leaves.map(({ value }) => value).join(', ') || 'not found';
  return [
    heading('What a machine reads'),
    paragraph(
      `${figures.sentenceCase(words.formatNames[document.format])}, ${figures.plural(document.words, 'word')}.`,
    ),
    {
      kind: 'table',
      head: ['Field', 'Read as'],
      rows: [
        ['Name', contact.name?.value ?? 'not found'],
        ['E-mail', list(contact.emails)],
        ['Phone', list(contact.phones)],
        ['Links', list(contact.links)],
        ['Location', contact.location?.value ?? 'not found'],
        ...resume.work.map((job) => [
          period(job.start?.value ?? null, job.end?.value ?? null, job.current),
          [job.title?.value ?? 'no title', job.company?.value ?? 'no company'].join(', '),
        ]),
        ...resume.education.map((school) => [
          period(school.start?.value ?? null, school.end?.value ?? null, false),
          [school.degree?.value ?? 'no degree', school.institution?.value ?? 'no institution'].join(', '),
        ]),
      ],
    },
    paragraph(`Dated software work: ${words.softwareTime(report.experience)}.`),
    ...document.warnings.map((warning) => paragraph(warning)),
  ];
}

/** What must be equal for the report to be equal. */
export const originBlocks = (report: AnalysisReport): Block[] => [
  heading('Where this comes from'),
  {
    kind: 'table',
    head: ['Field', 'Value'],
    rows: [
      ['Role', `${report.role.name} (${report.role.id})`],
      ['“Present” means', figures.month(report.asOf) ?? report.asOf],
      ['Scoring version', report.scoringVersion],
      ['Keywords', report.lexiconHash],
      ['Document', report.documentHash],
      ['Report', report.reportHash],
    ],
  },
  paragraph('The same file, role, posting and month give the same report, to the byte.'),
];
