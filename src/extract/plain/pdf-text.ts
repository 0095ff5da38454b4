import './absent-browser.ts';
import { fileURLToPath } from 'node:url';
import { PDFParse, VerbosityLevel } from 'pdf-parse';

/** Character maps for Asian fonts that a file names without embedding them; from the package, never fetched. */
const characterMaps = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')));

/** The text of a PDF by `pdf-parse`: in the order of the file's own drawing, page after page. */
export async function readPdfText(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({
    // the library takes the buffer away from its owner
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: characterMaps,
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    return (await parser.getText({ pageJoiner: '' })).text;
  } finally {
    await parser.destroy();
  }
}
