import { z } from 'zod';
import { once } from './language.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const asked = z.strictObject({ question: z.string().endsWith('?'), listensFor: z.string() });
const words = z
  .array(z.string().min(1))
  .default([])
  .transform((all): ReadonlySet<string> => new Set(all));
const measures = z
  .array(
    z.enum([
      'percent',
      'factor',
      'money',
      'duration',
      'rate',
      'count',
      'size',
      'team',
      'frequency',
      'outcome',
    ]),
  )
  .default([]);

const schema = z.strictObject({
  most: z.number().int().positive(),
  kinds: z
    .array(
      asked
        .extend({
          kind: z.string(),
          verbs: words,
          words,
          measures,
          people: z.boolean().default(false),
          anyWork: z.boolean().default(false),
        })
        .readonly(),
    )
    .min(1),
  listed: asked,
  goal: z.string(),
  years: z.string(),
  generic: words,
});

/** What an interviewer asks about what a resume claims, from `interview.yaml`. */
export const interviewWords = once(() => readKeywordFile(keywordsFolder, 'language/interview.yaml', schema));
