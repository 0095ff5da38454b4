import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'tesseract.js';
import script from 'tesseract.js/src/worker-script/index.js';

/**
 * Tesseract, run in this process: it is one that can be killed, so a thread of its own would guard nothing. All its
 * files are local, and nothing is fetched or cached.
 */

/** One recognised word; places are dots from the picture's top left corner. */
export interface RecognisedWord {
  text: string;
  /** 0..1 */
  confidence: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** told apart later, from the picture */
  bold?: boolean;
}

/** Words on one printed line. */
export interface RecognisedLine {
  words: RecognisedWord[];
  baseline: number;
  /** from the highest ascender to the lowest descender of its type */
  height: number;
}

const files = createRequire(import.meta.url);
/** Of the two sets of weights the one in whole numbers: smaller, faster, and the same letters on every machine. */
const languageFolder = join(dirname(files.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int');
const language = 'eng';
const neuralOnly = 1;
/** Columns, headings in large type and single lines; the library's own choice is one block of text. */
const anyLayout = '3';

let opened: Promise<void> | null = null;

/** Loads the recognition, once a process. */
export function openTesseract(): Promise<void> {
  opened ??= open();
  return opened;
}

async function open(): Promise<void> {
  // the library would take the fastest build that the machine knows, whose rounding may differ from the next machine's
  const core: unknown = files('tesseract.js-core/tesseract-core-simd-lstm');
  script.setAdapter({ getCore: async () => core, gunzip: gunzipSync, readCache: (path) => readFile(path) });
  await call('load', { options: { lstmOnly: true } });
  await call('loadLanguage', {
    langs: language,
    options: { langPath: languageFolder, cacheMethod: 'none', gzip: true, lstmOnly: true },
  });
  await call('initialize', { langs: language, oem: neuralOnly });
  await call('setParameters', { params: { tessedit_pageseg_mode: anyLayout } });
}

/** Recognises the letters of a picture. `onShare` is told 0..1 of how far it is. */
export async function recognise(
  picture: Buffer,
  dotsPerInch: number,
  onShare: (share: number) => void,
): Promise<RecognisedLine[]> {
  await openTesseract();
  await call('setParameters', { params: { user_defined_dpi: String(Math.round(dotsPerInch)) } });
  const payload = { image: picture, options: {}, output: { blocks: true, text: false } };
  const { blocks } = (await call('recognize', payload, onShare)) as Page;
  return (blocks ?? []).flatMap((block) => block.paragraphs.flatMap(({ lines }) => lines.map(toLine)));
}

type Blocks = NonNullable<Page['blocks']>;
type Line = Blocks[number]['paragraphs'][number]['lines'][number];

const toLine = ({ words, baseline, rowAttributes, bbox }: Line): RecognisedLine => ({
  words: words.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
    text,
    confidence: confidence / 100,
    left: x0,
    top: y0,
    right: x1,
    bottom: y1,
  })),
  baseline: (baseline.y0 + baseline.y1) / 2,
  height: rowAttributes.rowHeight || bbox.y1 - bbox.y0,
});

/** One call of the driver. What goes wrong rejects with a string: the process is not to be trusted after it. */
const call = (
  action: string,
  payload: object,
  onProgress: (share: number) => void = () => {},
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    script.dispatchHandlers({ workerId: '', jobId: '', action, payload }, ({ status, data }) => {
      if (status === 'resolve') resolve(data);
      else if (status === 'reject') reject(data);
      else onProgress((data as { progress: number }).progress);
    });
  });
