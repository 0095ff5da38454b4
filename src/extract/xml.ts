import { CandorError } from '../errors.ts';

/** An XML element; text is kept as children. Names keep their usual prefix (`w:p`). */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const deepest = 200;

/**
 * Parses well-formed XML into elements. Entities are the five of XML and character numbers alone: declarations in
 * the file are ignored, so that nothing unfolds and nothing outside is fetched. One pass, linear in the source.
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const append = (child: XmlElement | string): void => {
    (open.at(-1) ?? root).children.push(child);
  };
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    if (tag < 0) break;
    if (tag > at) append(decodeEntities(source.slice(at, tag)));
    if (source.startsWith('<![CDATA[', tag)) {
      const end = endOf(source, ']]>', tag);
      append(source.slice(tag + 9, end - 3));
      at = end;
      continue;
    }
    at = endOfTag(source, tag);
    if (source[tag + 1] === '!' || source[tag + 1] === '?') continue;
    if (source[tag + 1] === '/') {
      if (open.length > 1) open.pop();
      continue;
    }
    const selfClosing = source[at - 2] === '/';
    const element = readTag(source.slice(tag + 1, at - (selfClosing ? 2 : 1)));
    append(element);
    if (selfClosing) continue;
    if (open.length >= deepest) throw new CandorError('damaged-file', { detail: 'elements nest too deeply' });
    open.push(element);
  }
  return root;
}

/** The offset after the tag, comment, instruction or declaration that begins at `tag`. */
function endOfTag(source: string, tag: number): number {
  if (source.startsWith('<!--', tag)) return endOf(source, '-->', tag);
  if (source[tag + 1] === '?') return endOf(source, '?>', tag);
  if (source[tag + 1] === '!') {
    const subset = source.indexOf('[', tag);
    const end = endOf(source, '>', tag);
    return subset > 0 && subset < end ? endOf(source, ']>', tag) : end;
  }
  for (let at = tag + 1; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '>') return at + 1;
    if (sign === '"' || sign === "'") at = endOf(source, sign, at + 1) - 1;
  }
  return source.length;
}

const endOf = (source: string, mark: string, from: number): number => {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
};

function readTag(source: string): XmlElement {
  const space = source.search(/\s/);
  if (space < 0) return { name: source, attributes: {}, children: [] };
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of source.slice(space).matchAll(attribute)) {
    if (name) attributes[name] = decodeEntities(double ?? single ?? '');
  }
  return { name: source.slice(0, space), attributes, children: [] };
}

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
        if (name) return named.get(name) ?? whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;

/** Direct children of a name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** The first direct child of a name. */
export const childOf = (element: XmlElement | null, name: string): XmlElement | null =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name) ??
  null;

/** The text that stands directly in an element. */
export const ownText = (element: XmlElement): string =>
  element.children.filter((child) => typeof child === 'string').join('');

/** The first element of a name anywhere below. */
export function findElement(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : findElement(child, name);
    if (found) return found;
  }
  return null;
}
