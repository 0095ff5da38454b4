import { rewritingWords } from '../../lexicon/rewriting-words.ts';

/** The longest name of a posting's term that a bracket holds. */
const longestName = 3;

/**
 * Names a keyword behind the words that show it: "PostgreSQL (SQL)". `shown` is what stands before it in the statement.
 * Null where no bracket would read well.
 */
export function withKeyword(
  text: string,
  shown: string,
  { id, name }: { id: string; name: string },
): string | null {
  const printed = rewritingWords().named.get(id) ?? (name.split(' ').length <= longestName ? name : null);
  const at = text.indexOf(shown);
  const end = at + shown.length;
  if (!printed || at < 0 || /^[\w-]| ?\(/.test(text.slice(end, end + 2))) return null;
  return `${text.slice(0, end)} (${printed})${text.slice(end)}`;
}
