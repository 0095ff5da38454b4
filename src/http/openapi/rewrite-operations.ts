import { z } from 'zod';
import { actionSchema } from '../rewrite-action.ts';

/** The calls about rewrites, versions and the file that holds them. */

const suggestion = z.object({
  bullet: z.string().describe('id of the statement, and of its suggestion'),
  original: z.string(),
  rewrite: z.string().nullable().describe('null where nothing better can be said yet'),
  reasons: z.array(z.string()),
  points: z.number().nullable(),
  facts: z.array(z.object({ text: z.string(), kind: z.string(), from: z.string() })),
  gaps: z.array(z.object({ label: z.string(), topic: z.string(), question: z.string() })),
  questions: z.array(z.object({ topic: z.string(), question: z.string() })),
  verdict: z.object({ status: z.enum(['accepted', 'accepted-with-gaps', 'held', 'nothing-better']) }),
  by: z.enum(['rules', 'model', 'candidate']),
  note: z.string().nullable(),
  state: z.enum(['open', 'accepted', 'rejected']),
  answers: z.array(z.string()),
});

const version = z.object({
  number: z.number(),
  says: z.string(),
  overall: z.number().nullable(),
  match: z.number().nullable(),
});

const json = (says: string, schema: z.ZodType) => ({ says, type: 'application/json' as const, schema });
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
const notThere = { name: 'a suggestion that is not there', body: { action: 'accept' }, status: 404 };

export const rewriteOperations = [
  {
    method: 'post' as const,
    path,
    summary:
      'Suggests rewrites. As `text/event-stream` or `application/x-ndjson` each comes as it is checked, as JSON all at once.',
    answers: { 200: json('the suggestions', list), 303: { says: 'to the page, for a form' } },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get' as const,
    path,
    summary: 'The suggestions made so far, with what was decided.',
    answers: { 200: json('the suggestions', list) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get' as const,
    path: `${path}/prompt`,
    summary: 'The exact text that a model would be sent, with personal values replaced.',
    answers: { 200: { says: 'plain text' } },
    examples: [{ name: 'the text', status: 200 }],
  },
  {
    method: 'patch' as const,
    path: `${path}/:rid`,
    summary: 'Accepts, rejects, answers or edits a suggestion. What is accepted makes a version.',
    body,
    answers: { 200: decided },
    examples: [notThere],
  },
  {
    method: 'post' as const,
    path: `${path}/:rid`,
    summary: 'The same for a form without script.',
    body,
    answers: { 200: decided, 303: { says: 'to the page, for a form' } },
    examples: [notThere],
  },
  {
    method: 'get' as const,
    path: '/v1/analyses/:id/resume.docx',
    summary: 'The resume with accepted rewrites in place, as a Word file.',
    query: { layout: '`plain` for one plain column, also where the original was a Word file' },
    answers: { 200: { says: 'the file' } },
    examples: [{ name: 'the file', status: 200 }],
  },
  {
    method: 'get' as const,
    path: '/v1/analyses/:id/versions',
    summary: 'The resume as it was sent, and a version for each decision, with their scores.',
    answers: { 200: json('the versions', z.object({ versions: z.array(version) })) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get' as const,
    path: '/v1/analyses/:id/compare',
    summary: 'Why one version stands above another: the difference by causes that add up to it.',
    query: { from: 'number of a version', to: 'number of another' },
    answers: { 200: json('the difference', z.record(z.string(), z.unknown())) },
    examples: [{ name: 'with itself', query: { from: '1', to: '1' }, status: 200 }],
  },
];
