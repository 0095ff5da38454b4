import type { Span } from '../../range.ts';

/** One `w:t` of a paragraph: where its text stands in the XML, and where in the paragraph's words. */
export interface TextNode {
  /** the escaped text between the tags */
  xml: Span;
  /** its unescaped text */
  text: string;
  /** the start tag says that blanks at its ends count */
  preserves: boolean;
  /** where its start tag ends with ">", to put an attribute before */
  tagEnd: number;
}

/** The words of one paragraph with the nodes that print them; `null` stands for a tab or break between nodes. */
export interface XmlParagraph {
  pieces: (TextNode | null)[];
}

/** Drafts, field codes and second copies, as for the reader of the same files. */
const skipped = /^(?:w:del|w:moveFrom|w:instrText|mc:Fallback|w:delText)$/;
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;

/** Finds the paragraphs of a part's XML without changing a byte of it. */
export function paragraphsOf(xml: string): XmlParagraph[] {
  const paragraphs: XmlParagraph[] = [];
  const open: XmlParagraph[] = [];
  let ignored = 0;
  let text: { from: number; preserves: boolean; tagEnd: number } | null = null;
  for (const match of xml.matchAll(token)) {
    const [printed, close, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    if (skipped.test(name) && !empty) ignored += close ? -1 : 1;
    if (ignored > 0) continue;
    const paragraph = open.at(-1);
    if (name === 'w:p' && !empty) {
      if (close) open.pop();
      else {
        open.push({ pieces: [] });
        paragraphs.push(open.at(-1) as XmlParagraph);
      }
    } else if (name === 'w:t' && !empty) {
      if (!close)
        text = {
          from: match.index + printed.length,
          preserves: /xml:space\s*=\s*["']preserve/.test(attributes),
          tagEnd: match.index + printed.length - 1,
        };
      else if (text && paragraph) {
        const span = { start: text.from, end: match.index };
        const node = { xml: span, text: unescaped(xml.slice(span.start, span.end)) };
        paragraph.pieces.push({ ...node, preserves: text.preserves, tagEnd: text.tagEnd });
        text = null;
      }
    } else if (/^w:(?:tab|br|cr|ptab)$/.test(name) && !close && paragraph) paragraph.pieces.push(null);
  }
  return paragraphs;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (name) return entities[name] ?? all;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });

export const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
