import type { Document, Line } from '../extract/document.ts';
import { type DocumentEdit, revised } from '../extract/revised.ts';
import { resumeWords } from '../lexicon/resume-words.ts';

/** Words that were broken at the end of a line: "Kuber-" over "netes" is one word, "full-" over "stack" keeps its hyphen. */

/** A word of letters alone before the hyphen; an address or a path is no word. */
const broken = /(?:^|[\s("'“‘])(\p{L}{2,})[-\u2010]$/u;
const goesOn = /^\p{Ll}{2,}/u;
const longestFront = 40;

/** The document without the hyphens that only the ends of its lines made. Its hash stays that of the file. */
export function withoutBreaks(document: Document): Document {
  const { text, lines, sha256 } = document;
  let printed: ReadonlySet<string> | null = null;
  const edits = lines.flatMap((line, index): DocumentEdit[] => {
    const at = breakBefore(line, lines[index - 1], text);
    const front =
      at === null ? undefined : broken.exec(text.slice(Math.max(0, at + 1 - longestFront), at + 1))?.[1];
    const back = goesOn.exec(text.slice(line.start, line.end))?.[0];
    if (at === null || !front || !back) return [];
    printed ??= wordsOf(text);
    return isCompound(front.toLowerCase(), back, printed) ? [] : [{ start: at, end: at + 1, text: '' }];
  });
  return edits.length === 0 ? document : { ...revised(document, edits), sha256 };
}

/** Where the hyphen stands that the wrapped line follows without white; null where there is none. */
const breakBefore = (line: Line, before: Line | undefined, text: string): number | null =>
  line.wrapped && before?.end === line.start && /[-\u2010]/.test(text.charAt(line.start - 1))
    ? line.start - 1
    : null;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/(?<![\p{L}@./-])\p{L}+(?:-\p{L}+)*(?![@/]|\.\p{L})/gu) ?? []);

function isCompound(front: string, back: string, printed: ReadonlySet<string>): boolean {
  if (printed.has(front + back)) return false;
  const { compounds } = resumeWords();
  if (compounds.endings.has(back)) return false;
  return printed.has(front) || compounds.fronts.has(front) || compounds.backs.has(back);
}
