import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const schema = z.strictObject({
  phrases: z.array(z.strictObject({ text: z.string().min(1), instead: z.string().min(1) })),
});

let read: z.infer<typeof schema>['phrases'] | null = null;

/** The phrases of `language/filler.yaml`, each with something better to write. */
export function fillerPhrases(): readonly { text: string; instead: string }[] {
  read ??= readKeywordFile(keywordsFolder, 'language/filler.yaml', schema).phrases;
  return read;
}
