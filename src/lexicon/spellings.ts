import { preparedSpellings, type Spelling } from './prepared.ts';
import { signsBefore } from './signs.ts';
import { stem } from './stem.ts';
import { fold, tokenize } from './tokens.ts';

/** A form as written, closed up, and with its inner dots and slashes as spaces: "node.js", "node js", "nodejs". */
export const spellingsOf = (text: string): readonly Spelling[] =>
  preparedSpellings()?.get(text) ?? spell(text);

/** The same, worked out. */
export function spell(text: string): Spelling[] {
  const tokens = tokenize(text);
  const asWritten = tokens.map((token) => token.key);
  const signs = tokens.map((token, index) => signsBefore(text, tokens[index - 1], token));
  const spellings = signs.some((sign) => sign !== '') ? [spelling(asWritten, signs)] : [];
  if (signs.every((sign) => sign === '' || sign === '/')) spellings.push(spelling(asWritten));
  const undotted = asWritten.flatMap((key) => (/^[a-z]+\.[a-z]/.test(key) ? key.split('.') : [key]));
  if (undotted.length > asWritten.length) spellings.push(spelling(undotted));
  if (undotted.length > 1 && !undotted.some((key) => key.length === 1))
    spellings.push(spelling([undotted.join('')]));
  const closed = fold(text.replace(/\s+/g, ''));
  if (/[^\p{L}\p{N}]/u.test(closed) && tokenize(closed).length === 1) spellings.push(spelling([closed]));
  return spellings;
}

const spelling = (keys: readonly string[], signs?: readonly string[]): Spelling => ({
  keys,
  ...(signs && { signs }),
  stem: stem(keys.at(-1) ?? ''),
});
