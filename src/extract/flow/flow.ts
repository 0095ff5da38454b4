import type { Document, HiddenReason } from '../document.ts';

/** How a stretch is drawn, as far as reading needs it. */
export interface DrawnAs {
  bold: boolean;
  /** points, 0 where the format has no sizes */
  size: number;
  /** six hexadecimal digits, null for the usual black */
  colour: string | null;
}

/** A stretch of one paragraph, drawn one way. A tab is `\t`, a line break `\n`. */
export interface Stretch {
  text: string;
  style: DrawnAs;
  hidden: HiddenReason | null;
  link: string | null;
}

/** A paragraph of a format that flows: Word, OpenDocument, RTF, HTML, Markdown. */
export interface Paragraph {
  stretches: Stretch[];
  heading: boolean;
  list: boolean;
  /** paragraphs of one cell or text box share its number */
  block: number;
  /** white space stands before it */
  spaced: boolean;
  /** the cell's neighbours stand on the same line */
  joins: boolean;
}

/** A body, header or footer in reading order. */
export interface Flow {
  paragraphs: Paragraph[];
  tables: number;
  textBoxes: number;
  /** stands in page headers or footers */
  outside: boolean;
}

/** What a flowing format says besides its paragraphs. */
export interface FlowFacts {
  images?: number;
  columns?: boolean;
  metadata?: Partial<Document['metadata']>;
  /** hidden text that stands in no paragraph */
  hidden?: Document['hidden'];
}

export const emptyFlow = (outside = false): Flow => ({ paragraphs: [], tables: 0, textBoxes: 0, outside });

/** A paragraph without words yet. */
export const newParagraph = (block: number, known: Partial<Paragraph> = {}): Paragraph => ({
  stretches: [],
  heading: false,
  list: false,
  block,
  spaced: false,
  joins: false,
  ...known,
});

/** Whether a reader sees anything of paragraphs: a box of nothing, or of hidden text alone, is none to a reader. */
export const showsText = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ stretches }) =>
    stretches.some(({ hidden, text }) => hidden === null && text.trim() !== ''),
  );

/**
 * Puts the cells of a row on one line where each holds no more than one paragraph: then a reader reads across.
 * `firsts` are the places at which the cells begin, in order.
 */
export function joinShortCells(paragraphs: Paragraph[], firsts: readonly number[]): void {
  const start = firsts[0] ?? paragraphs.length;
  if (firsts.length < 2 || paragraphs.length - start > firsts.length) return;
  for (const index of firsts.slice(1)) {
    const paragraph = paragraphs[index];
    if (paragraph && index > start) paragraph.joins = true;
  }
}
