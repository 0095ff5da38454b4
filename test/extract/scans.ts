import PDFDocument from 'pdfkit';
import { PNG } from 'pngjs';
import { renderPage } from '../../src/extract/ocr/render.ts';
import { withPdf } from '../../src/extract/pdf/open.ts';
import { readPage } from '../../src/extract/pdf/page.ts';

/** Scans and photos, made from files with text by drawing their pages. */

export interface Picture {
  width: number;
  height: number;
  /** 0 is black, row by row */
  dots: Buffer;
}

/** The pages of a PDF as pictures. */
export const pagesOf = (bytes: Uint8Array): Promise<Picture[]> =>
  withPdf(bytes, (pdf) =>
    Array.from({ length: pdf.pages }, (_, index) => {
      const { dots, width, height } = renderPage(pdf, index, readPage(pdf, index, []).frame);
      return { width, height, dots: Buffer.from(dots) };
    }),
  );

/** The upper part of a page: enough to tell that it is read, in less time. */
export function topOf({ width, height, dots }: Picture, share: number): Picture {
  const rows = Math.round(height * share);
  return { width, height: rows, dots: dots.subarray(0, rows * width) };
}

/** A picture as a file of its own. */
export function asPng({ width, height, dots }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data = dots;
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
}

/** Points of American paper. */
const paperWidth = 612;

/** Pictures as the pages of a PDF without any text, as a scanner makes it; `draw` adds to each page. */
export const asScan = (
  pictures: readonly Picture[],
  draw: (document: PDFKit.PDFDocument) => void = () => {},
): Promise<Buffer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const document = new PDFDocument({ margin: 0, autoFirstPage: false });
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    for (const picture of pictures) {
      const height = (paperWidth * picture.height) / picture.width;
      document.addPage({ size: [paperWidth, height], margin: 0 });
      document.image(asPng(picture), 0, 0, { width: paperWidth, height });
      draw(document);
    }
    document.end();
  });
