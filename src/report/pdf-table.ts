import type PDFDocument from 'pdfkit';

type Pdf = InstanceType<typeof PDFDocument>;

interface Look {
  margin: number;
  ink: string;
  /** colour of the line under each row */
  rule: string;
}

const size = 9;
const between = 10;

/**
 * Rows of text under their head, each column as wide as its words need. The head is printed again on every page that the
 * table runs over.
 */
export function drawTable(pdf: Pdf, [head = [], ...rows]: string[][], look: Look): void {
  const widths = columnWidths(pdf, [head, ...rows], pdf.page.width - 2 * look.margin);
  drawRow(pdf, head, widths, look, 'bold');
  for (const row of rows) {
    if (pdf.y + heightOf(pdf, row, widths, 'regular') > pdf.page.height - look.margin) {
      pdf.addPage();
      drawRow(pdf, head, widths, look, 'bold');
    }
    drawRow(pdf, row, widths, look, 'regular');
  }
}

/** No column narrower than its longest word; what is left goes to those whose lines would break, by what they lack. */
function columnWidths(pdf: Pdf, rows: string[][], width: number): number[] {
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? '')) ?? [];
  const widest = (texts: string[]): number => Math.max(0, ...texts.map((text) => widthOf(pdf, text)));
  const whole = columns.map((cells) => widest(cells) + between);
  const least = columns.map((cells) => widest(cells.flatMap((cell) => cell.split(' '))) + between);
  const spare = width - sum(whole);
  if (spare >= 0) return whole;
  const lacking = whole.map((full, column) => full - (least[column] ?? 0));
  const room = Math.max(0, width - sum(least));
  const shrink = Math.min(1, width / sum(least));
  return least.map((min, column) => min * shrink + (room * (lacking[column] ?? 0)) / (sum(lacking) || 1));
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Both weights are measured as the heavier one, so that a head fits too. */
const widthOf = (pdf: Pdf, text: string): number => pdf.font('bold').fontSize(size).widthOfString(text);

function heightOf(pdf: Pdf, row: string[], widths: number[], font: 'regular' | 'bold'): number {
  pdf.font(font).fontSize(size);
  return Math.max(
    ...row.map((text, column) =>
      pdf.heightOfString(text || ' ', { width: (widths[column] ?? 0) - between + 1 }),
    ),
  );
}

function drawRow(
  pdf: Pdf,
  row: string[],
  widths: number[],
  { margin, ink, rule }: Look,
  font: 'regular' | 'bold',
): void {
  const height = heightOf(pdf, row, widths, font);
  const top = pdf.y;
  let left = margin;
  pdf.fillColor(ink);
  for (const [column, text] of row.entries()) {
    const width = widths[column] ?? 0;
    pdf.text(text, left, top, { width: width - between + 1 });
    left += width;
  }
  const bottom = top + height + 2.5;
  pdf.moveTo(margin, bottom).lineTo(pdf.page.width - margin, bottom);
  pdf.lineWidth(0.5).strokeColor(rule).stroke();
  pdf.y = bottom + 3.5;
}
