import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const words = z.array(z.string().min(1)).min(1);
const schema = z.strictObject({ everywhere: words, 'before-figures': words });

let patterns: { everywhere: RegExp; beforeFigures: RegExp } | null = null;

/** How far before a full stop an abbreviation may begin. */
const longest = 12;

/** Whether the full stop that ends `before` belongs to an abbreviation of `language/abbreviations.yaml`. */
export function endsInAbbreviation(before: string, after: string): boolean {
  patterns ??= read();
  const tail = before.slice(-longest);
  return patterns.everywhere.test(tail) || (/^\s*["“(]?\d/.test(after) && patterns.beforeFigures.test(tail));
}

function read(): { everywhere: RegExp; beforeFigures: RegExp } {
  const file = readKeywordFile(keywordsFolder, 'language/abbreviations.yaml', schema);
  const pattern = (list: readonly string[]): RegExp =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${list.map(escaped).join('|')})\.$`, 'iu');
  return { everywhere: pattern(file.everywhere), beforeFigures: pattern(file['before-figures']) };
}

const escaped = (word: string): string =>
  word.replaceAll('.', String.raw`\.`).replaceAll(' ', String.raw`\s?`);
