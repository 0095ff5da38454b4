import type { Box, Span } from '../range.ts';

/** Why two readings of one file differ. */
export type DifferenceCause =
  /** text stands beside text, and the plain reader mixes or swaps the two */
  | 'columns'
  | 'table'
  | 'text-box'
  | 'header-or-footer'
  /** ligatures, accents or a font without a character map: letters are lost or read as other signs */
  | 'character-map'
  /** spaces are read into words or lost between them */
  | 'letter-spacing'
  /** the words are part of a picture */
  | 'image'
  /** words that no human sees, which the plain reader takes as text */
  | 'hidden-text'
  /** the words are there, elsewhere */
  | 'order'
  | 'other';

/** One place where two readings of a file differ. */
export interface Difference {
  /** the heading of the section as printed, or `Top of the resume` for what stands before the first */
  section: string;
  cause: DifferenceCause;
  /** as the visual reading has it; left out when only the plain reading has words here */
  visual?: string;
  /** as the plain reading has it; left out when it has nothing of it */
  plain?: string;
  /** where `visual` stands in the document's text */
  visualRange?: Span;
  /** where it is printed, one box a line; left out where the format has no pages */
  boxes?: Box[];
  /** where `plain` stands in `plainText` */
  plainRange?: Span;
}

/** Two readings of one file, side by side. It may vary with versions of the libraries, and enters no score. */
export interface Comparison {
  /**
   * 0..1: the share of the visual reading's words that the plain reading keeps. A word counts whole where it stands
   * in order within its section, half where it is found elsewhere, and nothing where it is lost.
   */
  agreement: number;
  /** in the order of the visual reading */
  differences: Difference[];
  /** the whole plain reading; null for a format that has one reading only, which then agrees with itself */
  plainText: string | null;
}
