import { applyToLetters, applyToParagraph, type LetterLook, type ParagraphLook } from './sprms.ts';

/** The style sheet: how paragraphs and letters of a style are drawn. */
export interface WordStyles {
  paragraph(number: number): { paragraph: ParagraphLook; letters: LetterLook };
  letters(number: number, look: LetterLook): void;
}

interface Style {
  /** the built-in style that it is: 1 to 9 are the headings */
  builtIn: number;
  base: number;
  paragraph: Buffer;
  letters: Buffer;
}

const defaultSize = 10;
const paragraphKind = 1;
const letterKind = 2;
const deepest = 12;

const plainLetters: LetterLook = {
  bold: false,
  hidden: false,
  deleted: false,
  size: defaultSize,
  colour: null,
  shade: null,
  symbol: null,
  style: null,
};

const plainParagraph: ParagraphLook = {
  outline: false,
  list: false,
  inTable: false,
  spaced: false,
  shade: null,
  ends: null,
  cellShades: [],
};

/** Reads the style sheet (MS-DOC, 2.9.271); a cut one has the styles before the cut. */
export function readWordStyles(part: Buffer): WordStyles {
  const styles = readAll(part);
  const known = new Map<number, { paragraph: ParagraphLook; letters: LetterLook }>();

  const paragraph = (number: number, depth = 0): { paragraph: ParagraphLook; letters: LetterLook } => {
    const found = known.get(number);
    if (found) return found;
    const style = styles[number];
    if (!style || depth > deepest) return { paragraph: { ...plainParagraph }, letters: { ...plainLetters } };
    const base = paragraph(style.base, depth + 1);
    const look = { paragraph: { ...base.paragraph }, letters: { ...base.letters } };
    applyToParagraph(style.paragraph, look.paragraph);
    applyToLetters(style.letters, look.letters, base.letters);
    if (style.builtIn >= 1 && style.builtIn <= 9) look.paragraph.outline = true;
    known.set(number, look);
    return look;
  };
  const letters = (number: number, look: LetterLook, depth = 0): void => {
    const style = styles[number];
    if (!style || depth > deepest) return;
    letters(style.base, look, depth + 1);
    applyToLetters(style.letters, look, { ...look });
  };
  return { paragraph, letters };
}

function readAll(part: Buffer): (Style | null)[] {
  const styles: (Style | null)[] = [];
  if (part.length < 6) return styles;
  const count = part.readUInt16LE(2);
  const fixed = part.readUInt16LE(4);
  let at = 2 + part.readUInt16LE(0);
  while (styles.length < count && at + 2 <= part.length) {
    const size = part.readUInt16LE(at);
    styles.push(size === 0 ? null : readStyle(part.subarray(at + 2, at + 2 + size), fixed));
    at += 2 + size + (size % 2);
  }
  return styles;
}

function readStyle(style: Buffer, fixed: number): Style | null {
  if (style.length < fixed + 2 || style.length < 4) return null;
  const kind = style.readUInt16LE(2) & 0xf;
  const read: Style = {
    builtIn: style.readUInt16LE(0) & 0xfff,
    base: style.readUInt16LE(2) >> 4,
    paragraph: Buffer.alloc(0),
    letters: Buffer.alloc(0),
  };
  let at = fixed + 2 + (style.readUInt16LE(fixed) + 1) * 2;
  const next = (): Buffer => {
    if (at + 2 > style.length) return Buffer.alloc(0);
    const size = style.readUInt16LE(at);
    const list = style.subarray(at + 2, at + 2 + size);
    at += 2 + size + (size % 2);
    return list;
  };
  if (kind === paragraphKind) {
    // the list begins with the number of the style itself
    read.paragraph = next().subarray(2);
    read.letters = next();
  } else if (kind === letterKind) read.letters = next();
  return read;
}
