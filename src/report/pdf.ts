import PDFDocument from 'pdfkit';
import type { AnalysisReport } from '../score/report.ts';
import type { PdfFonts } from './assets.ts';
import { number, oneLine } from './figures.ts';
import { outline } from './outline.ts';
import type { Block, Note } from './outline-block.ts';
import { annexBlocks } from './outline-career.ts';
import { collected } from './pdf-bytes.ts';
import { drawTable } from './pdf-table.ts';
import type { Tone } from './words.ts';

type Pdf = InstanceType<typeof PDFDocument>;

const ink = '#1f2421';
const muted = '#5c645f';
const faint = '#e4e2da';
const tones: Record<Tone, string> = { good: '#0b5c56', partial: '#6b5310', lost: '#96351f', plain: ink };
const margin = 56;

/** Space that must be left on the page, so that no heading or entry stands alone at its foot; above a table more. */
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

const table = (pdf: Pdf, { head, rows }: Extract<Block, { kind: 'table' }>): void =>
  drawTable(
    pdf,
    [head, ...rows].map((row) => row.map(oneLine)),
    { margin, ink, rule: faint },
  );

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

/** The number in words, and as a bar of its length. */
function score(pdf: Pdf, { text, value }: Extract<Block, { kind: 'score' }>): void {
  const width = pdf.page.width - 2 * margin;
  pdf.font('bold').fontSize(13).fillColor(ink);
  pdf.text(oneLine(text), margin, pdf.y + 10, { width });
  if (value === null) return;
  const top = pdf.y + 2;
  pdf.rect(margin, top, width, 5).fill(faint);
  if (value > 0) pdf.rect(margin, top, (width * value) / 100, 5).fill(tones.good);
  pdf.y = top + 9;
}

function print(pdf: Pdf, block: Block, next?: Block): void {
  const below = keepTogether * (next?.kind === 'table' ? 1.75 : 1);
  const options = { width: pdf.page.width - 2 * margin };
  switch (block.kind) {
    case 'title':
      pdf.font('bold').fontSize(20).fillColor(ink).text(oneLine(block.text), margin, pdf.y, options);
      return;
    case 'heading':
      breakIfLow(pdf, below * 1.5);
      pdf.font('bold').fontSize(14).fillColor(tones.good);
      pdf.text(oneLine(block.text), margin, pdf.y + 18, options);
      pdf.outline.addItem(oneLine(block.text));
      return;
    case 'paragraph':
      breakIfLow(pdf, block.strong ? below : 24);
      pdf
        .font(block.strong ? 'bold' : 'regular')
        .fontSize(10)
        .fillColor(ink);
      pdf.text(oneLine(block.text), margin, pdf.y + 8, options);
      return;
    case 'score':
      score(pdf, block);
      return;
    case 'table':
      pdf.y += 10;
      breakIfLow(pdf);
      table(pdf, block);
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
  const blocks = [...outline(report), ...annexBlocks(report)];
  for (const [index, block] of blocks.entries()) print(pdf, block, blocks[index + 1]);
  footers(pdf);
  pdf.end();
  return done;
}
