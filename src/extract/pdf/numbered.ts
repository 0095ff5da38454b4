import type { Word } from '../printed.ts';
import type { Row } from './rows.ts';

/** Numbered lists: "1. …", "2. …" under each other, with nothing but their own wrapped lines between. */

const sameEdge = 2;
const itemNumber = /^(\d{1,2})[.)\u3001\uff0e]$/;

/** The rows that begin an item. Positions may be numbered too: their lines are bold or hold dates. */
export function numberedRows(rows: Row[]): ReadonlySet<Row> {
  const items = new Set<Row>();
  let before: Row | null = null;
  for (const row of rows) {
    const number = numberOf(row);
    if (number === null) {
      if (before && row.left <= before.left + sameEdge) before = null;
    } else {
      if (before && number === (numberOf(before) ?? 0) + 1 && Math.abs(before.left - row.left) <= sameEdge)
        items.add(before).add(row);
      before = row;
    }
  }
  const lefts = [...items].map(({ left }) => left);
  // a list of one item is like the others
  for (const row of rows)
    if (numberOf(row) === 1 && lefts.some((left) => Math.abs(left - row.left) <= sameEdge)) items.add(row);
  return items;
}

function numberOf(row: Row): number | null {
  const [first, next] = row.fragments[0]?.words ?? [];
  const match = itemNumber.exec(first?.text ?? '');
  if (!match || !next || first?.bold || next.bold || row.fragments.length > 1) return null;
  return Number(match[1]);
}

export function withoutNumber(words: Word[]): { bullet: boolean; words: Word[] } {
  const [, next, ...rest] = words;
  return next ? { bullet: true, words: [{ ...next, before: '' }, ...rest] } : { bullet: false, words };
}
