import PDFDocument from 'pdfkit';
import type { PdfFonts } from './assets.ts';
import { collected } from './pdf-bytes.ts';
import type { ResumeLine } from './resume-outline.ts';

type Pdf = InstanceType<typeof PDFDocument>;

const ink = '#1a1d1b';
const rule = '#9aa19c';
const margin = 54;
const indent = 14;

/** Space below a heading or an entry without which it would stand alone at the foot of a page. */
const keepTogether = 48;

interface Style {
  font: 'regular' | 'bold';
  size: number;
  /** space above */
  above: number;
}

const styles: Record<ResumeLine['kind'], Style> = {
  name: { font: 'bold', size: 20, above: 0 },
  heading: { font: 'bold', size: 12, above: 14 },
  entry: { font: 'bold', size: 10.5, above: 8 },
  line: { font: 'regular', size: 10, above: 2 },
  item: { font: 'regular', size: 10, above: 2.5 },
};

function print(pdf: Pdf, { kind, text }: ResumeLine): void {
  const { font, size, above } = styles[kind];
  const lowest = pdf.page.height - margin;
  if ((kind === 'heading' || kind === 'entry') && pdf.y > lowest - keepTogether) pdf.addPage();
  pdf.font(font).fontSize(size).fillColor(ink);
  const left = margin + (kind === 'item' ? indent : 0);
  const width = pdf.page.width - margin - left;
  const top = pdf.y === margin ? margin : pdf.y + above;
  if (kind === 'item') {
    const fits = top + pdf.heightOfString(text, { width }) <= lowest;
    if (!fits) pdf.addPage();
    const y = fits ? top : margin;
    pdf.text('•', margin, y, { lineBreak: false });
    pdf.text(text, left, y, { width });
    return;
  }
  pdf.text(text, left, top, { width });
  if (kind !== 'heading') return;
  const { y } = pdf;
  pdf.moveTo(margin, y).lineTo(pdf.page.width - margin, y);
  pdf.lineWidth(0.6).strokeColor(rule).stroke();
  pdf.y = y + 3;
}

/** A resume as a PDF in one column, whose text stands in the order in which it is read. */
export function resumeAsPdf(lines: readonly ResumeLine[], fonts: PdfFonts): Promise<Uint8Array> {
  // the time of day has no place in a file that is to be the same for the same words
  const date = new Date(0);
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    lang: 'en',
    info: { Title: 'Resume', Creator: 'Candor', Producer: 'Candor', CreationDate: date, ModDate: date },
  });
  pdf.registerFont('regular', Buffer.from(fonts.regular)).registerFont('bold', Buffer.from(fonts.bold));
  const bytes = collected(pdf);
  for (const line of lines) print(pdf, line);
  pdf.end();
  return bytes;
}
