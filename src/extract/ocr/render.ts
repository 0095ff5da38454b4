import { type OpenPdf, withPage } from '../pdf/open.ts';
import { drawPage, type PagePicture } from '../pdf/picture.ts';
import { eraseRules } from './rules.ts';

/** Dots of a page's longer side: about 220 to the inch of A4, from where on letters of 8 points are read safely. */
const longestSide = 2_600;

/** Draws a page large enough to tell its letters. */
export const renderPage = (
  pdf: OpenPdf,
  index: number,
  size: { width: number; height: number },
): PagePicture => withPage(pdf, index, (page) => drawPage(pdf, page, size, longestSide));

/** The picture without its printed rules, as a portable grey map (PGM), which the recognition reads. */
export function forRecognition({ dots, width, height }: PagePicture): Buffer {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`);
  const map = Buffer.concat([header, dots]);
  eraseRules({ dots: map.subarray(header.length), width, height });
  return map;
}
