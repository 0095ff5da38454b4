import { emptyFlow, type Flow, joinShortCells, newParagraph, type Paragraph } from '../flow/flow.ts';
import { hiddenBy } from '../flow/visibility.ts';
import { drawnLook, type Look, lookOf, pageLook } from './look.ts';
import { attributeOf, type HtmlElement, type HtmlNode, isElement } from './parse.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What is in the page and not shown as its text. */
const skipped = new Set(
  'script style head template noscript iframe object embed audio video canvas input textarea select datalist map math title desc metadata'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements before which a reader sees a gap. */
const spacedTags = /^(?:p|h[1-6]|ul|ol|dl|blockquote|section|article|table|hr|header|footer|figure)$/;

/** Reads a page's body into paragraphs, as its blocks are drawn one under the other. */
export function readHtmlFlow(
  body: HtmlElement,
  sheet: StyleSheet,
  root?: HtmlElement,
): Flow & { images: number } {
  const flow = emptyFlow();
  let images = 0;
  let block = 0;
  let heading = false;
  let item = false;
  let spaced = false;
  let open: Paragraph | null = null;

  const close = (): void => {
    open = null;
  };
  const paragraph = (): Paragraph => {
    if (open) return open;
    open = newParagraph(block, { heading, list: item && !heading, spaced });
    flow.paragraphs.push(open);
    item = false;
    spaced = false;
    return open;
  };
  const print = (source: string, look: Look): void => {
    const text = look.keepsSpace ? source.replace(/\r\n?/g, '\n') : source.replace(/[ \t\r\n\f]+/g, ' ');
    if (text === '' || (open === null && text.trim() === '')) return;
    const hidden = look.concealed ?? hiddenBy(drawnLook(look));
    const style = { bold: look.bold, size: look.size, colour: look.colour };
    paragraph().stretches.push({
      text,
      style,
      hidden: hidden === 'vanished' ? 'invisible' : hidden,
      link: look.link,
    });
  };

  const walk = (node: HtmlNode, around: Look, path: readonly HtmlElement[]): void => {
    if (node.nodeName === '#text' && 'value' in node) print(node.value, around);
    if (!isElement(node) || skipped.has(node.tagName)) return;
    const { tagName } = node;
    if (tagName === 'br') {
      print('\n', { ...around, keepsSpace: true });
      return;
    }
    if (tagName === 'img' || tagName === 'svg') images += 1;
    const declared = sheet.declarationsOf(node, path, attributeOf(node, 'style') ?? '');
    const look = lookOf(node, declared, around);
    const display = declared.get('display') ?? '';
    const isBlock = display === '' ? blocks.has(tagName) : !/^(?:inline|contents|none)/.test(display);
    if (!isBlock) {
      for (const child of node.childNodes) walk(child, look, [...path, node]);
      return;
    }
    close();
    if (spacedTags.test(tagName)) spaced = true;
    const before = { heading, item };
    heading = heading || /^h[1-6]$/.test(tagName);
    item = tagName === 'li' ? !look.unsigned : item;
    if (tagName === 'tr' || isRow(display, declared.get('flex-direction'))) readRow(node, look, path);
    else {
      if (tagName === 'table') {
        flow.tables += 1;
        block += 1;
      }
      for (const child of node.childNodes) walk(child, look, [...path, node]);
      if (tagName === 'table') block += 1;
    }
    close();
    heading = before.heading;
    if (tagName === 'li') item = before.item;
  };

  /** Cells, and what a flexible row sets side by side. */
  const readRow = (row: HtmlElement, look: Look, path: readonly HtmlElement[]): void => {
    const firsts: number[] = [];
    for (const child of row.childNodes) {
      if (!isElement(child) && !('value' in child && child.value.trim() !== '')) continue;
      close();
      block += 1;
      const first = flow.paragraphs.length;
      walk(child, look, [...path, row]);
      if (flow.paragraphs.length > first) firsts.push(first);
    }
    block += 1;
    joinShortCells(flow.paragraphs, firsts);
  };

  const rootLook = root
    ? lookOf(root, sheet.declarationsOf(root, [], attributeOf(root, 'style') ?? ''), pageLook)
    : pageLook;
  walk(body, rootLook, root ? [root] : []);
  return { ...flow, images };
}

const isRow = (display: string, direction = 'row'): boolean =>
  /^(?:inline-)?(?:flex|grid)\b/.test(display) && !direction.startsWith('column');
