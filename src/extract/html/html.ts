import iconv from 'iconv-lite';
import { readingOf } from '../flow/reading.ts';
import type { FormatReader } from '../reading.ts';
import { decodeText } from '../text.ts';
import { readHtmlFlow } from './flow.ts';
import { attributeOf, type HtmlElement, type HtmlPage, isElement, parseHtml } from './parse.ts';
import { StyleSheet } from './style-sheet.ts';

/** The reading of a web page: its visible text, block under block. Nothing is fetched and no script runs. */
export const htmlReader: FormatReader = {
  format: 'html',
  read(bytes) {
    const page = parseHtml(decodeHtml(bytes));
    const elements = allElements(page);
    const body = elements.find(({ tagName }) => tagName === 'body');
    const sheet = new StyleSheet(elements.filter(({ tagName }) => tagName === 'style').map(textOf));
    const root = elements.find(({ tagName }) => tagName === 'html');
    const flow = body ? readHtmlFlow(body, sheet, root) : null;
    const meta = (name: string): string | null => {
      const found = elements.find(
        (element) => element.tagName === 'meta' && attributeOf(element, 'name')?.toLowerCase() === name,
      );
      return (found && attributeOf(found, 'content')) || null;
    };
    const title = elements.find(({ tagName }) => tagName === 'title');
    return readingOf(flow ? [flow] : [], {
      images: flow?.images ?? 0,
      metadata: {
        title: (title && textOf(title).trim()) || null,
        author: meta('author'),
        producer: meta('generator'),
      },
    });
  },
};

const declaredSet = /<meta\b[^<>]{0,200}?\bcharset\s*=\s*["']?\s*([\w-]{2,40})/i;

/** A page that is no UTF-8 may name its character set; else it is found as for text. */
function decodeHtml(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    const name = declaredSet.exec(buffer.subarray(0, 4096).toString('latin1'))?.[1];
    const named = name && !/^utf-?(?:8|16)/i.test(name) && iconv.encodingExists(name);
    return named ? iconv.decode(buffer, name) : decodeText(bytes);
  }
}

function allElements(page: HtmlPage): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting = [...page.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    for (const child of [...node.childNodes].reverse()) waiting.push(child);
  }
  return found;
}

const textOf = (element: HtmlElement): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
