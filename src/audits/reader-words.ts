import { z } from 'zod';
import { tokenize } from '../lexicon/tokens.ts';
import { keywordsFolder, readKeywordFile } from '../lexicon/yaml.ts';

const words = z.array(z.string().min(1)).min(1);

const schema = z.strictObject({
  besides: words,
  alongside: words,
  common: words.transform((acronyms): ReadonlySet<string> => new Set(acronyms)),
  timeless: words.transform((ids): ReadonlySet<string> => new Set(ids)),
  senior: words,
  staff: words,
  unranked: words,
});

let read: z.output<typeof schema> | null = null;

/** What `language/reader.yaml` lists for the checks that inform a reader; read once. */
export function readerWords(): z.output<typeof schema> {
  read ??= readKeywordFile(keywordsFolder, 'language/reader.yaml', schema);
  return read;
}

const keysOf = (text: string): string =>
  ` ${tokenize(text)
    .map((token) => token.key)
    .join(' ')} `;

const phraseKeys = new WeakMap<readonly string[], readonly string[]>();

/** The phrases of a list as they are searched for, made once. */
function keysOfAll(phrases: readonly string[]): readonly string[] {
  const known = phraseKeys.get(phrases) ?? phrases.map(keysOf);
  phraseKeys.set(phrases, known);
  return known;
}

/** Whether one of the phrases of a list stands in a text, as whole words; hyphens count as spaces. */
export function holdsAny(text: string, phrases: readonly string[]): boolean {
  const keys = keysOf(text);
  return keysOfAll(phrases).some((phrase) => keys.includes(phrase));
}
