import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const schema = z.strictObject({
  postings: z.number().int().positive(),
  words: z.record(z.coerce.number().int().positive(), z.array(z.string().min(1))),
});

/** How common words are in postings: in how many of so many each stands. */
export interface Background {
  postings: number;
  words: ReadonlyMap<string, number>;
}

let read: Background | null = null;

/** The frequencies of `language/background.yaml`, read once. */
export function background(): Background {
  read ??= readBackground();
  return read;
}

function readBackground(): Background {
  const file = readKeywordFile(keywordsFolder, 'language/background.yaml', schema);
  const words = Object.entries(file.words).flatMap(([count, list]) =>
    list.map((word) => [word, Number(count)] as const),
  );
  return { postings: file.postings, words: new Map(words) };
}
