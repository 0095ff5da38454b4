import { z } from 'zod';
import { analysisReportSchema } from '../../score/report.ts';
import { fieldsSchema, postingSchema } from '../analysis-request.ts';
import { answersSchema } from '../assessment-request.ts';
import { keepSchema } from '../keep-routes.ts';
import { visitsSchema } from '../visit-routes.ts';
import { batchOperations } from './batch-operations.ts';
import { postingText, resumeText } from './example-texts.ts';
import { json, type Operation } from './operation.ts';
import { rewriteOperations } from './rewrite-operations.ts';

const term = z.object({
  id: z.string(),
  name: z.string(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
});

const analysis = z.object({
  id: z.string(),
  expiresAt: z.string().describe('when it is deleted, ISO 8601 in UTC'),
  links: z.record(z.string(), z.string()),
  report: analysisReportSchema,
});

const begun = z.object({
  id: z.string(),
  status: z.literal('under-way'),
  links: z.object({ self: z.string(), events: z.string() }),
});

const jobPosting = z.object({
  title: z.string().nullable(),
  years: z.number().nullable(),
  required: z.array(term),
  preferred: z.array(term),
  anyOf: z.array(z.array(term)).describe('choices: one of each group is required'),
  mentioned: z.array(term).describe('named, not asked for'),
  knockOuts: z.array(z.object({ kind: z.string(), quote: z.string(), start: z.number(), end: z.number() })),
});

const readings = z.object({
  status: z.enum(['compared', 'under-way', 'failed']),
  agreement: z.number().min(0).max(1).optional(),
});

const assessment = z.object({
  minutes: z.number(),
  questions: z.array(z.object({ id: z.string(), asks: z.string() })),
  given: z.record(z.string(), z.string()),
  result: z.object({
    items: z.array(
      z.object({
        question: z.string(),
        answer: z.string(),
        resume: z.enum(['shown', 'claimed', 'neither']),
        says: z.string(),
      }),
    ),
    open: z.array(z.string()),
  }),
});

const table = z.object({
  id: z.string(),
  title: z.string(),
  columns: z.record(z.string(), z.enum(['dollars', 'cents', 'percent', 'count', 'text'])),
  rows: z.array(
    z.object({ source: z.string(), cells: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});

const roles = z.object({
  roles: z.array(z.object({ id: z.string(), name: z.string(), description: z.string() })),
});

const anyObject = z.record(z.string(), z.unknown());

/** Every call for programs, in the order of the documentation. */
export const operations: readonly Operation[] = [
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
      { name: 'a month', body: { days: '30' }, status: 200 },
      { name: 'for ever', body: { days: '100000' }, status: 400 },
    ],
  },
  {
    method: 'post',
    path: '/v1/analyses/:id/keep',
    summary: 'The same for a form without script.',
    body: { schema: keepSchema, types: ['application/x-www-form-urlencoded', 'application/json'] },
    answers: { 303: { says: 'to the page' } },
    examples: [{ name: 'a week', body: { days: '7' }, status: 303 }],
  },
  {
    method: 'get',
    path: '/v1/analyses/:id/all.zip',
    summary:
      'Everything that is kept of it, as a zip: what was sent, the report in every form, suggestions, versions.',
    answers: { 200: { says: 'the zip' } },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get',
    path: '/v1/analyses/:id/plan.md',
    summary: 'Its learning plan alone, in Markdown, as a list to tick off.',
    answers: { 200: { says: 'the plan' } },
    examples: [{ name: 'the plan', status: 200 }],
  },
  {
    method: 'get',
    path: '/v1/analyses/:id/readings',
    summary: 'Two readings of the file, compared section by section; 202 while that is under way.',
    answers: { 200: json('the comparison', readings), 202: json('not yet', readings) },
    examples: [{ name: 'the comparison', status: 200 }],
  },
  {
    method: 'get',
    path: '/v1/analyses/:id/original',
    summary: 'The file that was sent, byte for byte, as a download.',
    answers: { 200: { says: 'the bytes' } },
    examples: [{ name: 'the file', status: 200 }],
  },
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
  ...rewriteOperations,
  ...batchOperations,
  {
    method: 'post',
    path: '/v1/postings/read',
    summary: 'What a job posting asks for, each item quoted. Nothing of it is kept.',
    body: {
      schema: postingSchema,
      files: ['posting'],
      types: ['multipart/form-data', 'application/json', 'application/x-www-form-urlencoded'],
    },
    answers: { 200: json('what it asks for', jobPosting) },
    examples: [
      { name: 'text', body: { text: postingText }, status: 200 },
      { name: 'nothing', body: {}, status: 400 },
    ],
  },
  {
    method: 'get',
    path: '/v1/roles',
    summary: 'The roles that a resume can be scored for.',
    answers: { 200: json('the roles', roles) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get',
    path: '/v1/roles/:role',
    summary: 'The keyword lists and the rubric of a role.',
    answers: { 200: json('lists and rubric', anyObject) },
    examples: [{ name: 'one', status: 200 }],
  },
  {
    method: 'get',
    path: '/v1/roles/:role/market',
    summary: 'Published figures of pay, outlook and conditions, each row with its document.',
    query: {
      table: 'id of one table',
      about: 'subject of tables, such as `state` or `outlook`',
      source: 'id of one document',
      state: 'any column of a table chooses rows by its value',
    },
    answers: { 200: json('tables with their rows', z.object({ year: z.number(), tables: z.array(table) })) },
    examples: [
      { name: 'all', status: 200 },
      { name: 'one row', query: { table: 'states', state: 'Oregon' }, status: 200 },
    ],
  },
  ...(['duties', 'levels', 'learning', 'advice', 'ai', 'assessment'] as const).map(
    (part): Operation => ({
      method: 'get',
      path: `/v1/roles/:role/${part}`,
      summary: `What is known of the role: ${part}.`,
      answers: { 200: json(part, anyObject) },
      examples: [{ name: 'all', status: 200 }],
    }),
  ),
  {
    method: 'get',
    path: '/v1/schema/report.json',
    summary: 'The JSON Schema of the report.',
    answers: { 200: json('the schema', anyObject) },
    examples: [{ name: 'the schema', status: 200 }],
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This description.',
    answers: { 200: json('OpenAPI 3.1', anyObject) },
    examples: [{ name: 'the description', status: 200 }],
  },
  {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the server lives; `/readyz` tells whether its store answers.',
    answers: { 200: json('alive', z.object({ status: z.string() })) },
    examples: [{ name: 'alive', status: 200 }],
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'Whether the store answers.',
    answers: {
      200: json('ready', z.object({ status: z.string() })),
      503: json('not ready', z.object({ status: z.string() })),
    },
    examples: [{ name: 'ready', status: 200 }],
  },
  {
    method: 'delete',
    path: '/v1/analyses/:id',
    summary: 'Deletes the report and everything kept with it.',
    answers: { 204: { says: 'it is gone' } },
    examples: [{ name: 'delete', status: 204 }],
  },
  {
    method: 'post',
    path: '/v1/analyses/:id/delete',
    summary: 'The same for a form without script.',
    answers: { 303: { says: 'to the first page' } },
    examples: [{ name: 'delete', status: 303 }],
  },
  {
    method: 'get',
    path: '/metrics',
    summary:
      'Figures of the server for Prometheus. Where `METRICS_TOKEN` is set, send it as `Authorization: Bearer TOKEN`; a server with `PUBLIC_URL` and without one keeps them to itself.',
    answers: { 200: { says: 'the figures', type: 'text/plain' } },
    examples: [{ name: 'all', accept: 'text/plain', status: 200 }],
  },
];
