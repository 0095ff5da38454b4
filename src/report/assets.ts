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

/** The stylesheet of all pages, for a report that stands alone. */
export const stylesheet = once(() => readFile(new URL('../web/styles/candor.css', import.meta.url), 'utf8'));

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
