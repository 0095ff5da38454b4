import { CandorError } from '../../errors.ts';
import { openPdfium, type Pdfium } from './pdfium.ts';

/** A PDF that PDFium holds open. */
export interface OpenPdf {
  pdfium: Pdfium;
  document: number;
  /** room of `scratchSize` bytes for what calls write */
  scratch: number;
  pages: number;
}

const mostPages = 100;
export const scratchSize = 1024;
const passwordError = 4;

/**
 * Opens a PDF, and closes it when it was used.
 * @throws CandorError `encrypted-file`, `damaged-file` or `too-many-pages`
 */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: OpenPdf) => T | Promise<T>): Promise<T> {
  const pdfium = await openPdfium();
  const file = copyIn(pdfium, bytes);
  const scratch = pdfium.wasmExports.malloc(scratchSize);
  const document = pdfium._FPDF_LoadMemDocument(file, bytes.length, 0);
  try {
    if (document === 0) throw openingError(pdfium);
    const pages = pdfium._FPDF_GetPageCount(document);
    if (pages > mostPages) throw new CandorError('too-many-pages', { detail: `${pages} pages` });
    return await use({ pdfium, document, scratch, pages });
  } finally {
    if (document !== 0) pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(scratch);
    pdfium.wasmExports.free(file);
  }
}

/** Copies bytes into PDFium's memory; whoever asks frees them. */
export function copyIn(pdfium: Pdfium, bytes: Uint8Array): number {
  const pointer = pdfium.wasmExports.malloc(bytes.length);
  if (pointer === 0) throw new CandorError('reading-failed', { detail: 'no memory' });
  pdfium.HEAPU8.set(bytes, pointer);
  return pointer;
}

/** Opens a page for as long as it is used. @throws CandorError `damaged-file` */
export function withPage<T>({ pdfium, document }: OpenPdf, index: number, use: (page: number) => T): T {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new CandorError('damaged-file', { detail: `page ${index + 1}` });
  try {
    return use(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

const openingError = (pdfium: Pdfium): CandorError =>
  new CandorError(pdfium._FPDF_GetLastError() === passwordError ? 'encrypted-file' : 'damaged-file');
