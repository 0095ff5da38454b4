import type { PrintedLine } from '../printed.ts';

/** Share of the page at its top and bottom where running heads and page numbers stand. */
const margin = 0.08;
/** "2/3" is a page number further up as well. */
const numberMargin = 0.15;
const pageOfPages = /^\d{1,2}\s*\/\s*\d{1,2}$/;
const pageNumber = /^(?:page\s*)?[-–|\s]*\d{1,3}(?:\s*(?:\/|of|von|de|sur)\s*\d{1,3})?[-–|\s]*$/i;

/** Drops page numbers, and heads and feet that repeat on a later page than their first. */
export function withoutFurniture(lines: PrintedLine[], heights: number[]): PrintedLine[] {
  const firstPage = new Map<string, number>();
  for (const line of lines) {
    if (!isAtEdge(line, heights, margin)) continue;
    const text = signature(textOf(line));
    firstPage.set(text, Math.min(line.page, firstPage.get(text) ?? line.page));
  }
  return lines.filter((line) => {
    const text = textOf(line);
    if (!isAtEdge(line, heights, pageOfPages.test(text) ? numberMargin : margin)) return true;
    if (heights.length > 1 && pageNumber.test(text)) return false;
    return firstPage.get(signature(text)) === line.page;
  });
}

function isAtEdge(line: PrintedLine, heights: number[], share: number): boolean {
  const height = heights[line.page - 1] ?? 0;
  const y = line.words[0]?.box?.y ?? 0;
  return y <= height * share || y >= height * (1 - share);
}

const textOf = (line: PrintedLine): string => line.words.map((word) => word.before + word.text).join('');

/** Running heads differ in their page number alone; dates at the top of two pages differ in their years. */
const signature = (text: string): string => text.replace(/(?<!\d)\d{1,2}(?![\d/.])/g, '#').toLowerCase();
