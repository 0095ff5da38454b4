import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The constant files that renderers embed: part of the package like the code, read once, never from a request. */

const packageFile = createRequire(import.meta.url).resolve;

const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= read().catch((cause) => {
      kept = undefined;
      throw cause;
    });
    return kept;
  };
};

/** The parts of the stylesheet, in the order in which they stand above each other. */
const sheets = [
  'base',
  'shell',
  'report',
  'findings',
  'tables',
  'text',
  'forms',
  'scripted',
  'rewrites',
  'two-views',
  'coach',
  'print',
] as const;

const styles = new URL('../web/styles/', import.meta.url);

/** The stylesheet of all pages, and of a report that stands alone. */
export const stylesheet = once(async () => {
  const parts = sheets.map((name) => readFile(new URL(`${name}.css`, styles), 'utf8'));
  return (await Promise.all(parts)).join('\n');
});

export interface PdfFonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

/** PDF's built-in fonts lose "Łukasz": these cover Latin, Greek and Cyrillic, and the bullets of resumes. */
export const pdfFonts = once(async (): Promise<PdfFonts> => {
  const folder = 'dejavu-fonts-ttf/ttf';
  const [regular, bold] = await Promise.all([
    readFile(packageFile(`${folder}/DejaVuSansCondensed.ttf`)),
    readFile(packageFile(`${folder}/DejaVuSansCondensed-Bold.ttf`)),
  ]);
  return { regular, bold };
});
