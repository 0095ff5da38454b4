import { z } from 'zod';
import { wordSet } from './language.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const schema = z.strictObject({ words: wordSet, fewest: z.number().int().positive() });

let read: z.infer<typeof schema> | null = null;

/** Words that fit any piece of software work, from `bare.yaml`. */
export function bareWords(): z.infer<typeof schema> {
  read ??= readKeywordFile(keywordsFolder, 'language/bare.yaml', schema);
  return read;
}
