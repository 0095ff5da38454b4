import type { AnalysisReport, ReportedFix } from '../score/report.ts';
import { auditGroups, keywordLists } from './digest.ts';
import * as figures from './figures.ts';
import { aboutFixes, fixesInOrder, gains, placeOf, scoredAs } from './fix-words.ts';
import { type Block, fixNote, heading, paragraph, quote, says, small } from './outline-block.ts';
import { careerBlocks } from './outline-career.ts';
import { keywordEntry } from './outline-keyword.ts';
import { hiddenBlocks, originBlocks, postingBlocks, readingBlocks } from './outline-reading.ts';
import * as words from './words.ts';

const score = (text: string, value: number | null): Block => ({ kind: 'score', text, value });

function summary(report: AnalysisReport): Block[] {
  const total = report.overall === null ? figures.notApplicable : `${figures.number(report.overall)} of 100`;
  const label = report.band ? ` · ${report.band.label}` : '';
  const matched =
    report.match === null
      ? [words.postingNotice(report) ?? []].flat().map((notice) => paragraph(notice, true))
      : [score(`Match with the posting: ${figures.number(report.match)} of 100`, report.match)];
  return [
    { kind: 'title', text: `Resume report: ${report.role.name}` },
    score(`Overall: ${total}${label}`, report.overall),
    ...matched,
    paragraph(words.meaning(report).join(' ')),
    paragraph(words.arithmeticLine(report)),
    ...[words.gateLine(report) ?? []].flat().map((line) => paragraph(line, true)),
  ];
}

function fixEntry(fix: ReportedFix, index: number, report: AnalysisReport): Block {
  const place = placeOf(fix);
  return {
    kind: 'entry',
    lead: `${index + 1}. ${fix.says}`,
    aside: gains(fix).filter(Boolean).join('; '),
    tone: index === 0 ? 'good' : 'plain',
    notes: [
      ...quote(fix.quote),
      ...fixNote(fix.fix),
      ...small(place && `${place}.`),
      ...small(`Scored ${scoredAs(fix, report)}.`),
    ],
  };
}

function fixes(report: AnalysisReport): Block[] {
  if (report.fixes.length === 0)
    return [heading('What to fix first'), paragraph('Nothing here would add points.')];
  return [
    heading('What to fix first'),
    paragraph(aboutFixes(report)),
    ...fixesInOrder(report).map((fix, index) => fixEntry(fix, index, report)),
  ];
}

function numbers(report: AnalysisReport): Block[] {
  const { gate, readability } = report.arithmetic;
  return [
    heading('How the number is made'),
    {
      kind: 'table',
      head: ['Category', 'Score', 'Points'],
      rows: report.categories.map((category) => [
        category.title,
        figures.percent(category.score),
        words.categoryPoints(category),
      ]),
    },
    paragraph(`Evidence ${figures.factor(gate.factor)}: ${figures.sentenceCase(gate.says)}`),
    paragraph(`Readability ${figures.factor(readability.factor)}: ${figures.sentenceCase(readability.says)}`),
  ];
}

const keywords = (report: AnalysisReport): Block[] => [
  heading('Keywords of the role'),
  paragraph(words.strictnessLine(report)),
  ...keywordLists(report).flatMap((list) => [
    paragraph(`${list.title}. ${list.about}`, true),
    ...list.items.map((item) => keywordEntry(item)),
  ]),
];

const audits = (report: AnalysisReport): Block[] => [
  heading('Every check'),
  ...auditGroups(report).flatMap((group) => [
    paragraph(`${group.title}. ${group.why}`, true),
    ...group.audits.map(
      (audit): Block => ({
        kind: 'entry',
        lead: audit.title,
        aside: `${figures.percent(audit.score)}, weight ${figures.number(audit.weight)}`,
        tone: words.toneOfAudit(audit),
        notes: [
          ...says(audit.score === null ? audit.reason : audit.displayValue),
          ...audit.findings.flatMap((finding) => [
            ...says(finding.says),
            ...quote(finding.quote),
            ...small(finding.expected ? `Asked for by: ${finding.expected}` : null),
            ...fixNote(finding.fix),
          ]),
        ],
      }),
    ),
  ]),
];

/** Tells the whole report, the first fix before the reasons for the number. */
export const outline = (report: AnalysisReport): Block[] => [
  ...summary(report),
  ...fixes(report),
  ...numbers(report),
  ...keywords(report),
  ...postingBlocks(report),
  ...audits(report),
  ...careerBlocks(report),
  ...hiddenBlocks(report),
  ...readingBlocks(report),
  ...originBlocks(report),
];
