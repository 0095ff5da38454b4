import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

/** Files that cannot be analysed, made on the spot. */

export const goodPdf = readFileSync(
  new URL('../../fixtures/resumes/chromium-plain/senior-go/resume.pdf', import.meta.url),
);

export const goodDocx = readFileSync(
  new URL('../../fixtures/resumes/docx/mid-dotnet/resume.docx', import.meta.url),
);

export const firstHalf = (file: Buffer): Buffer => file.subarray(0, file.length / 2);

export const lockedPdf = (): Promise<Buffer> =>
  pdf({ userPassword: 'secret', ownerPassword: 'owner' }, (document) => {
    document.text('Marlena Quintero-Vashti\nExperience\nBackend developer, Halcyon Freight, 2019-2024');
  });

export const scannedPdf = (): Promise<Buffer> =>
  pdf({}, (document) => {
    document.image(png(), 0, 0, { width: 600, height: 800 });
  });

export const emptyZip = (): Uint8Array => zipSync({ 'photo.txt': new Uint8Array([1, 2, 3]) });

export const recipe = `Lemon cake

Whisk the eggs with the sugar until pale. Fold in the flour and the zest of two lemons.
Bake for forty minutes in the middle of the oven, let it cool, and serve it with cream.
The cake keeps for three days under a cloth and freezes well in slices.`;

/** One grey dot. */
export function png(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const dot = deflateSync(Buffer.from([0, 128]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', dot),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

type Draw = (document: PDFKit.PDFDocument) => void;

function pdf(options: PDFKit.PDFDocumentOptions, draw: Draw): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const document = new PDFDocument(options);
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    draw(document);
    document.end();
  });
}
