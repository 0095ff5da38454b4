import { z } from 'zod';
import { analysisReportSchema } from '../../score/report.ts';
import { linkSchema, shareSchema } from '../sharing.ts';
import { formTwin, json, type Operation } from './operation.ts';

const made = linkSchema.extend({ url: z.string().describe('told this once') });

const shared = z.object({
  expiresAt: z.string(),
  comments: z.array(
    z.object({
      statement: z.string().nullable().describe('id of a statement, null for the whole'),
      quote: z.string().nullable(),
      author: z.string(),
      text: z.string(),
      at: z.string(),
    }),
  ),
  report: analysisReportSchema,
});

const path = '/v1/analyses/:id/share';

/** Links that only read. */
export const shareOperations: readonly Operation[] = [
  {
    method: 'post',
    path,
    summary: 'Makes a link to the report that only reads: nothing can be changed or deleted by it.',
    body: {
      schema: shareSchema.pick({ days: true }),
      types: ['application/json', 'application/x-www-form-urlencoded'],
    },
    answers: { 201: json('the link, whose address is told this once', made) },
    examples: [
      { name: 'a week', body: { days: '7' }, status: 201 },
      { name: 'too long', body: { days: '1000' }, status: 400 },
    ],
  },
  {
    method: 'get',
    path,
    summary: 'The links of an analysis that still work, without their addresses.',
    answers: { 200: json('the links', z.object({ links: z.array(linkSchema) })) },
    examples: [{ name: 'all', status: 200 }],
  },
  {
    method: 'delete',
    path: `${path}/:lid`,
    summary: 'Revokes a link.',
    answers: { 204: { says: 'it leads nowhere now' } },
    examples: [{ name: 'one that is not there', status: 404 }],
  },
  formTwin(`${path}/:lid/revoke`, 'to the report', { name: 'one that is not there', status: 404 }),
  {
    method: 'get',
    path: '/shared/:token',
    summary: 'What a link that only reads leads to: a report and the comments of a coach, as JSON or a page.',
    answers: {
      200: json('report and comments', shared),
      202: { says: 'the resume is still being read' },
    },
    examples: [{ name: 'a link that never was', status: 404 }],
  },
];
