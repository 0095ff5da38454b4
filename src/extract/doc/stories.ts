import iconv from 'iconv-lite';
import { Fields } from '../flow/fields.ts';
import { hiddenBy } from '../flow/visibility.ts';
import type { FlowWriter } from '../flow/writer.ts';
import { readLetterLists, readParagraphLists, type Stretch, stretchAt } from './looks.ts';
import { applyToLetters, applyToParagraph, type LetterLook, type ParagraphLook } from './sprms.ts';
import { readWordStyles, type WordStyles } from './styles.ts';
import { type Piece, partNumbers, type WordFile } from './word-file.ts';

/** Signs of the text that stand for something else (MS-DOC, 2.4.1). */
const signs: Record<string, string> = { '\v': '\n', '\u000e': '\n', '\u001e': '-', '\u001f': '\u00ad' };
const unprinted = /[\u0000-\u0008\u000e-\u001f]/g;
const control = /([\u0001\u0007\u0008\r\f\u0013\u0014\u0015])/;

interface Segment {
  text: string;
  /** letters of the document before it */
  start: number;
  paragraph: ParagraphLook;
  letters: LetterLook;
}

/** Reads stretches of a Word 97 file's text into flows. */
export class StoryReader {
  images = 0;
  readonly #file: WordFile;
  readonly #styles: WordStyles;
  readonly #letterLists: Stretch[];
  readonly #paragraphLists: Stretch[];

  constructor(file: WordFile) {
    this.#file = file;
    this.#styles = readWordStyles(file.part(partNumbers.styles));
    this.#letterLists = readLetterLists(file.part(partNumbers.characters), file.text);
    this.#paragraphLists = readParagraphLists(file.part(partNumbers.paragraphs), file.text);
  }

  /** Reads the letters from `start` to `end`; `onShape` is told where a drawn object hangs. */
  read(start: number, end: number, writer: FlowWriter, onShape: (letter: number) => void = () => {}): void {
    const fields = new Fields();
    for (const segment of this.#segments(start, end)) {
      let at = segment.start;
      for (const piece of segment.text.split(control)) {
        if (piece === '\r' || piece === '\f' || piece === '\u0007')
          endParagraph(piece, segment.paragraph, writer);
        else if (piece === '\u0013') fields.begin();
        else if (piece === '\u0014') fields.separate();
        else if (piece === '\u0015') fields.end();
        else if (piece === '\u0008') onShape(at);
        else if (piece === '\u0001') this.images += fields.takes('') ? 1 : 0;
        else if (piece !== '' && fields.takes(piece)) print(piece, segment, writer, fields.link);
        at += piece.length;
      }
    }
    writer.finish();
  }

  /** The text cut where the way it is drawn may change. */
  *#segments(start: number, end: number): Generator<Segment> {
    for (const piece of this.#file.pieces) {
      const last = Math.min(end, piece.end);
      let letter = Math.max(start, piece.start);
      while (letter < last) {
        const at = piece.at + (letter - piece.start) * piece.width;
        const letterList = stretchAt(this.#letterLists, at);
        const paragraphList = stretchAt(this.#paragraphLists, at);
        const until = Math.min(
          letterList?.to ?? Number.POSITIVE_INFINITY,
          paragraphList?.to ?? Number.POSITIVE_INFINITY,
        );
        const next = Math.min(last, piece.start + Math.ceil((until - piece.at) / piece.width));
        const looks = this.#looks(letterList, paragraphList);
        yield { text: this.#textOf(piece, letter, next), start: letter, ...looks };
        letter = Math.max(next, letter + 1);
      }
    }
  }

  #looks(letterList: Stretch | null, paragraphList: Stretch | null): Pick<Segment, 'paragraph' | 'letters'> {
    const list = paragraphList?.list ?? Buffer.alloc(0);
    const base = this.#styles.paragraph(list.length >= 2 ? list.readUInt16LE(0) : 0);
    const paragraph = { ...base.paragraph };
    applyToParagraph(list.subarray(2), paragraph);
    const letters = { ...base.letters };
    if (letterList) {
      const own = { ...letters };
      applyToLetters(letterList.list, own, base.letters);
      if (own.style !== null) this.#styles.letters(own.style, letters);
      applyToLetters(letterList.list, letters, { ...letters });
    }
    return { paragraph, letters };
  }

  #textOf({ at, start, width }: Piece, from: number, to: number): string {
    const bytes = this.#file.text.subarray(at + (from - start) * width, at + (to - start) * width);
    return width === 2 ? bytes.toString('utf16le') : iconv.decode(bytes, 'win1252');
  }
}

function endParagraph(mark: string, look: ParagraphLook, writer: FlowWriter): void {
  const { outline, list, inTable, spaced, ends } = look;
  writer.properties = { outline, heading: false, list, inTable, spaced };
  if (mark === '\u0007' && ends === 'row') writer.endRow(false, look.cellShades);
  else if (mark === '\u0007' && inTable) writer.endCell(false);
  else if (ends === 'inner-cell') writer.endCell(true);
  else if (ends === 'inner-row') writer.endRow(true);
  else writer.endParagraph();
}

function print(
  piece: string,
  { letters, paragraph }: Segment,
  writer: FlowWriter,
  link: string | null,
): void {
  if (letters.deleted) return;
  const text =
    letters.symbol === null
      ? piece.replace(/[\v\u000e\u001e\u001f]/g, (sign) => signs[sign] ?? '').replace(unprinted, '')
      : letters.symbol.repeat(Math.min(piece.length, 100));
  if (text === '') return;
  const { bold, size, colour, hidden } = letters;
  const style = { bold, size, colour, hidden, shade: letters.shade ?? paragraph.shade };
  // what lies behind a text box is drawn by the shape, which is not read
  const drawn = writer.isBox ? { ...style, colour: null } : style;
  writer.print({ text, style, hidden: hiddenBy(drawn), link });
}
