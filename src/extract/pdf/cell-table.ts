import type { Fragment } from './fragments.ts';
import { hasYear, onOneLine } from './rails.ts';

/** Tables of positions whose cells take several lines: "Dates | Employer | Title | Duties", read cell by cell. */

/** Cells in a row, and rows, that make a table. */
const leastCells = 3;
const leastRows = 2;
const sameEdge = 2;
/** White between the baselines of two rows of a table, in font sizes. */
const rowGap = 1.6;
/** Lines of a cell that names something. */
const mostNameLines = 6;

export interface CellTable {
  above: Fragment[];
  /** the fragments of each row of the table, one cell after the other */
  rows: Fragment[][];
  below: Fragment[];
}

/**
 * The table in some rows of fragments, each from left to right; null where there is none, or where no cell goes on
 * under its first line, so that the rows read well as they are. The last cell says what was done and is the longest.
 */
export function cellTable(rows: Fragment[][]): CellTable | null {
  const heads = rows.filter(
    (row, index) =>
      row.length >= leastCells && row.slice(0, -1).some(hasYear) && isApart(row, rows.slice(0, index)),
  );
  const edges = edgesOf(heads);
  if (edges.length < leastCells) return null;
  const begins = rows.map((row) => row.length >= leastCells && heads.includes(row) && fits(row, edges));
  const first = begins.indexOf(true);
  if (first < 0) return null;
  const length = rows.slice(first).findIndex((row) => !fits(row, edges));
  const end = length < 0 ? rows.length : first + length;
  const groups = groupsOf(rows.slice(first, end), begins.slice(first, end));
  if (groups.length < leastRows) return null;
  const cells = groups.map((group) => cellsOf(group, edges));
  if (!cells.some(isWrapped) || !cells.every(endsInText)) return null;
  const room = edges.map((_, at) =>
    Math.max(...cells.flatMap((row) => (row[at] ?? []).map(({ right }) => right))),
  );
  return {
    above: rows.slice(0, first).flat(),
    rows: cells.map((row) =>
      row.flatMap((cell, at) =>
        at < edges.length - 1 ? cell.map((each) => ({ ...each, room: room[at] ?? each.right })) : cell,
      ),
    ),
    below: rows.slice(end).flat(),
  };
}

/** Nothing stands right above any cell, of which it could be the next line; a column beside a text has no such rows. */
function isApart(row: Fragment[], above: Fragment[][]): boolean {
  const before = above.flat();
  return row.every((cell) => {
    const last = before.findLast((each) => Math.abs(each.left - cell.left) <= sameEdge);
    return !last || cell.baseline - last.baseline > rowGap * cell.fontSize;
  });
}

/** Left edges at which cells begin in most of the rows that have dates. */
function edgesOf(heads: Fragment[][]): number[] {
  if (heads.length < leastRows) return [];
  const [first = []] = heads;
  return first
    .map(({ left }) => left)
    .filter((left) => {
      const alike = heads.filter((row) => row.some((each) => Math.abs(each.left - left) <= sameEdge));
      return alike.length >= leastRows && alike.length >= 0.6 * heads.length;
    });
}

/** Each fragment lies in one column. */
const fits = (row: Fragment[], edges: number[]): boolean => row.every((each) => columnOf(each, edges) >= 0);

function columnOf({ left, right }: Fragment, edges: number[]): number {
  const at = edges.findLastIndex((edge) => edge <= left + sameEdge);
  const next = edges[at + 1];
  return next === undefined || right < next ? at : -1;
}

function groupsOf(rows: Fragment[][], begins: boolean[]): Fragment[][] {
  const groups: Fragment[][] = [];
  for (const [index, row] of rows.entries()) {
    if (begins[index]) groups.push([...row]);
    else groups.at(-1)?.push(...row);
  }
  return groups;
}

const cellsOf = (group: Fragment[], edges: number[]): Fragment[][] =>
  edges.map((_, at) => group.filter((each) => columnOf(each, edges) === at));

/** Two cells go on under their first line, of which one only names something. */
const isWrapped = (cells: Fragment[][]): boolean =>
  cells.filter((cell) => linesIn(cell) > 1).length >= 2 &&
  cells.slice(0, -1).some((cell) => linesIn(cell) > 1);

const endsInText = (cells: Fragment[][]): boolean => {
  const counts = cells.map(linesIn);
  const names = Math.max(...counts.slice(0, -1));
  return (
    names <= mostNameLines && (counts.at(-1) ?? 0) >= Math.min(names, 2) && cells.slice(0, -1).every(isClose)
  );
};

/** The lines of a name follow each other; those of a sidebar may stand anywhere. */
const isClose = (cell: Fragment[]): boolean =>
  cell.every(
    ({ baseline, fontSize }, index) =>
      baseline - (cell[index - 1]?.baseline ?? baseline) <= rowGap * fontSize,
  );

const linesIn = (cell: Fragment[]): number =>
  cell.filter((each, index) => index === 0 || !onOneLine(each, cell[index - 1] ?? each)).length;
