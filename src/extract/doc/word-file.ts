import { CandorError } from '../../errors.ts';
import { openCompound } from './compound.ts';

/** Stretches of text as the file stores them: `at` is the place of the first letter in the stream. */
export interface Piece {
  /** letters of the document before this piece */
  start: number;
  end: number;
  at: number;
  /** bytes a letter */
  width: 1 | 2;
}

/** How many letters each part of the document has, in the order in which they follow each other. */
export interface Stories {
  main: number;
  footnotes: number;
  headers: number;
  macros: number;
  remarks: number;
  endnotes: number;
  boxes: number;
  headerBoxes: number;
}

/** The two streams of a Word 97 file and what its head says of them (MS-DOC, 2.5). */
export interface WordFile {
  text: Buffer;
  table: Buffer;
  pieces: Piece[];
  stories: Stories;
  /** a part of the table stream by its number in the head */
  part(index: number): Buffer;
}

const secondTable = 0x0200;
const partsAt = 0x9a;
/** numbers of parts of the table stream */
export const partNumbers = {
  styles: 1,
  headers: 11,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  shapes: 40,
  boxes: 56,
};

/** @throws CandorError `damaged-file`, or a RangeError where the file points outside itself */
export function openWordFile(bytes: Uint8Array): WordFile {
  const file = openCompound(bytes);
  const text = Buffer.from(file.read('WordDocument'));
  const table = Buffer.from(file.read((text.readUInt16LE(10) & secondTable) === 0 ? '0Table' : '1Table'));
  const part = (index: number): Buffer => {
    const at = text.readUInt32LE(partsAt + index * 8);
    return table.subarray(at, at + text.readUInt32LE(partsAt + index * 8 + 4));
  };
  const count = (at: number): number => Math.max(0, text.readInt32LE(at));
  return {
    text,
    table,
    part,
    pieces: readPieces(part(partNumbers.pieces), text.length),
    stories: {
      main: count(0x4c),
      footnotes: count(0x50),
      headers: count(0x54),
      macros: count(0x58),
      remarks: count(0x5c),
      endnotes: count(0x60),
      boxes: count(0x64),
      headerBoxes: count(0x68),
    },
  };
}

const compressed = 0x40000000;

/** The piece table stands after any number of property lists. */
function readPieces(part: Buffer, length: number): Piece[] {
  let at = 0;
  while (part[at] === 1) at += 3 + part.readUInt16LE(at + 1);
  if (part[at] !== 2)
    throw new CandorError('damaged-file', { detail: 'the Word file has no list of its text' });
  const list = part.subarray(at + 5, at + 5 + part.readUInt32LE(at + 1));
  return plexOf(list, 8).flatMap(({ start, end, data }) => {
    const place = data.readUInt32LE(2);
    const width = (place & compressed) === 0 ? 2 : 1;
    const from = width === 2 ? place : (place & ~compressed) >>> 1;
    const letters = Math.min(end - start, Math.floor((length - from) / width));
    return letters > 0 ? [{ start, end: start + letters, at: from, width }] : [];
  });
}

/** A list of places with a record for each stretch between them (MS-DOC, 2.2.2). */
export function plexOf(list: Buffer, size: number): { start: number; end: number; data: Buffer }[] {
  const count = Math.max(0, Math.floor((list.length - 4) / (4 + size)));
  return Array.from({ length: count }, (_, index) => {
    const at = (count + 1) * 4 + index * size;
    return {
      start: list.readUInt32LE(index * 4),
      end: list.readUInt32LE(index * 4 + 4),
      data: list.subarray(at, at + size),
    };
  });
}
