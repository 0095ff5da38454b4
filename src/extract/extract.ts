import { CandorError, ocrIsOff } from '../errors.ts';
import { docReader } from './doc/doc.ts';
import type { Document, DocumentFormat, ResumeInput } from './document.ts';
import { docxReader } from './docx/docx.ts';
import { htmlReader } from './html/html.ts';
import { jsonResumeReader } from './json-resume/json-resume.ts';
import { longestText } from './limits.ts';
import { markdownReader } from './markdown/markdown.ts';
import type { RecognitionProgress } from './ocr/scan.ts';
import { odtReader } from './odt/odt.ts';
import { pdfReader } from './pdf/pdf.ts';
import type { FormatReader, Reading } from './reading.ts';
import { rtfReader } from './rtf/rtf.ts';
import { sha256 } from './sha256.ts';
import { sniffFormat } from './sniff.ts';
import { readPlainText, textReader } from './text.ts';

const readers: Record<Exclude<DocumentFormat, 'image'>, FormatReader> = {
  pdf: pdfReader,
  docx: docxReader,
  doc: docReader,
  odt: odtReader,
  rtf: rtfReader,
  html: htmlReader,
  markdown: markdownReader,
  'json-resume': jsonResumeReader,
  text: textReader,
};

/** The largest file that is read, in bytes. */
export const largestFile = 10 * 1024 * 1024;
/** Letters below which a file holds no text worth the name: a scan with a stray page number. */
const fewestLetters = 20;

/** What a caller may allow. */
export interface ExtractOptions {
  /** recognise the letters of scans and photos, which takes seconds a page */
  ocr?: boolean | undefined;
  onRecognised?: ((progress: RecognitionProgress) => void) | undefined;
}

/**
 * Reads a file, or text as it is, into a Document.
 * @throws CandorError when it is empty, too large, locked, damaged, of another kind, or holds no text
 */
export async function extract(input: ResumeInput, options: ExtractOptions = {}): Promise<Document> {
  return 'text' in input ? readText(input.text) : readFile(input.bytes, input.fileName ?? null, options);
}

/** Text needs no reading of bytes and is ready at once. */
export function readText(text: string): Document {
  if (text.trim() === '') throw new CandorError('empty-file');
  return checked({ format: 'text', fileName: null, sha256: sha256(text), ...readPlainText(text) });
}

async function readFile(
  bytes: Uint8Array,
  fileName: string | null,
  options: ExtractOptions,
): Promise<Document> {
  if (bytes.length > largestFile) throw new CandorError('too-large');
  const format = sniffFormat(bytes);
  const reading = await readAs(format, bytes, options);
  return checked({ format, fileName, sha256: sha256(bytes), ...reading });
}

async function readAs(format: DocumentFormat, bytes: Uint8Array, options: ExtractOptions): Promise<Reading> {
  if (format === 'image') {
    if (!options.ocr) throw new CandorError('unsupported-format', { detail: ocrIsOff });
    const { pictureAsPdf } = await import('./ocr/picture.ts');
    return recognised(pictureAsPdf(bytes), options);
  }
  const reading = await readers[format].read(bytes);
  const isScan = format === 'pdf' && reading.layout.images > 0 && lettersIn(reading.text) < fewestLetters;
  if (!isScan) return reading;
  if (!options.ocr) throw new CandorError('no-text', { detail: ocrIsOff });
  return recognised(bytes, options);
}

/** Loaded when called for: most processes never recognise anything. */
const recognised = async (pdf: Uint8Array, { onRecognised = () => {} }: ExtractOptions): Promise<Reading> =>
  (await import('./ocr/scan.ts')).readScan(pdf, onRecognised);

function checked(document: Document): Document {
  if (document.text.length > longestText) throw new CandorError('text-too-long');
  const letters = lettersIn(document.text);
  if (letters >= fewestLetters) return document;
  if (letters > 0 && document.format !== 'pdf' && document.layout.images === 0)
    throw new CandorError('too-little-text');
  if (document.ocr) throw new CandorError('no-text', { detail: 'no words were recognised in its pictures' });
  throw new CandorError(document.format === 'text' ? 'empty-file' : 'no-text');
}

/** Counted no further than it matters. */
function lettersIn(text: string): number {
  let letters = 0;
  for (const sign of text) {
    if (/\p{L}/u.test(sign)) letters += 1;
    if (letters >= fewestLetters) break;
  }
  return letters;
}
