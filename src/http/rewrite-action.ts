import { z } from 'zod';

const text = z.string().trim().min(1).max(1000);
/** What may be done with a suggestion, as a program or a form sends it. */
export const actionSchema = z.discriminatedUnion(
  'action',
  [
    z.object({ action: z.enum(['accept', 'reject', 'reopen']) }),
    z.object({ action: z.literal('answer'), answer: text }),
    z.object({
      action: z.literal('edit'),
      rewrite: text,
      // a form's box sends "on", or nothing
      confirmed: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
    }),
  ],
  {
    error:
      'accept, reject, answer or edit is asked: {"action":"accept"}, {"action":"reject"}, {"action":"answer","answer":"…"} or {"action":"edit","rewrite":"…"}',
  },
);
