import type { HiddenReason } from '../document.ts';
import { emptyFlow, type Flow, joinShortCells, type Stretch, showsText } from '../flow/flow.ts';
import { hiddenBy } from '../flow/visibility.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { shadeOf } from './colours.ts';
import type { WordPackage } from './package.ts';
import { shapeLook } from './shapes.ts';
import { isList, lineHeightOf, type RunStyle, runProperties } from './styles.ts';

/** twentieths of a point before a paragraph that a reader sees as a gap */
const gapBefore = 100;

/** What a table, row or shape does to all text in it. */
interface Around {
  shade: string | null;
  concealed: HiddenReason | null;
  /** points of height that there are for a line */
  room: number;
  inTable: boolean;
}

const page: Around = { shade: null, concealed: null, room: Number.POSITIVE_INFINITY, inTable: false };

/** A text box and the elements between its paragraph and it, outermost first. */
interface Box {
  content: XmlElement;
  path: readonly XmlElement[];
}

/** Reads a body, header or footer into paragraphs in reading order; text boxes follow the paragraph they hang on. */
export function readFlow(root: XmlElement, word: WordPackage): Flow {
  const flow = emptyFlow();
  let block = 0;

  const walk = (element: XmlElement, around: Around): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || skipped.has(child.name)) continue;
      if (child.name === 'w:p') readParagraph(child, around);
      else if (child.name === 'w:tbl') readTable(child, around);
      else walk(child, around);
    }
  };

  const readTable = (table: XmlElement, around: Around): void => {
    flow.tables += 1;
    const shade = shadeOf(childOf(childOf(table, 'w:tblPr'), 'w:shd'), word.theme) ?? around.shade;
    for (const row of childrenOf(table, 'w:tr')) {
      const inRow = aroundRow(childOf(row, 'w:trPr'), { ...around, shade, inTable: true });
      const firsts: number[] = [];
      for (const cell of childrenOf(row, 'w:tc')) {
        block += 1;
        firsts.push(flow.paragraphs.length);
        const own = shadeOf(childOf(childOf(cell, 'w:tcPr'), 'w:shd'), word.theme);
        walk(cell, { ...inRow, shade: own ?? inRow.shade });
      }
      joinShortCells(flow.paragraphs, firsts);
    }
    block += 1;
  };

  const readParagraph = (element: XmlElement, around: Around): void => {
    const properties = childOf(element, 'w:pPr');
    const style = word.styles.paragraph(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? null);
    const base: RunStyle = { ...word.styles.base, ...style.run };
    base.shade ??= shadeOf(childOf(properties, 'w:shd'), word.theme) ?? style.shade ?? around.shade;
    const room = Math.min(around.room, lineHeightOf(properties) ?? style.lineHeight ?? around.room);
    const boxes: Box[] = [];
    const stretches = readRuns(element, base, word, { ...around, room }, boxes);
    const spacing = Number(childOf(properties, 'w:spacing')?.attributes['w:before'] ?? 0);
    flow.paragraphs.push({
      stretches,
      heading: style.heading || childOf(properties, 'w:outlineLvl') !== null,
      list: isList(properties) ?? style.list,
      block,
      spaced: spacing >= gapBefore || flow.paragraphs.at(-1)?.stretches.length === 0,
      joins: false,
    });
    for (const box of boxes) readBox(box, around);
  };

  const readBox = ({ content, path }: Box, around: Around): void => {
    const frame = around.inTable ? { ...word.page, oneColumn: false } : word.page;
    const look = shapeLook(path, word.theme, frame);
    const first = flow.paragraphs.length;
    block += 1;
    walk(content, {
      ...around,
      concealed: around.concealed ?? look.concealed,
      shade: look.shade ?? around.shade,
      room: look.room,
    });
    block += 1;
    if (showsText(flow.paragraphs.slice(first))) flow.textBoxes += 1;
  };

  walk(root, page);
  return flow;
}

/** A row may be hidden as a whole, or too low for its text. */
function aroundRow(properties: XmlElement | null, around: Around): Around {
  const hidden = childOf(properties, 'w:hidden');
  const isHidden = hidden !== null && !/^(?:0|false|off)$/.test(hidden.attributes['w:val'] ?? '');
  const height = childOf(properties, 'w:trHeight')?.attributes;
  const isFixed = height?.['w:hRule'] === 'exact';
  return {
    ...around,
    concealed: around.concealed ?? (isHidden ? 'vanished' : null),
    room: isFixed ? Number(height['w:val'] ?? 0) / 20 : around.room,
  };
}

/** Drafts, field codes and the second copy of every text box are not what a reader sees. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'mc:Fallback',
  'w:sectPr',
  'w:pPr',
  'w:rPr',
  'w:delText',
]);

function readRuns(
  element: XmlElement,
  base: RunStyle,
  word: WordPackage,
  around: Around,
  boxes: Box[],
): Stretch[] {
  const stretches: Stretch[] = [];
  const walk = (
    parent: XmlElement,
    style: RunStyle,
    link: string | null,
    path: readonly XmlElement[],
  ): void => {
    for (const child of parent.children) {
      if (typeof child === 'string' || skipped.has(child.name)) continue;
      if (child.name === 'w:txbxContent') boxes.push({ content: child, path });
      else if (child.name === 'w:r') {
        const own = childOf(child, 'w:rPr');
        const named = word.styles.character(childOf(own, 'w:rStyle')?.attributes['w:val'] ?? null);
        walk(child, { ...style, ...named, ...runProperties(own, word.theme) }, link, path);
      } else if (child.name === 'w:hyperlink') {
        walk(child, style, word.links.get(child.attributes['r:id'] ?? '') ?? link, path);
      } else {
        const text = textOf(child);
        if (text === null) walk(child, style, link, [...path, child]);
        else if (text !== '') stretches.push({ text, style, hidden: whyHidden(style, around), link });
      }
    }
  };
  walk(element, base, null, []);
  return stretches;
}

const whyHidden = (style: RunStyle, { concealed, room }: Around): HiddenReason | null =>
  concealed ?? hiddenBy({ ...style, room });

/** What an element prints; null when it only holds others. */
function textOf(element: XmlElement): string | null {
  switch (element.name) {
    case 'w:t':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      return '\u00ad';
    default:
      return null;
  }
}
