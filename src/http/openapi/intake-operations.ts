import { z } from 'zod';
import { submissionSchema } from '../intake/intake-routes.ts';
import { json, type Operation } from './operation.ts';

const received = z.object({
  status: z.literal('received'),
  submission: z.string(),
  key: z.string().describe('by which `/shared/KEY` answers the result, told this once'),
  links: z.object({ result: z.string() }),
});

/** What the form of a workspace takes from other sites. */
export const intakeOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/intake/:slug',
    summary:
      'Takes in a resume by the form of a workspace, from the sites it allows. Fields have the names that the workspace chose, by default those here; the resume is a file, or `text`.',
    query: {
      return:
        'where the sender goes afterwards, one of the addresses of the form, with `?result=KEY` or `?error=CODE`; also a field of the form',
    },
    body: {
      schema: submissionSchema,
      files: ['resume'],
      types: ['multipart/form-data', 'application/x-www-form-urlencoded', 'application/json'],
    },
    answers: {
      202: json('it is read in the background', received),
      303: { says: 'to the address that was asked for, or to the result' },
    },
    examples: [{ name: 'a form that is not there', body: { text: 'a resume', consent: 'yes' }, status: 404 }],
  },
];
