import { z } from 'zod';
import { analysisReportSchema } from '../../score/report.ts';
import { assessmentSchema } from '../../score/report-career.ts';
import { fieldsSchema } from '../analysis-request.ts';
import { answersSchema } from '../assessment-request.ts';
import { keepSchema } from '../keep-routes.ts';
import { visitsSchema } from '../visit-routes.ts';
import { postingText, resumeText } from './example-texts.ts';
import { download, formTwin, json, type Operation } from './operation.ts';

const analysis = z.object({
  id: z.string(),
  expiresAt: z.string().describe('when it is deleted, ISO 8601 in UTC'),
  links: z.record(z.string(), z.string()),
  fileName: z
    .object({ says: z.string(), fix: z.string() })
    .nullable()
    .describe('what is wrong with the name of the file; null where nothing is'),
  report: analysisReportSchema,
});

const begun = z.object({
  id: z.string(),
  status: z.literal('under-way'),
  links: z.object({ self: z.string(), events: z.string() }),
});

const span = z.object({ start: z.number(), end: z.number() });
const difference = z.object({
  section: z.string(),
  cause: z.string(),
  visual: z.string().optional(),
  plain: z.string().optional(),
  visualRange: span.optional().describe('in `visualText`'),
  plainRange: span.optional().describe('in `plainText`'),
  boxes: z.array(z.record(z.string(), z.number())).optional().describe('where it is printed, one a line'),
});

const readings = z.object({
  status: z.enum(['compared', 'under-way', 'failed']),
  agreement: z.number().min(0).max(1).optional(),
  differences: z.array(difference).optional(),
  visualText: z.string().optional().describe('the text as the report reads it'),
  plainText: z.string().nullable().optional().describe('null for a format that has one reading only'),
  error: z.string().optional().describe('code of what went wrong'),
});

const assessment = z.object({
  minutes: z.number(),
  answers: z.array(z.object({ id: z.string(), says: z.string(), level: z.number() })),
  questions: z.array(
    z.object({
      id: z.string(),
      asks: z.string(),
      about: z.union([z.object({ skill: z.string() }), z.object({ duty: z.string() })]),
    }),
  ),
  given: z.record(z.string(), z.string()),
  result: assessmentSchema,
});

/** Analyses: made, read, kept, deleted. */
export const analysisOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/analyses',
    summary:
      'Reads a resume and scores it. Send one file, or text, or the name of a sample; a report that was saved as JSON is checked and opened again as it was. Browsers are sent to the page.',
    query: {
      return:
        'where the form of an allowed site wants its visitor back, with `?analysis=ID` or `?error=CODE`; also a field of a form',
    },
    headers: {
      Prefer: '`respond-async` answers at once with the address of the report; its events tell the rest',
    },
    body: {
      schema: fieldsSchema,
      files: ['resume', 'posting'],
      types: ['multipart/form-data', 'application/json', 'application/x-www-form-urlencoded'],
    },
    answers: {
      201: json('the report, and where and how long it can be had', analysis),
      202: json('the report will stand at `Location`', begun),
      303: { says: 'to its page, for a form' },
    },
    examples: [
      { name: 'text', body: { text: resumeText, asOf: '2026-01' }, status: 201 },
      {
        name: 'text with a posting',
        body: { text: resumeText, posting: postingText, role: 'backend-java' },
        status: 201,
      },
      {
        name: 'an answer at once',
        body: { text: resumeText },
        headers: { Prefer: 'respond-async' },
        status: 202,
      },
      { name: 'nothing', body: {}, status: 400 },
    ],
  },
  {
    method: 'get',
    path: '/v1/analyses/:id/events',
    summary:
      'Server-sent events on the way: `received`, `recognising`, `read`, `scored`, `compared` or `not-compared`, `rewriting` with how many of how many, `done`; or `failed` with the error.',
    answers: { 200: { says: 'the events so far, then each as it happens', type: 'text/event-stream' } },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get',
    path: '/v1/analyses/:id',
    summary:
      'The report again: JSON, HTML, PDF, Markdown, CSV or text by `Accept`, or by a suffix such as `.pdf`.',
    answers: { 200: json('the report', analysis), 202: json('it does not stand yet', begun) },
    examples: [
      { name: 'JSON', status: 200 },
      { name: 'Markdown', accept: 'text/markdown', status: 200 },
      { name: 'a picture', accept: 'image/png', status: 406 },
    ],
  },
  {
    method: 'get',
    path: '/v1/analyses/:id/visits',
    summary: 'Who opened it and when, by the way they came; gone with the analysis.',
    answers: { 200: json('the newest first', visitsSchema) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'patch',
    path: '/v1/analyses/:id',
    summary: 'Keeps it for so many days from now on, instead of the hours after which it would be deleted.',
    body: { schema: keepSchema, types: ['application/json', 'application/x-www-form-urlencoded'] },
    answers: { 200: json('the analysis with its new end', analysis) },
    examples: [
      { name: 'a month', body: { days: 30 }, status: 200 },
      { name: 'for ever', body: { days: 100000 }, status: 400 },
    ],
  },
  formTwin(
    '/v1/analyses/:id/keep',
    'to the page',
    { name: 'a week', body: { days: '7' } },
    {
      schema: keepSchema,
      types: ['application/x-www-form-urlencoded', 'application/json'],
    },
  ),
  download(
    '/v1/analyses/:id/all.zip',
    'Everything that is kept of it, as a zip: what was sent, the report in every form, suggestions, versions.',
    'the zip',
  ),
  download(
    '/v1/analyses/:id/plan.md',
    'Its learning plan alone, in Markdown, as a list to tick off.',
    'the plan',
  ),
  {
    method: 'get',
    path: '/v1/analyses/:id/readings',
    summary: 'Two readings of the file, compared section by section; 202 while that is under way.',
    answers: { 200: json('the comparison', readings), 202: json('not yet', readings) },
    examples: [{ name: 'the comparison', status: 200 }],
  },
  download('/v1/analyses/:id/original', 'The file that was sent, byte for byte, as a download.', 'the bytes'),
  {
    method: 'get',
    path: '/v1/analyses/:id/assessment',
    summary: 'The questions of the self-assessment, the answers given, and what the resume says of each.',
    answers: { 200: json('questions, answers and result', assessment) },
    examples: [{ name: 'the questions', status: 200 }],
  },
  {
    method: 'post',
    path: '/v1/analyses/:id/assessment',
    summary: 'Keeps answers by question, in place of earlier ones. They enter no score.',
    body: { schema: answersSchema, types: ['application/json', 'application/x-www-form-urlencoded'] },
    answers: {
      200: json('questions, answers and result', assessment),
      303: { says: 'to its page, for a form' },
    },
    examples: [
      { name: 'two answers', body: { sql: 'on-my-own', incident: 'not-yet' }, status: 200 },
      { name: 'an answer that is none', body: { sql: 'perhaps' }, status: 400 },
    ],
  },
  {
    method: 'delete',
    path: '/v1/analyses/:id',
    summary: 'Deletes the report and everything kept with it.',
    answers: { 204: { says: 'it is gone' } },
    examples: [{ name: 'delete', status: 204 }],
  },
  formTwin('/v1/analyses/:id/delete', 'to the first page', { name: 'delete' }),
];
