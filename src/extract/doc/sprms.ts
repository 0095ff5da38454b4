import type { LayeredStyle } from '../flow/visibility.ts';

/** How a stretch of letters is drawn. */
export interface LetterLook extends LayeredStyle {
  deleted: boolean;
  /** a sign of a symbol font that stands for the stretch */
  symbol: string | null;
  /** number of a style for letters */
  style: number | null;
}

export interface ParagraphLook {
  outline: boolean;
  list: boolean;
  inTable: boolean;
  spaced: boolean;
  shade: string | null;
  /** ends a row, or a cell or row of a table in a cell */
  ends: 'row' | 'inner-cell' | 'inner-row' | null;
  /** fills of the row's cells */
  cellShades: (string | null)[];
}

const palette = [
  null,
  '000000',
  '0000ff',
  '00ffff',
  '00ff00',
  'ff00ff',
  'ff0000',
  'ffff00',
  'ffffff',
  '000080',
  '008080',
  '008000',
  '800080',
  '800000',
  '808000',
  '808080',
  'c0c0c0',
];

/** twentieths of a point before a paragraph that a reader sees as a gap */
const gapBefore = 100;

/** Calls back for each property of a list (MS-DOC, 2.6): its number and operand. A cut list ends where it is cut. */
export function eachProperty(list: Buffer, see: (property: number, operand: Buffer) => void): void {
  let at = 0;
  while (at + 2 < list.length) {
    const property = list.readUInt16LE(at);
    at += 2;
    const size = operandSize(list, at, property);
    if (size === null || at + size > list.length) return;
    const skip = property >> 13 === 6 ? 1 : 0;
    see(property, list.subarray(at + skip, at + size));
    at += size;
  }
}

const tableDefinition = 0xd608;
const tabStops = 0xc615;

function operandSize(list: Buffer, at: number, property: number): number | null {
  if (property === tableDefinition) return at + 2 <= list.length ? list.readUInt16LE(at) + 1 : null;
  if (property === tabStops && list[at] === 255) return null;
  const fixed = [1, 1, 2, 4, 2, 2, null, 3][property >> 13];
  return fixed ?? (list[at] ?? 0) + 1;
}

/** A switch may be off, on, as the style has it, or the other way round. */
function switched(operand: Buffer, style: boolean): boolean {
  const value = operand[0] ?? 0;
  if (value === 0x80) return style;
  return value === 0x81 ? !style : value !== 0;
}

/** Adds what a property list says of letters; `base` is what their style says. */
export function applyToLetters(list: Buffer, look: LetterLook, base: LetterLook): void {
  eachProperty(list, (property, operand) => {
    if (property === 0x0835) look.bold = switched(operand, base.bold);
    else if (property === 0x083c) look.hidden = switched(operand, base.hidden);
    else if (property === 0x0800) look.deleted = (operand[0] ?? 0) !== 0;
    else if (property === 0x4a43) look.size = operand.readUInt16LE(0) / 2;
    else if (property === 0x2a42) look.colour = palette[operand[0] ?? 0] ?? null;
    else if (property === 0x6870) look.colour = colourOf(operand);
    else if (property === 0x2a0c) look.shade = palette[operand[0] ?? 0] ?? null;
    else if (property === 0xca71) look.shade = shadeOf(operand);
    else if (property === 0x4866) look.shade = oldShadeOf(operand);
    else if (property === 0x6a09) look.symbol = String.fromCharCode(operand.readUInt16LE(2));
    else if (property === 0x4a30) look.style = operand.readUInt16LE(0);
  });
}

/** Adds what a property list says of a paragraph. */
export function applyToParagraph(list: Buffer, look: ParagraphLook): void {
  eachProperty(list, (property, operand) => {
    const on = (operand[0] ?? 0) !== 0;
    if (property === 0x2640) look.outline = (operand[0] ?? 9) < 9;
    else if (property === 0x460b) look.list = isListNumber(operand.readUInt16LE(0));
    else if (property === 0x2416) look.inTable = on;
    else if (property === 0x2417 && on) look.ends = 'row';
    else if (property === 0x244b && on) look.ends = 'inner-cell';
    else if (property === 0x244c && on) look.ends = 'inner-row';
    else if (property === 0xa413) look.spaced = operand.readUInt16LE(0) >= gapBefore;
    else if (property === 0xc64d) look.shade = shadeOf(operand);
    else if (property === 0x442d) look.shade = oldShadeOf(operand);
    else if (property === 0xd612)
      look.cellShades = Array.from({ length: Math.floor(operand.length / 10) }, (_, cell) =>
        shadeOf(operand.subarray(cell * 10, cell * 10 + 10)),
      );
  });
}

const isListNumber = (number: number): boolean => number > 0 && number <= 0x7fe;

const colourOf = (operand: Buffer): string | null =>
  operand[3] === 0xff ? null : operand.subarray(0, 3).toString('hex');

/** The fill of a shading: its ground, or its pattern's colour where that covers all. */
const shadeOf = (operand: Buffer): string | null =>
  operand.length < 10 ? null : colourOf(operand.subarray(operand.readUInt16LE(8) === 1 ? 0 : 4));

function oldShadeOf(operand: Buffer): string | null {
  const value = operand.readUInt16LE(0);
  return palette[value >> 10 === 1 ? value & 31 : (value >> 5) & 31] ?? null;
}
