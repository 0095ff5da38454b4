import type { Document } from '../extract/document.ts';
import type { AuditProduct } from './audit.ts';

/** "Not applicable": this format cannot show it, so it weighs nothing. */
export const notShownBy = (document: Document, what: string): AuditProduct => ({
  score: null,
  reason: `a ${document.format === 'text' ? 'text' : document.format.toUpperCase()} file does not show ${what}`,
  findings: [],
});
