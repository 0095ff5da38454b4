import type { HiddenReason } from '../document.ts';
import {
  emptyFlow,
  type Flow,
  joinShortCells,
  newParagraph,
  type Paragraph,
  showsText,
} from '../flow/flow.ts';
import { hiddenBy, type LayeredStyle } from '../flow/visibility.ts';
import { childrenOf, type XmlElement } from '../xml.ts';
import { type PageSize, placedOutside, roomOf } from './frame.ts';
import type { OdtStyles } from './styles.ts';

/** Drafts, remarks, form fields and descriptions are not what a reader sees. */
const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'office:event-listeners',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:note-citation',
  'text:index-title-template',
  'text:table-of-content-source',
  'text:ruby-text',
  'text:page-number',
  'text:page-count',
  'table:table-columns',
  'table:table-column',
  'svg:title',
  'svg:desc',
  'draw:image',
  'draw:object',
  'draw:object-ole',
]);

const shapes =
  /^(?:draw:(?:frame|custom-shape|rect|ellipse|polygon|path|g|a|line|connector|caption)|text:note)$/;
/** What holds boxes or notes and is no text box itself. */
const groups = new Set(['draw:g', 'draw:a', 'text:note']);
/** `text:s` may claim any number of spaces. */
const mostSpaces = 40;

interface Around {
  list: boolean;
  shade: string | null;
  concealed: HiddenReason | null;
  /** points of height that there are for a line */
  room: number;
}

/** Reads a body, header or footer into paragraphs; frames follow the paragraph they hang on. */
export function readOdtFlow(root: XmlElement, styles: OdtStyles, page: PageSize, outside = false): Flow {
  const flow = emptyFlow(outside);
  let block = 0;
  /** the next paragraph is the first of a list item */
  let item = false;

  const walk = (element: XmlElement, around: Around): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || skipped.has(child.name)) continue;
      const { name, attributes } = child;
      if (name === 'text:p' || name === 'text:h') readParagraph(child, around);
      else if (name === 'text:list-item') {
        item = true;
        walk(child, { ...around, list: true });
        item = false;
      } else if (name === 'text:numbered-paragraph') {
        item = true;
        walk(child, { ...around, list: true });
      } else if (name === 'table:table') readTable(child, around);
      else if (shapes.test(name)) readShape(child, around);
      else if (name === 'text:section') walk(child, inSection(attributes, around));
      else walk(child, around);
    }
  };

  const inSection = (attributes: XmlElement['attributes'], around: Around): Around => ({
    ...around,
    shade: styles.box('section', attributes['text:style-name']).shade ?? around.shade,
    concealed: around.concealed ?? (attributes['text:display'] === 'none' ? 'vanished' : null),
  });

  const readTable = (table: XmlElement, around: Around): void => {
    flow.tables += 1;
    const ground = styles.box('table', table.attributes['table:style-name']).shade ?? around.shade;
    for (const row of rowsOf(table)) {
      const look = styles.box('table-row', row.attributes['table:style-name']);
      const isShut = /^(?:collapse|filter)$/.test(row.attributes['table:visibility'] ?? '');
      const inRow: Around = {
        list: false,
        shade: look.shade ?? ground,
        concealed: around.concealed ?? (isShut ? 'vanished' : null),
        room: look.room ?? around.room,
      };
      const firsts: number[] = [];
      for (const cell of childrenOf(row, 'table:table-cell')) {
        block += 1;
        firsts.push(flow.paragraphs.length);
        const { shade } = styles.box('table-cell', cell.attributes['table:style-name']);
        walk(cell, { ...inRow, shade: shade ?? inRow.shade });
      }
      joinShortCells(flow.paragraphs, firsts);
    }
    block += 1;
  };

  const readShape = (shape: XmlElement, around: Around): void => {
    const before = flow.paragraphs.length;
    block += 1;
    walk(shape, {
      ...around,
      list: false,
      shade: styles.box('graphic', shape.attributes['draw:style-name']).shade ?? around.shade,
      concealed: around.concealed ?? (placedOutside(shape, page) ? 'off-page' : null),
      room: roomOf(shape),
    });
    block += 1;
    if (showsText(flow.paragraphs.slice(before)) && !groups.has(shape.name)) flow.textBoxes += 1;
  };

  const readParagraph = (element: XmlElement, around: Around): void => {
    const look = styles.paragraph(element.attributes['text:style-name']);
    const style: LayeredStyle = { ...styles.base, ...look.drawn };
    style.shade ??= around.shade;
    style.room = Math.min(around.room, style.room ?? Number.POSITIVE_INFINITY);
    const concealed = around.concealed ?? (isHiddenParagraph(element) ? 'vanished' : null);
    const heading = look.heading || element.name === 'text:h';
    const paragraph = newParagraph(block, {
      heading,
      list: item && around.list && !heading,
      spaced: look.spaced || flow.paragraphs.at(-1)?.stretches.length === 0,
    });
    item = false;
    flow.paragraphs.push(paragraph);
    const frames: XmlElement[] = [];
    readSpans(element, { style, concealed, link: null, paragraph, styles, frames });
    for (const frame of frames) readShape(frame, around);
  };

  walk(root, { list: false, shade: null, concealed: null, room: Number.POSITIVE_INFINITY });
  return flow;
}

/** Rows, also those that stand in groups of header rows. */
const rowsOf = (table: XmlElement): XmlElement[] =>
  table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'table:table-row') return [child];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });

/** A field in a paragraph hides it while its condition holds, which the file says. */
const isHiddenParagraph = (element: XmlElement): boolean =>
  childrenOf(element, 'text:hidden-paragraph').some(
    ({ attributes }) => attributes['text:is-hidden'] === 'true',
  );

interface Inside {
  style: LayeredStyle;
  concealed: HiddenReason | null;
  link: string | null;
  paragraph: Paragraph;
  styles: OdtStyles;
  frames: XmlElement[];
}

function readSpans(element: XmlElement, inside: Inside): void {
  const { style, concealed, link, paragraph, styles, frames } = inside;
  const print = (text: string): void => {
    if (text !== '') paragraph.stretches.push({ text, style, hidden: concealed ?? hiddenBy(style), link });
  };
  for (const child of element.children) {
    if (typeof child === 'string') {
      print(child.replace(/\s+/g, ' '));
      continue;
    }
    const { name, attributes } = child;
    if (name === 'text:s') print(' '.repeat(Math.min(mostSpaces, Number(attributes['text:c'] ?? 1) || 1)));
    else if (name === 'text:tab') print('\t');
    else if (name === 'text:line-break') print('\n');
    else if (shapes.test(name)) frames.push(child);
    else if (skipped.has(name)) continue;
    else if (name === 'text:span')
      readSpans(child, { ...inside, style: { ...style, ...styles.text(attributes['text:style-name']) } });
    else if (name === 'text:a') readSpans(child, { ...inside, link: attributes['xlink:href'] ?? link });
    else if (name === 'text:hidden-text' && attributes['text:is-hidden'] !== 'false')
      readSpans(child, { ...inside, style: { ...style, hidden: true } });
    else readSpans(child, inside);
  }
}
