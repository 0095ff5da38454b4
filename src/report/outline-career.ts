import { subjectsOfResume } from '../score/market-subjects.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { Career, CareerDuty, CareerEvidence, CareerTable } from '../score/report-career.ts';
import { written } from './career-table.ts';
import * as words from './career-words.ts';
import { sentenceCase } from './figures.ts';
import { type Block, heading, type Note, paragraph, quote, says, small } from './outline-block.ts';

/** Level, duties, plan, AI, advice, market and negotiation, told for Markdown, the terminal and PDF. */
export function careerBlocks({ career, role }: AnalysisReport): Block[] {
  if (!career) return [];
  const { documents, level, duties, plan, ai, advice, market, negotiation, assessment } = career;
  return [
    ...(level ? levelBlocks(level) : []),
    ...(duties ? dutyBlocks(duties) : []),
    ...(plan ? planBlocks(plan) : []),
    ...(ai ? aiBlocks(ai, duties ?? []) : []),
    ...(advice ? adviceBlocks(advice) : []),
    ...(market ? marketBlocks(market, role.id, documents) : []),
    ...(negotiation ? negotiationBlocks(negotiation, documents) : []),
    ...(assessment ? assessmentBlocks(assessment) : []),
    ...documentBlocks(documents),
  ];
}

type Part<Key extends keyof Career> = NonNullable<Career[Key]>;

const quotes = (evidence: CareerEvidence): Note[] => evidence.flatMap((each) => quote(each.quote));

const plain = (
  lead: string,
  aside: string | null,
  notes: Note[],
  tone: 'good' | 'plain' = 'plain',
): Block => ({
  kind: 'entry',
  lead,
  aside,
  tone,
  notes,
});

function levelBlocks({ name, says: reasons, next, paths }: Part<'level'>): Block[] {
  return [
    heading(`Level: ${name}`),
    paragraph(words.aboutLevel),
    ...reasons.map((reason) => paragraph(reason)),
    ...(next ? [paragraph(`Next: ${next.name}`, true), paragraph(words.nextLine(next))] : []),
    ...(next?.lacks ?? []).map((sign) => plain(sentenceCase(sign.name), 'not shown yet', says(sign.ask))),
    ...(paths.length > 0
      ? [
          {
            kind: 'table' as const,
            head: ['Document', 'Calls it', 'Years'],
            rows: paths.map((path) => [path.source, path.step, words.yearsOf(path)]),
          },
        ]
      : []),
  ];
}

const dutyBlocks = (duties: Part<'duties'>): Block[] => [
  heading('Duties of the role'),
  paragraph(words.aboutDuties),
  ...(duties.some(({ shown }) => shown)
    ? duties.map((duty) =>
        plain(
          duty.name,
          words.dutyState(duty),
          duty.shown ? quotes(duty.evidence) : says(duty.ask),
          duty.shown ? 'good' : 'plain',
        ),
      )
    : words.dutySummary(duties).map(([state, names]) => paragraph(`${state}: ${names}.`))),
];

const planBlocks = (plan: Part<'plan'>): Block[] => [
  heading('What to learn next'),
  paragraph(plan.steps.length > 0 ? words.aboutPlan(plan) : words.nothingToLearn),
  ...plan.steps.map((step) =>
    plain(
      `${words.weeksOf(step)}: ${step.name}`,
      [words.kindOf(step), words.pointsOf(step)].filter(Boolean).join(', '),
      [...says(step.why), ...says(`Build: ${step.build}`), ...small(`It may then read: ${step.reads}`)],
    ),
  ),
];

const aiBlocks = (
  { judgement, assisted, exposure, suggestions }: Part<'ai'>,
  duties: readonly CareerDuty[],
): Block[] => [
  heading('AI and this role'),
  ...exposure.says.map((sentence) => paragraph(sentence)),
  ...(exposure.level ? [paragraph(words.exposureLine(exposure.level))] : []),
  ...(exposure.level
    ? [plain('How far tools reach into what you show', null, words.exposures(duties).flatMap(says))]
    : []),
  ...judgement.map(({ name, shown, evidence }) =>
    plain(name, shown ? 'shown' : 'no evidence yet', quotes(evidence), shown ? 'good' : 'plain'),
  ),
  ...(assisted.evidence.length > 0
    ? [
        plain(
          words.assistedLine(assisted),
          null,
          quotes(assisted.evidence),
          assisted.measured ? 'good' : 'plain',
        ),
      ]
    : []),
  ...suggestions.map((sentence) => paragraph(sentence)),
];

/** The answers of the self-assessment, where it was taken. */
export const assessmentBlocks = ({ items, open }: Part<'assessment'>): Block[] => [
  heading(words.assessmentTitle),
  paragraph(words.aboutAssessment(open.length)),
  ...items.map((item) =>
    plain(item.asks, words.assessedState(item), says(item.says), item.resume === 'shown' ? 'good' : 'plain'),
  ),
];

const adviceBlocks = (advice: Part<'advice'>): Block[] =>
  advice.length === 0
    ? []
    : [
        heading('Advice that this resume calls for'),
        ...advice.map(({ says: mistake, instead, why, items }) =>
          plain(instead ?? mistake, instead ? `the mistake: ${mistake.toLowerCase()}` : null, [
            ...says(why),
            ...small(words.itemsLine(items)),
          ]),
        ),
      ];

/** The tables that this resume decides; what is the same in each report stands in an annex, or is named. */
function marketBlocks(market: Part<'market'>, role: string, documents: Career['documents']): Block[] {
  const others = tablesForAll(market).map(({ title }) => title);
  return [
    heading('What the work is worth'),
    paragraph(`${market.note} Collected in ${market.year}. Never part of the score.`),
    ...market.says.map((sentence) => paragraph(sentence, true)),
    ...market.tables.filter(({ about }) => subjectsOfResume.has(about)).flatMap(tableBlocks),
    ...(market.negotiation.length > 0 ? [paragraph('What these figures argue for', true)] : []),
    ...noteBlocks(market.negotiation, documents),
    ...(others.length > 0 ? [paragraph(words.otherTables(others, role))] : []),
  ];
}

const tablesForAll = ({ tables }: Part<'market'>): CareerTable[] =>
  tables.filter(({ about }) => !subjectsOfResume.has(about));

const tableBlocks = (table: CareerTable): Block[] => [
  paragraph(table.title, true),
  { kind: 'table', ...written(table) },
  ...(table.note ? [paragraph(table.note)] : []),
];

/** What the documents publish that holds for every resume, for forms that are kept rather than read through. */
export function annexBlocks({ career }: AnalysisReport): Block[] {
  if (!career?.market) return [];
  return [heading('Annex: figures for everybody'), ...tablesForAll(career.market).flatMap(tableBlocks)];
}

const documentBlocks = (documents: Career['documents']): Block[] =>
  documents.length === 0
    ? []
    : [
        {
          kind: 'table',
          head: ['Document', 'Title and date'],
          rows: documents.map(({ id }) => [id, words.documentName(documents, id)]),
        },
      ];

const negotiationBlocks = (notes: Part<'negotiation'>, documents: Career['documents']): Block[] =>
  notes.length === 0 ? [] : [heading('For the negotiation'), ...noteBlocks(notes, documents)];

const noteBlocks = (notes: Part<'negotiation'>, documents: Career['documents']): Block[] =>
  notes.map(({ says: argument, evidence, figures, source }) =>
    plain(argument, null, [
      ...quotes(evidence),
      ...small(figures.join(' · ') || null),
      ...small(words.documentName(documents, source)),
    ]),
  );
