import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const words = z.array(z.string().min(1)).min(1);
const nameWordsSchema = z.strictObject({
  persons: words,
  naming: words,
  likened: words,
  'silent-labels': words,
});

/** Neighbours that make a word part of the name of a person, a business or a place, whatever else it means. */
export interface NameWords {
  /** lower-case, before the word */
  persons: ReadonlySet<string>;
  /** as printed, after the word */
  naming: ReadonlySet<string>;
  /** lower-case, joined to the word by a hyphen */
  likened: ReadonlySet<string>;
  /** lower-case labels of lines that claim nothing */
  silentLabels: ReadonlySet<string>;
}

let read: NameWords | null = null;

/** The words of `language/names.yaml`, read once. */
export function nameWords(): NameWords {
  if (!read) {
    const file = readKeywordFile(keywordsFolder, 'language/names.yaml', nameWordsSchema);
    const lower = (list: readonly string[]): ReadonlySet<string> =>
      new Set(list.map((word) => word.toLowerCase()));
    read = {
      persons: lower(file.persons),
      naming: new Set(file.naming),
      likened: lower(file.likened),
      silentLabels: lower(file['silent-labels']),
    };
  }
  return read;
}
