import { z } from 'zod';
import { wordText } from './word-text.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const side = z.strictObject({ strong: wordText, weak: wordText });
const topicsSchema = z.strictObject({ software: side, everyday: side });

let read: ReadonlyMap<string, number> | null = null;

/** How much a word tells of its sentence's topic: 2 and 1 of software, -1 and -2 of anything else. */
function topicWords(): ReadonlyMap<string, number> {
  if (!read) {
    const { software, everyday } = readKeywordFile(keywordsFolder, 'language/topics.yaml', topicsSchema);
    const worth = new Map<string, number>();
    const mark = (words: readonly string[], value: number): void => {
      for (const word of words) worth.set(word, value);
    };
    mark(software.strong, 2);
    mark(software.weak, 1);
    mark(everyday.strong, -2);
    mark(everyday.weak, -1);
    read = worth;
  }
  return read;
}

/** What a folded word, or the one it is the plural of, tells of the topic; 0 where it tells nothing. */
export function topicOf(key: string): number {
  const words = topicWords();
  return words.get(key) ?? (key.endsWith('s') ? words.get(key.slice(0, -1)) : undefined) ?? 0;
}
