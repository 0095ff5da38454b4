import type { PrintedLine } from '../printed.ts';

/** The lines of one block of a page and the left edge at which it begins. */
export interface PlacedBlock {
  left: number;
  lines: PrintedLine[];
}

const sameEdge = 10;
/** Points by which a page may begin further right, in the middle of a list. */
const listIndent = 30;

/**
 * Joins the columns of consecutive pages: text at the left edge of a column on the page before goes on with that
 * column, so that a sidebar on the first page does not cut the work in two.
 */
export function threadColumns(pages: { blocks: PlacedBlock[]; columns: boolean }[]): PrintedLine[][][] {
  const threads: { left: number; page: number; lines: PrintedLine[][] }[] = [];
  pages.forEach((page, number) => {
    const before = pages[number - 1];
    for (const block of page.blocks) {
      const open = before?.columns
        ? threads.findLast(
            (thread) =>
              thread.page === number - 1 &&
              goesOn(thread.left, block.left, block.lines[0]?.bullet ? listIndent : sameEdge),
          )
        : undefined;
      const own = threads.findLast(
        (thread) =>
          thread.page === number && thread.lines.length > 1 && goesOn(thread.left, block.left, sameEdge),
      );
      const thread = open ?? own;
      if (thread) {
        thread.lines.push(block.lines);
        thread.page = number;
      } else threads.push({ left: block.left, page: number, lines: [block.lines] });
    }
  });
  return threads.map((thread) => thread.lines);
}

const goesOn = (column: number, block: number, indent: number): boolean =>
  block >= column - sameEdge && block <= column + indent;
