import { z } from 'zod';
import { CandorError } from '../errors.ts';
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
  reasons: { after: ReadonlySet<string>; before: ReadonlySet<string> };
  /** the same, for a word printed as a proper name */
  properReasons: ReadonlySet<string>;
  ratings: ReadonlySet<string>;
}

let read: GuardWords | null = null;

/** The words of `language/guards.yaml`, read once. */
export function guardWords(): GuardWords {
  if (!read) {
    const file = readKeywordFile(keywordsFolder, 'language/guards.yaml', guardWordsSchema);
    const { groups, reasons, ratings } = file;
    read = {
      groups,
      reasons: { after: expand(groups, reasons.after), before: expand(groups, reasons.before) },
      properReasons: new Set(file['proper-reasons']),
      ratings,
    };
  }
  return read;
}

/** The words of a guard's list, with every `$group` of `language/guards.yaml` written out. */
export const expandGroups = (words: readonly string[] | undefined): ReadonlySet<string> | null =>
  words ? expand(guardWords().groups, words) : null;

const expand = (groups: GuardWords['groups'], words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => (word.startsWith('$') ? groupNamed(groups, word) : [word.toLowerCase()])));

function groupNamed(groups: GuardWords['groups'], word: string): readonly string[] {
  const group = groups[word.slice(1)];
  if (!group)
    throw new CandorError('keywords-invalid', { detail: `language/guards.yaml has no group ${word}` });
  return group;
}
