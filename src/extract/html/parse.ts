import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { CandorError } from '../../errors.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlPage = DefaultTreeAdapterTypes.Document;

/** A resume has some hundred elements; a parser that has to repair nests can be made to build without end. */
const mostElements = 100_000;
const deepest = 400;

/**
 * Parses a page as a browser would, within bounds.
 * @throws CandorError `damaged-file` when it has too many elements or nests too deeply
 */
export function parseHtml(source: string): HtmlPage {
  let elements = 0;
  let depth = 0;
  const adapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > mostElements) throw tooMuch('too many elements');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > deepest) throw tooMuch('elements nest too deeply');
    },
    onItemPop() {
      depth -= 1;
    },
  };
  return parse(source, { treeAdapter: adapter });
}

const tooMuch = (detail: string): CandorError => new CandorError('damaged-file', { detail });

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
