import PDFDocument from 'pdfkit';
import type { AnalysisReport } from '../score/report.ts';
import type { PdfFonts } from './assets.ts';
import { number, oneLine } from './figures.ts';
import { outline } from './outline.ts';
import type { Block, Note } from './outline-block.ts';
import { collected } from './pdf-bytes.ts';
import type { Tone } from './words.ts';

type Pdf = InstanceType<typeof PDFDocument>;

const ink = '#1f2421';
const muted = '#5c645f';
const tones: Record<Tone, string> = { good: '#0b5c56', partial: '#6b5310', lost: '#96351f', plain: ink };
const margin = 56;

/** Space that must be left on the page, so that no heading or entry stands alone at its foot. */
const keepTogether = 80;

/** pdfkit stamps the time of day by default; the report's own month keeps equal reports equal to the byte. */
const stamp = (report: AnalysisReport): Date => new Date(`${report.asOf}-01T00:00:00Z`);

const breakIfLow = (pdf: Pdf, space = keepTogether): void => {
  if (pdf.y > pdf.page.height - margin - space) pdf.addPage();
};

function note(pdf: Pdf, { kind, text }: Note): void {
  const quoted = kind === 'quote';
  const left = margin + (quoted ? 24 : 12);
  pdf.font(kind === 'fix' ? 'bold' : 'regular').fontSize(kind === 'small' ? 8.5 : 9.5);
  pdf.fillColor(quoted || kind === 'small' ? muted : ink);
  const words = quoted ? `“${oneLine(text)}”` : `${kind === 'fix' ? 'Fix: ' : ''}${oneLine(text)}`;
  pdf.text(words, left, pdf.y + 2, { width: pdf.page.width - margin - left });
}

function tableRow(pdf: Pdf, cells: string[], font: 'regular' | 'bold'): void {
  const width = pdf.page.width - 2 * margin;
  const first = width * 0.4;
  const rest = (width - first) / Math.max(1, cells.length - 1);
  const boxes = cells.map((text, index) => {
    const x = margin + (index === 0 ? 0 : first + (index - 1) * rest);
    return { text: oneLine(text), x, width: (index === 0 ? first : rest) - 8 };
  });
  pdf.font(font).fontSize(9.5).fillColor(ink);
  const height = Math.max(...boxes.map((box) => pdf.heightOfString(box.text || ' ', { width: box.width })));
  breakIfLow(pdf, height);
  const top = pdf.y;
  for (const box of boxes) pdf.text(box.text, box.x, top, { width: box.width });
  pdf.y = top + height + 4;
}

function entry(pdf: Pdf, block: Extract<Block, { kind: 'entry' }>): void {
  breakIfLow(pdf);
  pdf.font('bold').fontSize(10.5).fillColor(tones[block.tone]);
  const options = { width: pdf.page.width - 2 * margin };
  if (block.aside) {
    pdf.text(`${oneLine(block.lead)}  `, margin, pdf.y + 8, { ...options, continued: true });
    pdf.font('regular').fontSize(9.5).text(block.aside, { continued: false });
  } else pdf.text(oneLine(block.lead), margin, pdf.y + 8, options);
  for (const item of block.notes) note(pdf, item);
}

function print(pdf: Pdf, block: Block): void {
  const options = { width: pdf.page.width - 2 * margin };
  switch (block.kind) {
    case 'title':
      pdf.font('bold').fontSize(20).fillColor(ink).text(oneLine(block.text), margin, pdf.y, options);
      return;
    case 'heading':
      breakIfLow(pdf, keepTogether * 1.5);
      pdf.font('bold').fontSize(14).fillColor(tones.good);
      pdf.text(oneLine(block.text), margin, pdf.y + 18, options);
      pdf.outline.addItem(oneLine(block.text));
      return;
    case 'paragraph':
      breakIfLow(pdf, block.strong ? keepTogether : 24);
      pdf
        .font(block.strong ? 'bold' : 'regular')
        .fontSize(10)
        .fillColor(ink);
      pdf.text(oneLine(block.text), margin, pdf.y + 8, options);
      return;
    case 'table':
      pdf.y += 10;
      tableRow(pdf, block.head, 'bold');
      for (const row of block.rows) tableRow(pdf, row, 'regular');
      return;
    case 'entry':
      entry(pdf, block);
  }
}

function footers(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // below the margin, where text would otherwise open another page
    pdf.page.margins.bottom = 0;
    pdf.font('regular').fontSize(8).fillColor(muted);
    const options = { width: pdf.page.width - 2 * margin, align: 'right' as const, lineBreak: false };
    pdf.text(`${page - start + 1} of ${count}`, margin, pdf.page.height - margin / 2 - 8, options);
  }
}

/** The report for printing and for people who keep files. */
export function renderPdf(report: AnalysisReport, fonts: PdfFonts): Promise<Uint8Array> {
  const score = report.overall === null ? '' : `, ${number(report.overall)} of 100`;
  const date = stamp(report);
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: `Resume report${score}`,
      Creator: 'Candor',
      Producer: 'Candor',
      CreationDate: date,
      ModDate: date,
    },
  });
  pdf.registerFont('regular', Buffer.from(fonts.regular)).registerFont('bold', Buffer.from(fonts.bold));
  const done = collected(pdf);
  for (const block of outline(report)) print(pdf, block);
  footers(pdf);
  pdf.end();
  return done;
}
