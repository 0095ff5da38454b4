import { CandorError } from '../../errors.ts';
import type { HiddenText, Recognition } from '../document.ts';
import { readingOrder } from '../pdf/columns.ts';
import { type OpenPdf, withPdf } from '../pdf/open.ts';
import { type PageReading, placed, readPage } from '../pdf/page.ts';
import { readingOf } from '../pdf/pdf.ts';
import type { PagePicture } from '../pdf/picture.ts';
import type { Reading } from '../reading.ts';
import { fragmentsOf } from './fragments.ts';
import { confidenceOf, piecesOf } from './pieces.ts';
import { forRecognition, renderPage } from './render.ts';
import { type RecognisedLine, recognise } from './tesseract.ts';
import { boldWords } from './weight.ts';

const pointsPerInch = 72;

/** How far the recognition of a scan is. */
export interface RecognitionProgress {
  /** the page at hand, from 1 */
  page: number;
  pages: number;
  /** 0..1 of that page */
  share: number;
}

/** Pages of a scan that are read at most: each takes seconds. */
const mostPages = 10;
/** Below it too many letters are guesses, and a score would be one too. */
const leastConfidence = 0.6;
/** Share of a hidden text's words that the picture must show: then it is the scanner's own text layer. */
const shownShare = 0.7;

/**
 * Reads a PDF whose pages are pictures: draws each, recognises its letters, and orders the words as those of any page.
 * @throws CandorError `scan-too-long`, or `unclear-scan` when too many letters are guesses
 */
export const readScan = (
  bytes: Uint8Array,
  onProgress: (progress: RecognitionProgress) => void,
): Promise<Reading> =>
  withPdf(bytes, async (pdf) => {
    if (pdf.pages > mostPages) throw new CandorError('scan-too-long', { detail: `${pdf.pages} pages` });
    const pages: PageReading[] = [];
    const recognised: RecognisedLine[] = [];
    for (let index = 0; index < pdf.pages; index += 1) {
      const [page, number] = [readPage(pdf, index, pages), index + 1];
      const picture = renderPage(pdf, index, page.frame);
      let furthest = 0;
      const found = await recognise(
        forRecognition(picture),
        pointsPerInch / picture.pointsPerDot,
        (share) => {
          // it begins anew for each step of its own
          furthest = Math.max(furthest, share);
          onProgress({ page: number, pages: pdf.pages, share: furthest });
        },
      );
      const lines = withWeight(piecesOf(found), picture);
      recognised.push(...lines);
      pages.push(recognisedPage(page, lines, picture, number, pages));
    }
    return markedReading(pdf, pages, recognised);
  });

function markedReading(pdf: OpenPdf, pages: PageReading[], lines: RecognisedLine[]): Reading {
  const confidence = confidenceOf(lines);
  if (lines.length > 0 && confidence < leastConfidence)
    throw new CandorError('unclear-scan', {
      detail: `${Math.round(confidence * 100)} % sure of its letters`,
    });
  const ocr: Recognition = { engine: 'tesseract', language: 'eng', confidence };
  return { ...readingOf(pdf, pages), ocr, warnings: [warningOf(ocr)] };
}

const warningOf = ({ confidence }: Recognition): string =>
  `This file holds pictures of text, which was recognised with ${Math.round(confidence * 100)} % confidence: check it for wrong letters. Most hiring software reads nothing in such a file.`;

function withWeight(lines: RecognisedLine[], picture: PagePicture): RecognisedLine[] {
  const bold = boldWords(lines, picture);
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word) => ({ ...word, bold: bold.has(word) })),
  }));
}

/** The page with the recognised words in place of the few or none that it had as text. */
function recognisedPage(
  page: PageReading,
  lines: RecognisedLine[],
  { pointsPerDot }: PagePicture,
  number: number,
  before: PageReading[],
): PageReading {
  const { blocks, columns } = readingOrder(fragmentsOf(lines, number, pointsPerDot), page.frame.height);
  const printed = new Set(lines.flatMap(({ words }) => words.flatMap(({ text }) => wordsOf(text))));
  return {
    ...page,
    blocks: placed(blocks, number, before, []),
    columns,
    hidden: page.hidden.filter((hidden) => !isTextLayer(hidden, printed)),
  };
}

/** Scanners lay the text that they recognised invisibly over the picture: it hides nothing that the picture shows. */
function isTextLayer({ reason, text }: HiddenText, printed: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  return (
    reason === 'invisible' && words.filter((word) => printed.has(word)).length >= shownShare * words.length
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
