import { CandorError } from '../../errors.ts';
import { childrenOf, findElement, ownText, parseXml, type XmlElement } from '../xml.ts';
import { openArchive } from '../zip.ts';
import { type PageSize, pageSizeOf } from './frame.ts';
import { type OdtStyles, readOdtStyles } from './styles.ts';

/** The parts of an OpenDocument text that hold what a reader sees. */
export interface OdtPackage {
  body: XmlElement;
  styles: OdtStyles;
  headers: XmlElement[];
  footers: XmlElement[];
  /** headers and footers have automatic styles of their own, under the same names */
  pageStyles: OdtStyles;
  page: PageSize;
  images: number;
  metadata: { title: string | null; author: string | null; producer: string | null };
}

interface Parts {
  content: XmlElement;
  styles: XmlElement | null;
  meta: XmlElement | null;
}

export function openOdt(bytes: Uint8Array): OdtPackage {
  const { content, styles, meta } = openParts(bytes);
  const body = findElement(content, 'office:text');
  if (!body) throw new CandorError('damaged-file', { detail: 'the document has no body' });
  const find = (part: XmlElement | null, name: string): XmlElement | null =>
    part ? findElement(part, name) : null;
  const common = find(styles, 'office:styles');
  const bodyStyles = readOdtStyles(find(content, 'office:automatic-styles'), common);
  const pages = pagesInUse(find(styles, 'office:master-styles'), bodyStyles.masterPages);
  const parts = (kind: string): XmlElement[] =>
    ['', '-first', '-left']
      .flatMap((which) => pages.flatMap((page) => childrenOf(page, `style:${kind}${which}`)))
      .filter((part) => part.attributes['style:display'] !== 'false');
  return {
    body,
    styles: bodyStyles,
    headers: parts('header'),
    footers: parts('footer'),
    pageStyles: readOdtStyles(find(styles, 'office:automatic-styles'), common),
    page: pageSizeOf(find(styles, 'office:automatic-styles')),
    images: countImages(body),
    metadata: {
      title: textOf(meta, 'dc:title'),
      author: textOf(meta, 'meta:initial-creator') ?? textOf(meta, 'dc:creator'),
      producer: textOf(meta, 'meta:generator'),
    },
  };
}

/** A package of parts, or all of them in one XML file. */
function openParts(bytes: Uint8Array): Parts {
  if (bytes[0] !== 0x50) {
    const root = parseXml(new TextDecoder('utf-8').decode(bytes));
    return { content: root, styles: root, meta: root };
  }
  const archive = openArchive(bytes);
  if (/<manifest:encryption-data\b/.test(archive.text('META-INF/manifest.xml') ?? ''))
    throw new CandorError('encrypted-file');
  const part = (name: string): XmlElement | null => {
    const source = archive.text(name);
    return source === null ? null : parseXml(source);
  };
  const content = part('content.xml');
  if (!content)
    throw new CandorError(archive.names.includes('encrypted-package') ? 'encrypted-file' : 'damaged-file');
  return { content, styles: part('styles.xml'), meta: part('meta.xml') };
}

/** The page layouts that the text uses, and those that follow them; a template brings many more. */
function pagesInUse(masters: XmlElement | null, asked: Set<string>): XmlElement[] {
  const pages = masters ? childrenOf(masters, 'style:master-page') : [];
  const nameOf = (page: XmlElement): string => page.attributes['style:name'] ?? '';
  const used = new Set([...asked, 'Standard']);
  for (const page of pages) {
    const next = page.attributes['style:next-style-name'];
    if (next && used.has(nameOf(page))) used.add(next);
  }
  const found = pages.filter((page) => used.has(nameOf(page)));
  return found.length > 0 ? found : pages.slice(0, 1);
}

function countImages(element: XmlElement): number {
  return element.children.reduce(
    (sum, child) =>
      typeof child === 'string' ? sum : sum + (child.name === 'draw:image' ? 1 : 0) + countImages(child),
    0,
  );
}

const textOf = (root: XmlElement | null, name: string): string | null => {
  const found = root ? findElement(root, name) : null;
  return (found && ownText(found)) || null;
};
