import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const words = z.array(z.string().min(1));
const guardWordsSchema = z.strictObject({
  groups: z.record(z.string(), words),
  reasons: z.strictObject({ after: words, before: words }),
  'proper-reasons': words,
  ratings: words.transform((list): ReadonlySet<string> => new Set(list)),
});

export interface GuardWords {
  groups: Readonly<Record<string, readonly string[]>>;
  /** neighbours that are a reason for every guard that asks for one */
  reasons: { after: string[]; before: string[] };
  /** the same, for a word printed as a proper name */
  properReasons: ReadonlySet<string>;
  ratings: ReadonlySet<string>;
}

let read: GuardWords | null = null;

/** The words of `language/guards.yaml`, read once. */
export function guardWords(): GuardWords {
  if (!read) {
    const { 'proper-reasons': proper, ...file } = readKeywordFile(
      keywordsFolder,
      'language/guards.yaml',
      guardWordsSchema,
    );
    read = { ...file, properReasons: new Set(proper) };
  }
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
