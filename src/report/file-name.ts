import { fileNameWords } from '../lexicon/file-names.ts';

/** What a reader should know of the name of the file that was sent. It never repeats the name. */
export interface FileNameNotice {
  says: string;
  fix: string;
}

const fix = 'Name it after yourself and the role, such as "Ada-Moreau-Backend-Developer.pdf".';

/**
 * Whether a file's name would help whoever finds it among a hundred others. It stands beside the report and outside its
 * hash, for the same bytes make the same report whatever they are called; null where there is nothing to say.
 */
export function judgeFileName(fileName: string): FileNameNotice | null {
  const { common, filing } = fileNameWords();
  const words = wordsOf(fileName);
  if (words.every((word) => common.has(word) || isCounter(word)))
    return { says: 'The name of the file does not say whose resume it is.', fix };
  if (words.some((word) => filing.has(word) || /^v\d+$/.test(word)) || /\(\d+\)/.test(fileName))
    return { says: 'The name of the file shows a version or a copy, which is yours alone to know.', fix };
  return null;
}

/** "AdaMoreau_Resume-v2.pdf" without its ending, word by word. */
const wordsOf = (fileName: string): string[] =>
  fileName
    .replace(/\.\p{L}[\p{L}\d]{0,4}$/u, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFC')
    .toLowerCase()
    .match(/v\d+|[\p{L}\p{M}]+|\d+/gu) ?? [];

/** A number, a version or a lone letter names nobody. */
const isCounter = (word: string): boolean => /^(?:v?\d+|\p{L})$/u.test(word);
