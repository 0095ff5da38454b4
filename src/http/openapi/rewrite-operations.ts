import { z } from 'zod';
import { analysisReportSchema, gainSchema } from '../../score/report.ts';
import { actionSchema } from '../rewrite-action.ts';
import { uploadSchema } from '../version-routes.ts';
import { laterResumeText } from './example-texts.ts';
import { type Example, json, type Operation } from './operation.ts';

/** The calls about rewrites, versions and the file that holds them. */

const span = { start: z.number(), end: z.number() };

const suggestion = z.object({
  bullet: z.string().describe('id of the statement, and of its suggestion'),
  original: z.string(),
  range: z.object(span).describe('where the statement stands in the text'),
  rewrite: z.string().nullable().describe('null where nothing better can be said yet'),
  reasons: z.array(z.string()),
  points: gainSchema
    .nullable()
    .describe('gained at least when what is wrong is mended; once answered, by the rewrite as it reads'),
  facts: z.array(z.object({ text: z.string(), kind: z.string(), from: z.string(), ...span })),
  gaps: z.array(z.object({ label: z.string(), topic: z.string(), question: z.string() })),
  questions: z.array(z.object({ topic: z.string(), question: z.string() })),
  verdict: z.object({
    status: z.enum(['accepted', 'accepted-with-gaps', 'held', 'nothing-better']),
    violations: z.array(z.record(z.string(), z.unknown())),
  }),
  by: z.enum(['rules', 'model', 'candidate']),
  note: z.string().nullable(),
  state: z.enum(['open', 'accepted', 'rejected']),
  answers: z.array(z.string()),
});

const version = z.object({
  number: z.number(),
  createdAt: z.string().describe('ISO 8601 in UTC'),
  says: z.string(),
  overall: z.number().nullable(),
  match: z.number().nullable(),
});

const source = { quote: z.string(), ...span };
const proposal = z.object({
  current: z.string().nullable().describe('what the resume has now'),
  text: z.string().nullable().describe('null where nothing better can be said from what stands there'),
  sources: z.array(z.object(source)).describe('the words of the resume that it stands on'),
  questions: z.array(z.object({ topic: z.string(), question: z.string() })),
  note: z.string().nullable(),
});
const preparation = z.object({
  headline: proposal,
  summary: proposal,
  interview: z.array(
    z.object({
      kind: z.string(),
      question: z.string(),
      listensFor: z.string(),
      bullet: z.string().nullable(),
      ...source,
    }),
  ),
});

const list = z.object({ suggestions: z.array(suggestion) });
const path = '/v1/analyses/:id/rewrites';
const body = {
  schema: actionSchema,
  types: ['application/json', 'application/x-www-form-urlencoded'] as const,
};
const decided = json(
  'the suggestion, and the version that it made',
  suggestion.extend({ version: z.number().nullable() }),
);
const decisions: Example[] = [
  { name: 'accept it', body: { action: 'accept' }, status: 200 },
  { name: 'answer its question', body: { action: 'answer', answer: '300 requests a second' }, status: 200 },
  {
    name: 'your own words, for which you vouch',
    body: { action: 'edit', rewrite: 'Built the order service for 40 shops', confirmed: true },
    status: 200,
  },
  { name: 'reject it', body: { action: 'reject' }, status: 200 },
  { name: 'no action', body: { accept: true }, status: 400 },
];

const resumeForms = {
  pdf: 'a plain PDF in one column',
  md: 'Markdown',
  json: 'JSON Resume (jsonresume.org)',
} as const;

export const rewriteOperations: Operation[] = [
  {
    method: 'post',
    path,
    summary:
      'Suggests rewrites. As `text/event-stream` or `application/x-ndjson` each comes as it is checked, as JSON all at once. The events tell `rewriting` with how many of how many too, as do those of the analysis.',
    answers: { 200: json('the suggestions', list), 303: { says: 'to the page, for a form' } },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get',
    path,
    summary: 'The suggestions made so far, with what was decided.',
    answers: { 200: json('the suggestions', list) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get',
    path: `${path}/prompt`,
    summary: 'The exact text that a model would be sent, with personal values replaced.',
    answers: { 200: { says: 'plain text' } },
    examples: [{ name: 'the text', status: 200 }],
  },
  {
    method: 'patch',
    path: `${path}/:rid`,
    summary:
      'Accepts, rejects, answers or edits the suggestion for a statement, by the id of the statement. What is accepted makes a version.',
    body,
    answers: { 200: decided },
    examples: decisions,
  },
  {
    method: 'post',
    path: `${path}/:rid`,
    summary: 'The same for a form without script.',
    body,
    answers: { 200: decided, 303: { says: 'to the page, for a form' } },
    examples: decisions,
  },
  {
    method: 'get',
    path: '/v1/analyses/:id/resume.docx',
    summary: 'The resume with accepted rewrites in place, as a Word file.',
    query: { layout: '`plain` for one plain column, also where the original was a Word file' },
    answers: { 200: { says: 'the file' } },
    examples: [{ name: 'the file', status: 200 }],
  },
  ...(['pdf', 'md', 'json'] as const).map(
    (suffix): Operation => ({
      method: 'get',
      path: `/v1/analyses/:id/resume.${suffix}`,
      summary: `The resume with accepted rewrites in place, as ${resumeForms[suffix]}.`,
      answers: { 200: { says: 'the file' } },
      examples: [{ name: 'the file', status: 200 }],
    }),
  ),
  {
    method: 'get',
    path: '/v1/analyses/:id/versions',
    summary: 'The resume as it was sent, and a version for each decision, with their scores.',
    answers: { 200: json('the versions', z.object({ versions: z.array(version) })) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'post',
    path: '/v1/analyses/:id/versions',
    summary:
      'Another state of the resume, as a file or as text, scored for the same role, posting and month. Its report is kept, its file is not.',
    body: {
      schema: uploadSchema,
      files: ['resume'],
      types: ['multipart/form-data', 'application/json', 'application/x-www-form-urlencoded'] as const,
    },
    answers: {
      201: json('the version', version.extend({ report: analysisReportSchema })),
      303: { says: 'to the page, for a form' },
    },
    examples: [
      { name: 'text', body: { text: laterResumeText }, status: 201 },
      { name: 'nothing', body: {}, status: 400 },
    ],
  },
  {
    method: 'get',
    path: '/v1/analyses/:id/preparation',
    summary:
      'A headline and a summary from what the resume says, and questions that an interviewer may ask about its claims.',
    answers: {
      200: json('proposals and questions', preparation),
      303: { says: 'to the page, for a browser' },
    },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get',
    path: '/v1/analyses/:id/compare',
    summary: 'Why one version stands above another: the difference by causes that add up to it.',
    query: { from: 'number of a version', to: 'number of another' },
    answers: { 200: json('the difference', z.record(z.string(), z.unknown())) },
    examples: [{ name: 'with itself', query: { from: '1', to: '1' }, status: 200 }],
  },
];
