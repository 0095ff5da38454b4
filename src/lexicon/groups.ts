import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const words = z.array(z.string().min(1));
const guardWordsSchema = z.strictObject({
  groups: z.record(z.string(), words),
  reasons: z.strictObject({ after: words, before: words }),
  ratings: words.transform((list): ReadonlySet<string> => new Set(list)),
});

export type GuardWords = z.output<typeof guardWordsSchema>;

let read: GuardWords | null = null;

/** The words of `language/guards.yaml`, read once. */
export function guardWords(): GuardWords {
  read ??= readKeywordFile(keywordsFolder, 'language/guards.yaml', guardWordsSchema);
  return read;
}

/** The words of a guard's list, with every `$group` of `language/guards.yaml` written out. */
export function expandGroups(words: readonly string[] | undefined): ReadonlySet<string> | null {
  if (!words) return null;
  const known = guardWords().groups;
  return new Set(
    words.flatMap((word) => (word.startsWith('$') ? (known[word.slice(1)] ?? []) : [word.toLowerCase()])),
  );
}
