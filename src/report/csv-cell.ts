import { number, oneLine } from './figures.ts';

/** Spreadsheets run a cell that begins so, in full-width signs too; an apostrophe before it keeps it a text. */
const formula = /^["'\s]*[=+\-@|%＝＋－＠]|^[\t\r\n]/;
/** Where lists are parted by semicolons, a cell begins after each, quoted or not. */
const formulaWithin = /;(?=["'\s]*[=+\-@|%＝＋－＠])/g;

export type CsvValue = string | number | null | undefined;

function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return number(value, 4);
  const safe = oneLine(value).replace(formulaWithin, ";'");
  const text = formula.test(value) ? `'${safe}` : safe;
  return /[",;\n\r']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table for spreadsheets, its head first. It begins with a byte order mark, without which Excel breaks every name
 * that is not plain ASCII; nothing in it runs as a formula.
 */
export const csvTable = (rows: readonly (readonly CsvValue[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
