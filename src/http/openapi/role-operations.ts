import { z } from 'zod';
import { postingSchema } from '../analysis-request.ts';
import { postingText } from './example-texts.ts';
import { json, type Operation } from './operation.ts';

const term = z.object({
  id: z.string(),
  name: z.string(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
});

const jobPosting = z.object({
  title: z.string().nullable(),
  years: z.number().nullable().describe('the fewest that it asks for'),
  mostYears: z.number().nullable(),
  required: z.array(term),
  preferred: z.array(term),
  preferredAnyOf: z.array(z.array(term)).describe('choices among `preferred`'),
  anyOf: z.array(z.array(term)).describe('choices: one of each group is required'),
  mentioned: z.array(term).describe('named, not asked for'),
  knockOuts: z.array(z.object({ kind: z.string(), quote: z.string(), start: z.number(), end: z.number() })),
});

const table = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  key: z.string().describe('the column that names a row'),
  note: z.string().nullable(),
  columns: z.record(z.string(), z.enum(['dollars', 'cents', 'percent', 'count', 'text'])),
  rows: z.array(
    z.object({
      source: z.string(),
      named: z.string().nullable().describe('what the document calls it'),
      cells: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});

const market = z.object({
  year: z.number(),
  note: z.string(),
  sources: z.array(z.object({ id: z.string(), title: z.string(), date: z.string() })),
  tables: z.array(table),
});

const roles = z.object({
  roles: z.array(z.object({ id: z.string(), name: z.string(), description: z.string() })),
});

const anyObject = z.record(z.string(), z.unknown());

/** Postings and roles. */
export const roleOperations: readonly Operation[] = [
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
    answers: { 200: json('tables with their rows', market) },
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
];
