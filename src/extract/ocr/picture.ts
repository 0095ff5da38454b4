import { PNG } from 'pngjs';
import { CandorError } from '../../errors.ts';
import { pictureKind } from '../sniff/picture.ts';
import { type JpegFacts, readJpegFacts } from './jpeg.ts';

/** Dots beyond which nobody needs a picture of a page, and unpacking it would take the process's memory. */
const mostDots = 40_000_000;
/** Points of the longer side: that of A4, so that type has about the size it was printed in. */
const longerSide = 842;

/**
 * A PDF of one page that shows a picture upright, so that photos are read as scans are.
 * @throws CandorError `damaged-file`, or `picture-too-large`
 */
export const pictureAsPdf = (bytes: Uint8Array): Buffer =>
  pictureKind(bytes) === 'png' ? pngAsPdf(Buffer.from(bytes)) : jpegAsPdf(Buffer.from(bytes));

interface Image {
  width: number;
  height: number;
  colours: string;
  filter: string;
  data: Buffer;
  /** degrees clockwise */
  turn: number;
}

function pngAsPdf(bytes: Buffer): Buffer {
  if (bytes.length < 33) throw new CandorError('damaged-file', { detail: 'the picture' });
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  assertSize(width, height);
  return pdfOf({ width, height, colours: '/DeviceGray', filter: '', data: greyOf(bytes), turn: 0 });
}

/** Grey dots on white paper. */
function greyOf(bytes: Buffer): Buffer {
  const { data, width, height } = unpacked(bytes);
  const grey = Buffer.alloc(width * height);
  for (let dot = 0; dot < grey.length; dot += 1) {
    const at = dot * 4;
    // Rec. 601, as PDF's own conversion to grey
    const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    grey[dot] = Math.round(255 + ((light - 255) * (data[at + 3] ?? 255)) / 255);
  }
  return grey;
}

function unpacked(bytes: Buffer): PNG {
  try {
    return PNG.sync.read(bytes);
  } catch (cause) {
    throw new CandorError('damaged-file', { detail: 'the picture', cause });
  }
}

const coloursOf: Record<number, string> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };

function jpegAsPdf(data: Buffer): Buffer {
  const facts: JpegFacts | null = readJpegFacts(data);
  const colours = facts && coloursOf[facts.components];
  if (!facts || !colours) throw new CandorError('damaged-file', { detail: 'the picture' });
  assertSize(facts.width, facts.height);
  return pdfOf({ ...facts, colours, filter: '/Filter /DCTDecode', data });
}

function assertSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new CandorError('damaged-file', { detail: 'the picture' });
  if (width * height > mostDots)
    throw new CandorError('picture-too-large', { detail: `${width} by ${height} dots` });
}

function pdfOf({ width, height, colours, filter, data, turn }: Image): Buffer {
  const scale = longerSide / Math.max(width, height);
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const drawing = `q ${w} 0 0 ${h} 0 0 cm /Picture Do Q`;
  const image = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${colours} /BitsPerComponent 8 ${filter} /Length ${data.length} >>`;
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Rotate ${turn} /Contents 4 0 R /Resources << /XObject << /Picture 5 0 R >> >> >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    `${image}\nstream\n`,
  ];
  let head = '%PDF-1.7\n';
  const offsets = bodies.map((body, index) => {
    const offset = head.length;
    head += `${index + 1} 0 obj\n${body}${index < bodies.length - 1 ? '\nendobj\n' : ''}`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const foot = '\nendstream\nendobj\n';
  const table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${head.length + data.length + foot.length}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from(foot + table + trailer)]);
}
