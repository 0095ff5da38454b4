import PDFDocument from 'pdfkit';
import { closePdf } from '../../fixtures/generate/pdfkit.ts';

/** One piece of text on a page, by the left edge and the top of its letters in points. */
export interface Piece {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
  colour?: string;
  /** what of the text stands at `x` */
  at?: 'left' | 'middle' | 'right';
}

/** A PDF that draws pieces where a test wants them, a list of them for each page. */
export async function makePdf(...pages: Piece[][]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  for (const pieces of pages) {
    pdf.addPage();
    for (const { x, y, text, size = 10, bold = false, colour = '#000000', at = 'left' } of pieces) {
      pdf.fillColor(colour);
      pdf.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
      const share = { left: 0, middle: 0.5, right: 1 }[at];
      pdf.text(text, x - share * pdf.widthOfString(text), y, { lineBreak: false });
    }
  }
  return closePdf(pdf);
}

/** Lines of text under each other, from a top edge down. */
export const column = (x: number, top: number, texts: readonly string[], gap = 14): Piece[] =>
  texts.map((text, index) => ({ x, y: top + index * gap, text }));

/** A PDF whose page is turned when it is shown, with lines drawn so that they are shown upright. */
export async function makeTurnedPdf(turn: number, texts: readonly string[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0 });
  const { width, height } = pdf.page;
  const [x, y] = { 90: [0, height], 180: [width, height], 270: [width, 0] }[turn] ?? [0, 0];
  Object.assign(pdf.page.dictionary.data, { Rotate: turn });
  pdf.translate(x ?? 0, y ?? 0).rotate(-turn);
  for (const [index, text] of texts.entries())
    pdf.fontSize(10).text(text, 60, 60 + index * 14, { lineBreak: false });
  return closePdf(pdf);
}
