import { z } from 'zod';
import { commentSchema, reviewSchema } from '../batch/review-routes.ts';
import { linkSchema, shareSchema } from '../sharing.ts';
import { download, json, type Operation } from './operation.ts';

const comment = z.object({
  id: z.string(),
  statement: z.string().nullable().describe('id of a statement of the report, null for the whole'),
  author: z.string(),
  text: z.string(),
  at: z.string(),
});

const review = z.object({
  note: z.string().describe('never shown to the candidate'),
  tags: z.array(z.string()),
  comments: z.array(comment),
  links: z.array(linkSchema),
});

const small = ['application/json', 'application/x-www-form-urlencoded'] as const;
const path = '/v1/batches/:id/candidates/:number';
const toPage = { says: 'to the page of the candidate, for a form' };

/** What coaches say of a candidate of a batch, and links for the candidate. */
export const reviewOperations: readonly Operation[] = [
  {
    method: 'get',
    path: `${path}/review`,
    summary: 'Tags, note, comments and links of a candidate.',
    answers: { 200: json('all of it', review) },
    examples: [{ name: 'all', status: 200 }],
  },
  download(
    `${path}/all.zip`,
    'Everything that is kept of a candidate: what was sent, reports, review, form and visits.',
    'a zip archive',
  ),
  ...(['patch', 'post'] as const).map(
    (method): Operation => ({
      method,
      path: `${path}/review`,
      summary: 'Keeps tags and a private note; what is left out stays.',
      body: { schema: reviewSchema, types: small },
      answers: { 200: json('all of it', review), 303: toPage },
      examples: [{ name: 'two tags', body: { tags: 'second talk, platform team' }, status: 200 }],
    }),
  ),
  {
    method: 'post',
    path: `${path}/comments`,
    summary: 'Says something of a statement, or of the whole, to the candidate.',
    body: { schema: commentSchema, types: small },
    answers: { 201: json('the comment', comment), 303: toPage },
    examples: [
      { name: 'on one that is not read yet', body: { text: 'Name the database.' }, status: 404 },
      { name: 'nothing', body: {}, status: 400 },
    ],
  },
  ...deletions('comments/:cid', 'delete', 'Takes a comment back.'),
  {
    method: 'post',
    path: `${path}/share`,
    summary: 'Makes a link by which the candidate reads the report and the comments, and nothing else.',
    body: { schema: shareSchema, types: small },
    answers: {
      201: json('the link, whose address is told this once', linkSchema.extend({ url: z.string() })),
    },
    examples: [
      { name: 'two weeks', body: {}, status: 201 },
      { name: 'for a posting that is not there', body: { posting: '9' }, status: 400 },
    ],
  },
  ...deletions('share/:lid', 'revoke', 'Revokes a link.'),
];

/** A deletion and its twin for forms. */
function deletions(what: string, twin: string, summary: string): Operation[] {
  const examples = [{ name: 'one that is not there', status: 404 }];
  return [
    {
      method: 'delete',
      path: `${path}/${what}`,
      summary,
      answers: { 204: { says: 'it is gone' } },
      examples,
    },
    {
      method: 'post',
      path: `${path}/${what}/${twin}`,
      summary: 'The same, for a form.',
      answers: { 303: toPage },
      examples,
    },
  ];
}
