import PDFDocument from 'pdfkit';
import { bomb } from './bytes.ts';

/** PDFs as no honest program writes them. */

type Body = string | Buffer;

/** A PDF of these objects; the first is its catalogue. */
export function pdfOf(bodies: readonly Body[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let size = parts[0]?.length ?? 0;
  const push = (part: Buffer): void => {
    parts.push(part);
    size += part.length;
  };
  for (const [index, body] of bodies.entries()) {
    offsets.push(size);
    push(Buffer.from(`${index + 1} 0 obj\n`));
    push(Buffer.from(body));
    push(Buffer.from('\nendobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = bodies.length + 1;
  const start = size;
  push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export const stream = (content: Body, dictionary = ''): Buffer => {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};

const font = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
const page = (contents: number, resources = font): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contents} 0 R /Resources << ${resources} >> >>`;

/** One page whose drawing unfolds to this many bytes. */
export const flateBomb = (size: number): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(4),
    stream(bomb(size, true), '/Filter /FlateDecode'),
  ]);

/** Forms that draw forms: `depth` of them, each drawing the next one `width` times. */
export function nestedForms(depth: number, width: number): Buffer {
  const first = 5;
  const forms = Array.from({ length: depth }, (_, index) => {
    const last = index === depth - 1;
    const content = last ? 'BT /F1 9 Tf 20 20 Td (Go) Tj ET\n' : '/N Do\n'.repeat(width);
    const resources = last ? font : `/XObject << /N ${first + index + 1} 0 R >>`;
    return stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << ${resources} >>`);
  });
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(4, `/XObject << /N ${first} 0 R >>`),
    stream('/N Do\n'.repeat(width)),
    ...forms,
  ]);
}

/** A form that draws itself. */
export const endlessForm = (): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(4, '/XObject << /N 5 0 R >>'),
    stream('/N Do\n'),
    stream(
      '/N Do /N Do',
      '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /N 5 0 R >> >>',
    ),
  ]);

/** So many pages with a line of text each. */
export const manyPages = (count: number): Buffer => {
  const kids = Array.from({ length: count }, (_, index) => `${index + 4} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    stream('BT /F1 12 Tf 72 700 Td (Experience as a backend developer, 2019 - 2024) Tj ET'),
    ...Array.from({ length: count }, () => page(3)),
  ]);
};

/** A hundred pages, each with ten thousand boxes under forty thousand letters: honest, and slow to look through. */
export const slowPdf = (): Buffer => {
  const count = 100;
  const kids = Array.from({ length: count }, (_, index) => `${index + 4} 0 R`).join(' ');
  const boxes = '0.9 g 0 0 612 792 re f\n'.repeat(10_000);
  const letters = 'BT /F1 5 Tf 20 400 Td (Experience in backend development) Tj ET\n'.repeat(1_200);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    stream(`${boxes}0 g ${letters}`),
    ...Array.from({ length: count }, () => page(3)),
  ]);
};

/** A PDF that says of itself that it has more pages than there are objects. */
export const lyingPages = (): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2000000000 >>',
    page(4),
    stream('BT /F1 12 Tf 72 700 Td (Experience) Tj ET'),
  ]);

const text = `Marlena Quintero-Vashti
marlena.quintero@example.com
Experience
Backend Developer, Halcyon Freight, Jan 2019 - May 2024
Rebuilt the ledger in Go and PostgreSQL, which cut the nightly run from 4 hours to 20 minutes.`;

/** A resume under a password: `user` is asked for on opening, `owner` only for printing and copying. */
export const lockedPdf = (passwords: { user?: string; owner: string }): Promise<Buffer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const document = new PDFDocument({
      ownerPassword: passwords.owner,
      ...(passwords.user !== undefined && { userPassword: passwords.user }),
    });
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.text(text);
    document.end();
  });
