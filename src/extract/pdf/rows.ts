import type { Block } from './columns.ts';
import type { Fragment } from './fragments.ts';

/** What stands on one baseline of a block. */
export interface Row {
  fragments: Fragment[];
  left: number;
  right: number;
  baseline: number;
  fontSize: number;
}

/** White between baselines, in font sizes, above which a new paragraph begins. */
const paragraphGap = 1.75;

export function rowsOf(block: Block): Row[] {
  const rows: Row[] = [];
  for (const fragment of block) {
    const row = rows.at(-1);
    if (
      row &&
      row.fragments[0]?.room === fragment.room &&
      Math.abs(row.baseline - fragment.baseline) <= 0.35 * Math.min(row.fontSize, fragment.fontSize)
    ) {
      row.fragments.push(fragment);
      row.right = Math.max(row.right, fragment.right);
      row.fontSize = Math.max(row.fontSize, fragment.fontSize);
    } else {
      const { left, right, baseline, fontSize } = fragment;
      rows.push({ fragments: [fragment], left, right, baseline, fontSize });
    }
  }
  return rows;
}

export function usualGap(rows: Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, index) => (row.baseline - (rows[index]?.baseline ?? 0)) / row.fontSize)
    .filter((gap) => gap > 0.9 && gap < 2.2)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 1.2;
}

export const paragraphLimit = (usual: number, row: Row, before: Row): number =>
  Math.max(usual * 1.25, Math.min(paragraphGap, usual * 1.45)) * Math.max(row.fontSize, before.fontSize);
