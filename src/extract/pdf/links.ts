import type { DocumentLink, TextRun } from '../document.ts';
import type { Corners, Frame } from './frame.ts';
import type { Pdfium } from './pdfium.ts';

export interface PageLink extends Corners {
  url: string;
  page: number;
}

/** Link annotations of a page that lead to a web or mail address. */
export function readLinks(
  pdfium: Pdfium,
  document: number,
  page: number,
  number: number,
  frame: Frame,
  scratch: number,
): PageLink[] {
  const links: PageLink[] = [];
  pdfium.HEAP32[scratch >> 2] = 0;
  const rect = scratch + 16;
  const buffer = scratch + 64;
  while (links.length < 500 && pdfium._FPDFLink_Enumerate(page, scratch, scratch + 4) === 1) {
    const link = pdfium.HEAP32[(scratch + 4) >> 2] ?? 0;
    const action = pdfium._FPDFLink_GetAction(link);
    if (action === 0 || pdfium._FPDFLink_GetAnnotRect(link, rect) === 0) continue;
    const size = pdfium._FPDFAction_GetURIPath(document, action, buffer, 900);
    const url = Buffer.from(
      pdfium.HEAPU8.slice(buffer, buffer + Math.max(0, Math.min(size, 900) - 1)),
    ).toString('utf8');
    if (!/^(https?|mailto|tel):/i.test(url)) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.subarray(rect >> 2, (rect >> 2) + 4);
    links.push({ url, page: number, ...frame.rectangle(left, top, right, bottom) });
  }
  return links;
}

/** Finds the words each link lies on. */
export const locateLinks = (links: PageLink[], runsByPage: Map<number, TextRun[]>): DocumentLink[] =>
  links.map((link) => {
    const under = (runsByPage.get(link.page) ?? []).filter(({ box }) => {
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      return x >= link.left && x <= link.right && y >= link.top - 1 && y <= link.bottom + 1;
    });
    const span =
      under.length > 0
        ? { start: Math.min(...under.map((run) => run.start)), end: Math.max(...under.map((run) => run.end)) }
        : null;
    return { url: link.url, span };
  });
