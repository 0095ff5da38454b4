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
    const text = signature(textOf(line));
    firstPage.set(text, Math.min(line.page, firstPage.get(text) ?? line.page));
  }
  return lines.filter((line) => {
    const height = heights[line.page - 1] ?? 0;
    const y = line.words[0]?.box?.y ?? 0;
    const text = textOf(line);
    const atEdge = pageOfPages.test(text) ? numberMargin : margin;
    if (y > height * atEdge && y < height * (1 - atEdge)) return true;
    if (heights.length > 1 && pageNumber.test(text)) return false;
    return firstPage.get(signature(text)) === line.page;
  });
}

const textOf = (line: PrintedLine): string => line.words.map((word) => word.before + word.text).join('');

const signature = (text: string): string => text.replace(/\d+/g, '#').toLowerCase();
