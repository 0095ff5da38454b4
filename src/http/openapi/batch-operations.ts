import { z } from 'zod';
import { batchSchema } from '../batch/make-batch.ts';
import { download, formTwin, json, type Operation } from './operation.ts';

const stand = z.object({
  match: z.number().nullable(),
  required: z.object({ found: z.number(), of: z.number() }),
  missing: z.array(z.string()),
});

const row = {
  number: z.number().describe('place in the batch, from 1'),
  file: z.string().optional().describe('only with `names=shown`'),
};

const candidate = z.object({
  ...row,
  state: z.literal('scored'),
  name: z.string().nullable().describe('null unless `names=shown`'),
  documentHash: z.string(),
  overall: z.number().nullable(),
  band: z.string().nullable(),
  mustHaves: z.array(z.object({ id: z.string(), name: z.string(), state: z.string(), grade: z.string() })),
  postings: z.array(stand).describe('in the order of the postings'),
});

const heat = z.object({
  id: z.string(),
  name: z.string(),
  used: z.number(),
  listed: z.number(),
  missing: z.number(),
});

const batch = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(['under-way', 'done', 'cancelled']),
  createdAt: z.string(),
  expiresAt: z.string().describe('when it is deleted, ISO 8601 in UTC'),
  counts: z.record(z.string(), z.number()).describe('files by where they stand'),
  keywords: z
    .string()
    .nullable()
    .describe('version of the own keywords of the workspace that it is read with, null for none'),
  links: z.record(z.string(), z.string()),
  postings: z.array(z.string()),
  ranked: z.array(candidate).describe('best first; nobody is left out unless the query narrows it'),
  failed: z.array(
    z.object({ ...row, state: z.literal('failed'), code: z.string(), says: z.string(), action: z.string() }),
  ),
  duplicates: z.array(z.object({ ...row, state: z.literal('duplicate'), of: z.number() })),
  mustHaves: z.array(heat).describe('how many candidates use, list or lack each must-have'),
  distribution: z
    .array(z.object({ from: z.number(), to: z.number(), count: z.number() }))
    .describe('scores by tenths of the scale'),
});

const path = '/v1/batches/:id';

/** Batches, for coaches who are signed in and for programs with a key: `Authorization: Bearer candor_…`. */
export const batchOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/batches',
    summary:
      'Holds many resumes against some postings, in the background. Needs a key that may write batches; up to 500 files of 10 MB, or a zip archive of them.',
    headers: { Authorization: '`Bearer` and the key' },
    query: { workspace: 'which workspace, for a coach of several' },
    body: { schema: batchSchema, files: ['resumes', 'posting'], types: ['multipart/form-data'] },
    answers: {
      202: json('the matrix as it stands, which then fills', batch),
      303: { says: 'to its page, for a form' },
    },
    examples: [{ name: 'nothing', body: {}, status: 400 }],
  },
  {
    method: 'get',
    path,
    summary: 'The matrix as JSON, CSV or a page, blind unless names are asked for.',
    query: {
      sort: '`score`, or the number of the posting that orders the rows',
      least: 'hides rows under this number',
      uses: 'id of a must-have that shown candidates use; several may be given',
      names: '`shown` to see names and files',
      tag: 'hides rows without this tag',
    },
    answers: { 200: json('the matrix', batch) },
    examples: [
      { name: 'JSON', status: 200 },
      { name: 'by score', query: { sort: 'score', least: '60' }, status: 200 },
      { name: 'CSV', accept: 'text/csv', status: 200 },
      { name: 'by a posting that is not there', query: { sort: '7' }, status: 400 },
    ],
  },
  {
    method: 'get',
    path: `${path}/candidates/:number`,
    summary: 'One candidate with the whole report for a posting, which names the person.',
    query: { posting: 'number of the posting, 1 when left out', names: '`shown`' },
    answers: { 200: json('the row and the report', candidate) },
    examples: [{ name: 'one that is not read yet', query: { names: 'shown' }, status: 404 }],
  },
  download(`${path}/candidates/:number/original`, 'The file that was sent, as a download.', 'the bytes'),
  {
    method: 'get',
    path: `${path}/why`,
    summary: 'Why one candidate stands above another, in causes that add up to the difference.',
    query: { a: 'number of a candidate', b: 'number of another', posting: 'number of the posting' },
    answers: { 200: json('the causes', z.record(z.string(), z.unknown())) },
    examples: [{ name: 'without two candidates', status: 400 }],
  },
  ...(['cancel', 'retry'] as const).map(
    (action): Operation => ({
      method: 'post',
      path: `${path}/${action}`,
      summary: action === 'cancel' ? 'Leaves the rest unread.' : 'Reads again what failed or was cancelled.',
      answers: { 200: json('the matrix', batch), 303: { says: 'to its page, for a form' } },
      examples: [{ name: action, status: 200 }],
    }),
  ),
  {
    method: 'delete',
    path,
    summary: 'Deletes the batch with every file and report of it.',
    answers: { 204: { says: 'it is gone' } },
    examples: [{ name: 'it', status: 204 }],
  },
  formTwin(`${path}/delete`, 'to the workspace', { name: 'it' }),
];
