import type { Document, DocumentFormat } from '../extract/document.ts';
import type { AuditProduct } from './audit.ts';

const names: Record<DocumentFormat, string> = {
  pdf: 'PDF',
  docx: 'DOCX',
  doc: 'DOC',
  odt: 'ODT',
  rtf: 'RTF',
  html: 'HTML',
  markdown: 'Markdown',
  text: 'text',
  'json-resume': 'JSON Resume',
  image: 'picture',
};

/** The formats of word processors, which have page headers and text boxes. */
const wordProcessors = new Set<DocumentFormat>(['docx', 'doc', 'odt', 'rtf']);

export const isWordProcessed = ({ format }: Document): boolean => wordProcessors.has(format);

/** "Not applicable": this format cannot show it, so it weighs nothing. */
export const notShownBy = ({ format }: Document, what: string): AuditProduct => ({
  score: null,
  reason: `the ${names[format]} format does not show ${what}`,
  findings: [],
});
