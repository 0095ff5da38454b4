import type { PrintedLine } from '../printed.ts';

/** Share of the page at its top and bottom where running heads and page numbers stand. */
const margin = 0.08;
const pageNumber = /^(?:page\s*)?[-–|\s]*\d{1,3}(?:\s*(?:\/|of|von|de|sur)\s*\d{1,3})?[-–|\s]*$/i;

/** Drops page numbers, and heads and feet that repeat on every page after their first appearance. */
export function withoutFurniture(pages: PrintedLine[][], heights: number[]): PrintedLine[] {
  const seen = new Set<string>();
  return pages.flatMap((lines, index) => {
    const height = heights[index] ?? 0;
    const kept = lines.filter((line) => {
      const y = line.words[0]?.box?.y ?? 0;
      if (y > height * margin && y < height * (1 - margin)) return true;
      const text = textOf(line);
      if (pages.length > 1 && pageNumber.test(text)) return false;
      return !(index > 0 && seen.has(signature(text)));
    });
    for (const line of lines) seen.add(signature(textOf(line)));
    return kept;
  });
}

const textOf = (line: PrintedLine): string => line.words.map((word) => word.before + word.text).join('');

const signature = (text: string): string => text.replace(/\d+/g, '#').toLowerCase();
