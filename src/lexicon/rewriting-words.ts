import { z } from 'zod';
import { once, wordSet } from './language.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

/** The word lists by which a weak statement is written anew, and what is asked where it gives no result; read once. */

const phrases = z.array(z.string().min(1)).min(1);
const pairs = z
  .record(z.string().min(1), z.string().min(1))
  .transform((entries): ReadonlyMap<string, string> => new Map(Object.entries(entries)));

const rewritingSchema = z.strictObject({
  openers: z.strictObject({
    duty: phrases,
    care: phrases,
    work: phrases,
    carrier: phrases,
    able: phrases,
    joined: phrases,
    helped: phrases,
    helping: phrases,
    helper: phrases,
    teamed: phrases,
    together: phrases,
  }),
  deedNouns: pairs,
  deedPhrases: pairs,
  things: z.array(
    z.strictObject({
      nouns: wordSet,
      duty: z.string().optional(),
      care: z.string().optional(),
      work: z.string().optional(),
    }),
  ),
  purposes: pairs,
  parts: pairs,
  bareTools: wordSet,
  madeAdjectives: pairs,
  attendance: wordSet,
  vague: wordSet,
  silent: wordSet,
  groups: wordSet,
  keptGerunds: wordSet,
  kindGerunds: wordSet,
  keptPassives: wordSet,
  swaps: pairs,
  cuts: phrases,
  praise: phrases,
  doubled: wordSet,
  named: pairs,
});

/** What may open a statement before its deed. */
export type OpenerKind = keyof z.output<typeof rewritingSchema>['openers'];

/** How weak statements are put plainly, from `rewriting.yaml`. */
export const rewritingWords = once(() =>
  readKeywordFile(keywordsFolder, 'language/rewriting.yaml', rewritingSchema),
);

const question = z.strictObject({ topic: z.string(), question: z.string() });
const gap = question.extend({ gap: z.string().regex(/^[^[\]]+\?$/) });

const gapsSchema = z.strictObject({
  topics: z.array(gap.extend({ strong: phrases, cues: phrases })).min(1),
  otherwise: gap,
  deed: question,
  tool: question,
  none: wordSet,
});

/** What is asked where a statement gives no result, from `gaps.yaml`. */
export const gapWords = once(() => readKeywordFile(keywordsFolder, 'language/gaps.yaml', gapsSchema));
