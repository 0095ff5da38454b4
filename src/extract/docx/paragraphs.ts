import { emptyFlow, type Flow, joinShortCells, type Stretch } from '../flow/flow.ts';
import { hiddenBy } from '../flow/visibility.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import type { WordPackage } from './package.ts';
import { isList, type RunStyle, runProperties, shadeOf } from './styles.ts';

/** twentieths of a point before a paragraph that a reader sees as a gap */
const gapBefore = 100;

/** Reads a body, header or footer into paragraphs in reading order; text boxes follow the paragraph they hang on. */
export function readFlow(root: XmlElement, word: WordPackage): Flow {
  const flow = emptyFlow();
  let block = 0;

  const walk = (element: XmlElement, shade: string | null): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || skipped.has(child.name)) continue;
      if (child.name === 'w:p') readParagraph(child, shade);
      else if (child.name === 'w:tbl') readTable(child);
      else walk(child, shade);
    }
  };

  const readTable = (table: XmlElement): void => {
    flow.tables += 1;
    for (const row of childrenOf(table, 'w:tr')) {
      const cells = childrenOf(row, 'w:tc');
      const firsts: number[] = [];
      for (const cell of cells) {
        block += 1;
        firsts.push(flow.paragraphs.length);
        walk(cell, shadeOf(childOf(childOf(cell, 'w:tcPr'), 'w:shd')));
      }
      joinShortCells(flow.paragraphs, firsts);
    }
    block += 1;
  };

  const readParagraph = (element: XmlElement, shade: string | null): void => {
    const properties = childOf(element, 'w:pPr');
    const style = word.styles.paragraph(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? null);
    const base: RunStyle = { ...word.styles.base, ...style.run };
    base.shade ??= shadeOf(childOf(properties, 'w:shd')) ?? shade;
    const boxes: XmlElement[] = [];
    const stretches = readRuns(element, base, word, boxes);
    const spacing = Number(childOf(properties, 'w:spacing')?.attributes['w:before'] ?? 0);
    flow.paragraphs.push({
      stretches,
      heading: style.heading || childOf(properties, 'w:outlineLvl') !== null,
      list: isList(properties) ?? style.list,
      block,
      spaced: spacing >= gapBefore || flow.paragraphs.at(-1)?.stretches.length === 0,
      joins: false,
    });
    for (const box of boxes) {
      flow.textBoxes += 1;
      block += 1;
      walk(box, shade);
      block += 1;
    }
  };

  walk(root, null);
  return flow;
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

function readRuns(element: XmlElement, base: RunStyle, word: WordPackage, boxes: XmlElement[]): Stretch[] {
  const stretches: Stretch[] = [];
  const walk = (parent: XmlElement, style: RunStyle, link: string | null): void => {
    for (const child of parent.children) {
      if (typeof child === 'string' || skipped.has(child.name)) continue;
      if (child.name === 'w:txbxContent') boxes.push(child);
      else if (child.name === 'w:r') {
        const own = childOf(child, 'w:rPr');
        const named = word.styles.character(childOf(own, 'w:rStyle')?.attributes['w:val'] ?? null);
        walk(child, { ...style, ...named, ...runProperties(own) }, link);
      } else if (child.name === 'w:hyperlink') {
        walk(child, style, word.links.get(child.attributes['r:id'] ?? '') ?? link);
      } else {
        const text = textOf(child);
        if (text === null) walk(child, style, link);
        else if (text !== '') stretches.push({ text, style, hidden: hiddenBy(style), link });
      }
    }
  };
  walk(element, base, null);
  return stretches;
}

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
