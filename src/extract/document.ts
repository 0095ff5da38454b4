import type { Box, Span } from '../range.ts';

/** The formats that Candor reads, told by content and never by name. */
export const documentFormats = [
  'pdf',
  'docx',
  'doc',
  'odt',
  'rtf',
  'html',
  'markdown',
  'json-resume',
  'text',
  'image',
] as const;

export type DocumentFormat = (typeof documentFormats)[number];

/** What a caller hands in: a file, or text that needs no reading. */
export type ResumeInput = { bytes: Uint8Array; fileName?: string | undefined } | { text: string };

/** A stretch of equally printed text on one line, in points. `start..end` is its place in `Document.text`. */
export interface TextRun extends Span {
  box: Box;
  fontSize: number;
  bold: boolean;
  colour: string;
}

export interface Page {
  number: number;
  width: number;
  height: number;
  runs: TextRun[];
}

/** One printed line of the visible text. `indent` is in points from the column's left edge. */
export interface Line extends Span {
  page: number;
  /** null where the format has no pages */
  box: Box | null;
  fontSize: number | null;
  bold: boolean;
  /** a paragraph of a list, or a line that began with a bullet sign (the sign is not part of the text) */
  bullet: boolean;
  /** a heading by the document's own styles */
  heading: boolean;
  /** the words go on from the line before, which had no room for them */
  wrapped: boolean;
  /** a new paragraph begins here: a gap, another block, another paragraph of the file */
  paragraph: boolean;
  /** where, after its beginning, the line goes on in bold, italic or another colour, or leaves it */
  styleChanges: number[];
  /** lines of one block (column, cell, text box) share its number */
  block: number;
}

/** Why a text is not visible to a human reader. */
export type HiddenReason =
  | 'colour'
  | 'tiny'
  | 'off-page'
  | 'invisible'
  | 'vanished'
  | 'covered'
  | 'clipped'
  | 'switched-off';

export interface HiddenText {
  text: string;
  reason: HiddenReason;
  page: number;
  box: Box | null;
  /** in a format without pages: the visible words that stand last before it */
  after?: string;
}

/** Facts of layout on which hiring systems' readings differ. */
export interface LayoutFacts {
  columns: boolean;
  tables: number;
  textBoxes: number;
  images: number;
  /** visible text that stands in page headers or footers of the file format */
  headerText: Span[];
  /** characters printed without a character map, so that machines read nothing or the wrong sign */
  unmapped: number;
  /** headings printed l e t t e r - s p a c e d */
  letterSpaced: Span[];
}

export interface DocumentLink {
  url: string;
  /** where the words stand that carry the link, null where none do */
  span: Span | null;
}

/** How text was got out of pictures. */
export interface Recognition {
  engine: 'tesseract';
  /** code of the language whose letters and words were looked for */
  language: 'eng';
  /** 0..1, the mean over the letters that stand in the text */
  confidence: number;
}

/** The visual reading of one file: the visible text in reading order, and where each word stands. */
export interface Document {
  format: DocumentFormat;
  fileName: string | null;
  sha256: string;
  text: string;
  lines: Line[];
  pages: Page[];
  links: DocumentLink[];
  metadata: { title: string | null; author: string | null; producer: string | null };
  hidden: HiddenText[];
  layout: LayoutFacts;
  warnings: string[];
  /** only where the text was recognised in pictures (OCR) */
  ocr?: Recognition;
}
