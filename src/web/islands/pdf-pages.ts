import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PlacedMark } from '../../report/html/placed-marks.ts';

GlobalWorkerOptions.workerSrc = worker;

const svg = 'http://www.w3.org/2000/svg';

/** Draws the pages of a PDF with a box over every mark. */
export async function drawPages(
  view: HTMLElement,
  data: ArrayBuffer,
  marks: readonly PlacedMark[],
  text: string,
): Promise<void> {
  const pdf = await getDocument({
    data,
    // the policy of the page runs no code that was not served with it
    isEvalSupported: false,
    useWasm: false,
    cMapUrl: '/assets/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/assets/pdfjs/standard_fonts/',
  }).promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const place = document.createElement('div');
    place.className = 'drawn-page';
    view.append(place);
    place.append(await drawn(page, number), boxesOn(page, number, marks, text));
  }
}

async function drawn(page: PDFPageProxy, number: number): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale: 1.6 });
  const canvas = document.createElement('canvas');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `Page ${number}`);
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

/** The boxes as attributes of SVG, in points from the top left, as the report gives them. */
function boxesOn(
  page: PDFPageProxy,
  number: number,
  marks: readonly PlacedMark[],
  text: string,
): SVGSVGElement {
  const { width, height } = page.getViewport({ scale: 1 });
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
  for (const { start, end, tone, boxes, key } of marks) {
    const here = boxes.filter((box) => box.page === number);
    if (here.length === 0) continue;
    const link = document.createElementNS(svg, 'a');
    link.setAttribute('href', `#${tone === 'differs' ? 'readings' : `t-${start}`}`);
    link.setAttribute('class', tone);
    link.setAttribute('data-start', key);
    link.setAttribute('aria-label', text.slice(start, end).replace(/\s+/g, ' '));
    if (tone === 'earned') link.setAttribute('tabindex', '-1');
    for (const box of here) {
      const rect = document.createElementNS(svg, 'rect');
      for (const side of ['x', 'y', 'width', 'height'] as const) rect.setAttribute(side, String(box[side]));
      link.append(rect);
    }
    drawing.append(link);
  }
  return drawing;
}
