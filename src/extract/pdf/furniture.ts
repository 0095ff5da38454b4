import type { PrintedLine } from '../printed.ts';

/** Share of the page at its top and bottom where running heads and page numbers stand. */
const margin = 0.08;
/** "2/3" is a page number further up as well. */
const numberMargin = 0.15;
const pageOfPages = /^\d{1,2}\s*\/\s*\d{1,2}$/;
const pageNumber = /^(?:page\s*)?[-–|\s]*\d{1,3}(?:\s*(?:\/|of|von|de|sur)\s*\d{1,3})?[-–|\s]*$/i;

/** Drops page numbers, and heads and feet that repeat at the same end of a later page than their first. */
export function withoutFurniture(lines: PrintedLine[], heights: number[]): PrintedLine[] {
  const firstPage = new Map<string, number>();
  for (const line of lines) {
    const edge = edgeOf(line, heights, margin);
    if (!edge) continue;
    const text = edge + signature(textOf(line));
    firstPage.set(text, Math.min(line.page, firstPage.get(text) ?? line.page));
  }
  const top = topOfFirst(lines);
  return lines.filter((line) => {
    const text = textOf(line);
    const edge = edgeOf(line, heights, pageOfPages.test(text) ? numberMargin : margin);
    if (!edge) return true;
    if (heights.length > 1 && pageNumber.test(text)) return false;
    if (edge === 'head' && line.page > 1 && repeatsTop(text, top)) return false;
    return firstPage.get(edge + signature(text)) === line.page;
  });
}

function edgeOf(line: PrintedLine, heights: number[], share: number): 'head' | 'foot' | null {
  const height = heights[line.page - 1] ?? 0;
  const y = line.words[0]?.box?.y ?? 0;
  if (y <= height * share) return 'head';
  return y >= height * (1 - share) ? 'foot' : null;
}

const textOf = (line: PrintedLine): string => line.words.map((word) => word.before + word.text).join('');

/** Running heads differ in their page number alone; dates at the top of two pages differ in their years. */
const signature = (text: string): string => text.replace(/(?<!\d)\d{1,2}(?![\d/.])/g, '#').toLowerCase();

/** Lines of the first page in which name and contact stand. */
const topLines = 6;
const fewestWords = 2;

/** The words of the first page's top, and of its name: the first line in the largest type. */
function topOfFirst(lines: PrintedLine[]): { words: ReadonlySet<string>; name: string[] } {
  const first = lines.filter((line) => line.page === 1);
  const sizeOf = (line: PrintedLine): number => line.words[0]?.fontSize ?? 0;
  const largest = Math.max(0, ...first.map(sizeOf));
  const title = first.find((line) => sizeOf(line) === largest);
  return {
    words: new Set(first.slice(0, topLines).flatMap((line) => wordsOf(textOf(line)))),
    name: title ? wordsOf(textOf(title)) : [],
  };
}

const pageMark = /(?:^|\s)(?:(?:page|seite|pagina|página)\s*)?\d{1,2}(?:\s*(?:\/|of|von|de)\s*\d{1,2})?\s*$/i;

/** The name, alone or with an address, at the head of the pages after the first. */
function repeatsTop(text: string, top: ReturnType<typeof topOfFirst>): boolean {
  const words = wordsOf(text.replace(pageMark, ''));
  const named = top.name.length >= fewestWords && top.name.every((word) => words.includes(word));
  return named && words.every((word) => top.words.has(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}@.'’-]+/gu) ?? [];
