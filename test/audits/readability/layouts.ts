import type { Document, LayoutFacts } from '../../../src/extract/document.ts';

/** The document as it would be in another format, with facts of a layout that plain text cannot show. */
export const asFormat =
  (format: Document['format'], layout: Partial<LayoutFacts> = {}) =>
  (document: Document): Document => ({ ...document, format, layout: { ...document.layout, ...layout } });
