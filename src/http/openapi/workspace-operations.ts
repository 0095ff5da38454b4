import { z } from 'zod';
import { coachActions } from '../../store/coach-visits.ts';
import { intakeSettingsSchema } from '../../store/intakes.ts';
import { keywordsSchema } from '../coach/keyword-routes.ts';
import { retentionSchema } from '../coach/workspace-routes.ts';
import { intakeFormSchema } from '../intake/settings-routes.ts';
import { json, type Operation } from './operation.ts';

const workspace = z.object({ id: z.string(), name: z.string(), role: z.enum(['owner', 'coach']) });
const role = z.object({ id: z.string(), name: z.string(), description: z.string() });

const settings = workspace.extend({
  keepDays: z.number().describe('days after which its batches are deleted'),
  auditDays: z.number().describe('days for which it is kept who opened what'),
  roles: z.array(role).describe('that its batches may be read for'),
});

const tagged = z.object({
  batchId: z.string(),
  batchTitle: z.string(),
  number: z.number(),
  tags: z.array(z.string()),
});

const visit = z.object({
  batchId: z.string(),
  batchTitle: z.string().nullable().describe('null once the batch is gone'),
  number: z.number().nullable().describe('of the candidate, null for the whole batch'),
  at: z.string().describe('to the minute'),
  who: z.string().describe('a coach by name, `a key`, or `a link` that only reads'),
  action: z.enum(coachActions),
});

const keywords = z.object({
  hash: z.string().nullable().describe('names the version; null where there are none'),
  roles: z.array(role).describe('that they give or change'),
  files: z.record(z.string(), z.string()),
});

const form = intakeSettingsSchema.extend({ slug: z.string(), isOpen: z.boolean(), hasSecret: z.boolean() });

const submission = z.object({
  id: z.string(),
  batchId: z.string(),
  number: z.number(),
  isTest: z.boolean(),
  createdAt: z.string(),
  fileState: z.string(),
  consent: z.string().describe('the words that were agreed to'),
  hook: z.object({
    state: z.enum(['none', 'waiting', 'delivered', 'dead']),
    tries: z.number(),
    due: z.string().nullable(),
    says: z.string().nullable().describe('what came of the last try'),
  }),
});

const path = '/v1/workspaces/:wid';
const formOrJson = ['application/json', 'application/x-www-form-urlencoded'] as const;

/** Workspaces, for coaches who are signed in: the cookie of their session, and for a change `Sec-Fetch-Site: same-origin`. */
export const workspaceOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/workspaces',
    summary: 'The workspaces of the coach who is signed in.',
    answers: { 200: json('all of them', z.object({ workspaces: z.array(workspace) })) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get',
    path,
    summary: 'A workspace with its settings.',
    answers: { 200: json('the settings', settings) },
    examples: [{ name: 'one', status: 200 }],
  },
  {
    method: 'post',
    path: `${path}/retention`,
    summary: 'Keeps batches for so many days from now on; those that are there no longer than that.',
    body: { schema: retentionSchema, types: formOrJson },
    answers: { 200: json('the settings', settings), 303: { says: 'to the team, for a form' } },
    examples: [
      { name: 'a month', body: { days: '30' }, status: 200 },
      { name: 'for ever', body: { days: '100000' }, status: 400 },
    ],
  },
  {
    method: 'get',
    path: `${path}/candidates`,
    summary: 'The candidates of all batches that have tags, by their numbers; nobody is named.',
    answers: { 200: json('those with tags', z.object({ candidates: z.array(tagged) })) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get',
    path: `${path}/visits`,
    summary: 'Who opened what and when, also in batches that are gone by now.',
    answers: { 200: json('the newest first, at most a thousand', z.object({ visits: z.array(visit) })) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'get',
    path: `${path}/keywords`,
    summary: 'The own roles and keywords of the workspace, which are laid over those of the server.',
    answers: { 200: json('the files', keywords) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'post',
    path: `${path}/keywords`,
    summary:
      'Takes the place of all own keywords. They are checked as `candor keywords check` does; where something is wrong nothing is kept, and `problems` names file, line and reason.',
    body: { schema: keywordsSchema, types: formOrJson },
    answers: { 200: json('what holds now', keywords), 303: { says: 'to the page, for a form' } },
    examples: [
      {
        name: 'a role of its own',
        body: {
          path: 'roles/our-backend/role.yaml',
          text: 'id: our-backend\nname: Ours\ndescription: Ours.\nextends: backend-developer\nsource: the team\n',
        },
        status: 200,
      },
      {
        name: 'one that extends nothing',
        body: { path: 'roles/our-backend/role.yaml', text: 'id: our-backend\nsource: the team\n' },
        status: 422,
      },
    ],
  },
  {
    method: 'get',
    path: `${path}/intake`,
    summary: 'The form of the workspace, and what came by it.',
    answers: {
      200: json(
        'the form, null before it was set up',
        z.object({ intake: form.nullable(), submissions: z.array(submission) }),
      ),
    },
    examples: [{ name: 'the form', status: 200 }],
  },
  {
    method: 'post',
    path: `${path}/intake`,
    summary: 'Sets up or changes the form. A webhook that is new gets a secret, which is told this once.',
    body: { schema: intakeFormSchema, types: formOrJson },
    answers: {
      200: json('the form', form.extend({ secret: z.string().optional() })),
      303: { says: 'to its page, for a form' },
    },
    examples: [
      { name: 'a form', body: { slug: 'apply', title: 'Apply', consent: 'I agree.' }, status: 200 },
      { name: 'without the words of the consent', body: { slug: 'apply', title: 'Apply' }, status: 400 },
    ],
  },
  {
    method: 'post',
    path: `${path}/intake/test`,
    summary: 'Takes in an invented resume by the form, all the way to the webhook.',
    answers: {
      202: json(
        'it is read in the background',
        z.object({ status: z.literal('received'), submission: z.string(), key: z.string() }),
      ),
      303: { says: 'to its page, for a form' },
    },
    examples: [{ name: 'a test', status: 202 }],
  },
  {
    method: 'post',
    path: `${path}/intake/submissions/:sid/retry`,
    summary: 'Tries a webhook again that was given up.',
    answers: { 303: { says: 'to the page of the form' } },
    examples: [{ name: 'one that is not there', status: 303 }],
  },
];
