import { CandorError } from '../../errors.ts';
import { openArchive } from '../zip.ts';
import { replaceEntry } from '../zip-edit.ts';
import { mainPartOf } from './package.ts';
import { escaped, paragraphsOf, type TextNode, type XmlParagraph } from './text-nodes.ts';

/** A statement by its words, and which of several equal ones it is, counted from 0 in the order of the text. */
export interface StatementEdit {
  original: string;
  occurrence: number;
  text: string;
}

/**
 * Puts other words into statements of a DOCX. Only the text nodes of their paragraphs change: every other byte of the main
 * part, and every other entry of the file, stays as it was.
 * @throws CandorError `edit-not-placed` where a statement cannot be found in one paragraph
 */
export function editDocx(bytes: Uint8Array, edits: readonly StatementEdit[]): Uint8Array {
  const archive = openArchive(bytes);
  const name = mainPartOf(archive);
  const xml = archive.text(name) ?? '';
  const paragraphs = paragraphsOf(xml);
  const changes = new Map<TextNode, string>();
  for (const edit of edits) placeEdit(paragraphs, edit, changes);
  return replaceEntry(bytes, name, withChanges(xml, changes));
}

function placeEdit(
  paragraphs: readonly XmlParagraph[],
  { original, occurrence, text }: StatementEdit,
  changes: Map<TextNode, string>,
): void {
  const wanted = compact(original).text;
  const places = paragraphs.flatMap((paragraph) => {
    const words = wordsOf(paragraph);
    const { text: printed, at } = compact(words.text);
    const start = printed.indexOf(wanted);
    const isWhole = start >= 0 && !/[\p{L}\p{N}]/u.test(printed[start - 1] ?? '');
    return isWhole ? [{ words, from: at[start] ?? 0, to: (at[start + wanted.length - 1] ?? 0) + 1 }] : [];
  });
  const place = places[occurrence];
  if (!place) throw new CandorError('edit-not-placed');
  putWords(place.words, place.from, place.to, text, changes);
}

interface Words {
  text: string;
  /** where in the words each node begins */
  nodes: { node: TextNode; start: number }[];
}

function wordsOf({ pieces }: XmlParagraph): Words {
  let text = '';
  const nodes: Words['nodes'] = [];
  for (const piece of pieces) {
    if (piece) nodes.push({ node: piece, start: text.length });
    text += piece ? piece.text : ' ';
  }
  return { text, nodes };
}

/** Words with one blank for any white space, none at the ends, and where each sign stood. */
function compact(text: string): { text: string; at: number[] } {
  let result = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const sign = /[\s\u00ad]/.test(text[index] ?? '') ? ' ' : (text[index] ?? '');
    if (sign === ' ' && (result === '' || result.endsWith(' '))) continue;
    result += sign;
    at.push(index);
  }
  return result.endsWith(' ') ? { text: result.slice(0, -1), at: at.slice(0, -1) } : { text: result, at };
}

/** What both have in common at their ends keeps its look; what differs goes into the node where it begins. */
function putWords(
  words: Words,
  from: number,
  to: number,
  text: string,
  changes: Map<TextNode, string>,
): void {
  const old = words.text.slice(from, to);
  const before = commonStart(old, text);
  const behind = Math.min(commonEnd(old, text), old.length - before, text.length - before);
  let put: string | null = text.slice(before, text.length - behind);
  const start = from + before;
  const end = to - behind;
  for (const { node, start: at } of words.nodes) {
    const last = at + node.text.length;
    if (last < start || at > end || (last === start && put !== null && end > start)) continue;
    const head = node.text.slice(0, Math.max(0, start - at));
    const tail = node.text.slice(Math.max(0, Math.min(node.text.length, end - at)));
    const next = `${head}${put ?? ''}${tail}`;
    if (next !== node.text) changes.set(node, next);
    put = null;
  }
  if (put !== null && put !== '') throw new CandorError('edit-not-placed');
}

/** Up to the last blank, so that no word is cut. */
function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  while (at > 0 && !/\s/.test(a[at - 1] ?? '')) at -= 1;
  return at;
}

function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  while (count > 0 && !/\s/.test(a[a.length - count] ?? '')) count -= 1;
  return count;
}

function withChanges(xml: string, changes: ReadonlyMap<TextNode, string>): string {
  let result = xml;
  for (const [node, text] of [...changes].sort(([a], [b]) => b.xml.start - a.xml.start)) {
    // blanks at the ends are lost without the attribute, which a node that never had any may lack
    const needs = /^\s|\s$/.test(text) && !node.preserves;
    result = `${result.slice(0, node.tagEnd)}${needs ? ' xml:space="preserve"' : ''}${result.slice(node.tagEnd, node.xml.start)}${escaped(text)}${result.slice(node.xml.end)}`;
  }
  return result;
}
