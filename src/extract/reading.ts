import type { Document, DocumentFormat } from './document.ts';

/** What one format's reader hands over; `extract` adds what is known of the file itself. */
export type Reading = Omit<Document, 'format' | 'fileName' | 'sha256'>;

/** Reads one format. Throws a CandorError when the file cannot be read. */
export interface FormatReader {
  format: DocumentFormat;
  read(bytes: Uint8Array): Promise<Reading> | Reading;
}
