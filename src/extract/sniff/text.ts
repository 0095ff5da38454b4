import { CandorError } from '../../errors.ts';
import type { DocumentFormat } from '../document.ts';
import { looksLikeJsonResume } from '../json-resume/schema.ts';
import { isMarkdown } from '../markdown/marks.ts';
import { decodeText } from '../text.ts';

/** What stands before the first tag: a declaration, comments, white space. */
const preamble = /^(?:\s|<\?xml[^>]{0,200}\?>|<!--(?:[^-]|-(?!->)){0,5000}-->)*/;
const pageStart = /^<(?:!doctype\s+html|html|head|body|title|meta|style|link)\b/i;
const htmlTag =
  /<\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|span|section|article|header|main|b|strong|br)\b[^<>]*>/gi;
/** Tags from which on a file that begins with one is a piece of a page. */
const enoughTags = 6;

/** Tells the formats that are text by their marks. */
export function textFormat(bytes: Uint8Array): DocumentFormat {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const start = text.slice(preamble.exec(text.slice(0, 20_000))?.[0].length ?? 0).trimStart();
  if (pageStart.test(start)) return 'html';
  if (start.startsWith('{') || start.startsWith('[')) return jsonFormat(start);
  if (isMarkdown(text)) return 'markdown';
  if (/^<[a-z]/i.test(start)) return tagged(start);
  if (/^MIME-Version:/i.test(start))
    throw new CandorError('unsupported-format', { detail: 'an e-mail or web archive (MHTML)' });
  return 'text';
}

function tagged(start: string): DocumentFormat {
  if (/^<office:document\b/.test(start) && start.includes('opendocument.text')) return 'odt';
  if (/^<svg\b/i.test(start)) throw new CandorError('unsupported-format', { detail: 'an SVG picture' });
  htmlTag.lastIndex = 0;
  const first = htmlTag.exec(start);
  if (first?.index === 0 && (start.slice(0, 100_000).match(htmlTag)?.length ?? 0) >= enoughTags)
    return 'html';
  const root = /^<([\w:-]{1,60})/.exec(start)?.[1];
  if (root && start.trimEnd().endsWith(`</${root}>`))
    throw new CandorError('unsupported-format', { detail: 'an XML file' });
  return 'text';
}

/** JSON that is no resume is nothing to read; what only begins like JSON is text. */
function jsonFormat(start: string): DocumentFormat {
  let value: unknown;
  try {
    value = JSON.parse(start);
  } catch (cause) {
    if (/^\{\s*"[^"]{1,40}"\s*:/.test(start))
      throw new CandorError('damaged-file', { detail: 'the JSON is broken', cause });
    return 'text';
  }
  if (looksLikeJsonResume(value)) return 'json-resume';
  throw new CandorError('unsupported-format', { detail: 'JSON that is no JSON Resume' });
}
