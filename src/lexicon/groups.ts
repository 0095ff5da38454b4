import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const groupsSchema = z.strictObject({ groups: z.record(z.string(), z.array(z.string().min(1))) });

let groups: Record<string, string[]> | null = null;

/** The words of a guard's list, with every `$group` of `language/guards.yaml` written out. */
export function expandGroups(words: readonly string[] | undefined): ReadonlySet<string> | null {
  if (!words) return null;
  groups ??= readKeywordFile(keywordsFolder, 'language/guards.yaml', groupsSchema).groups;
  const known = groups;
  return new Set(
    words.flatMap((word) => (word.startsWith('$') ? (known[word.slice(1)] ?? []) : [word.toLowerCase()])),
  );
}
