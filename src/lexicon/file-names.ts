import { z } from 'zod';
import { wordSet } from './language.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const schema = z.strictObject({ common: wordSet, filing: wordSet });

let read: z.infer<typeof schema> | null = null;

/** Words in the names of resume files, from `file-names.yaml`. */
export function fileNameWords(): z.infer<typeof schema> {
  read ??= readKeywordFile(keywordsFolder, 'language/file-names.yaml', schema);
  return read;
}
