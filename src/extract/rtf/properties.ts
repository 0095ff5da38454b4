import { plainParagraph } from '../flow/writer.ts';
import { defaultSize, type GroupState } from './state.ts';
import type { RtfTables } from './tables.ts';

type Apply = (state: GroupState, value: number | null, tables: RtfTables) => void;

/** twentieths of a point before a paragraph that a reader sees as a gap */
const gapBefore = 100;

/** columns that a table may have in Word */
const mostCells = 64;

const isOn = (value: number | null): boolean => value !== 0;

/** A height in twips is meant exactly where it is negative, else as the least. */
const exactly = (twips: number | null): number =>
  twips !== null && twips < 0 ? -twips / 20 : Number.POSITIVE_INFINITY;

const breakParagraph: Apply = ({ writer }) => writer.endParagraph();

/** What control words do to the text that follows. */
const drawing: Record<string, Apply> = {
  ansicpg: (_, value, tables) => {
    tables.documentPage = value || tables.documentPage;
  },
  mac: (_, __, tables) => {
    tables.documentPage = 10000;
  },
  pc: (_, __, tables) => {
    tables.documentPage = 437;
  },
  pca: (_, __, tables) => {
    tables.documentPage = 850;
  },
  deff: (_, value, tables) => {
    tables.defaultFont = value;
  },
  uc: (state, value) => {
    state.fallback = Math.min(20, Math.max(0, value ?? 1));
  },
  f: (state, value) => {
    state.font = value;
  },
  plain: (state) => {
    Object.assign(state, { font: null, bold: false, hidden: false, colour: 0, shade: 0 });
    Object.assign(state, { size: defaultSize, stretch: 1 });
  },
  b: (state, value) => {
    state.bold = isOn(value);
  },
  v: (state, value) => {
    state.hidden = isOn(value);
  },
  webhidden: (state, value) => {
    state.hidden = isOn(value);
  },
  deleted: (state, value) => {
    state.deleted = isOn(value);
  },
  fs: (state, value) => {
    state.size = (value ?? defaultSize * 2) / 2;
  },
  charscalex: (state, value) => {
    state.stretch = (value || 100) / 100;
  },
  cf: (state, value) => {
    state.colour = value ?? 0;
  },
  highlight: (state, value) => {
    state.shade = value ?? 0;
  },
  cb: (state, value) => {
    state.shade = value ?? 0;
  },
  chcbpat: (state, value) => {
    state.shade = value ?? 0;
  },
};

/** What control words do to paragraphs, cells and rows. */
const layout: Record<string, Apply> = {
  pard: ({ writer, layer }) => {
    writer.properties = plainParagraph();
    layer.paragraph = 0;
    layer.lineRoom = Number.POSITIVE_INFINITY;
  },
  s: ({ writer }, value, tables) => {
    writer.properties.heading = tables.isHeading(value ?? 0);
  },
  outlinelevel: ({ writer }, value) => {
    writer.properties.outline = (value ?? 9) < 9;
  },
  ls: ({ writer }, value) => {
    writer.properties.list = (value ?? 0) > 0;
  },
  sb: ({ writer }, value) => {
    writer.properties.spaced = (value ?? 0) >= gapBefore;
  },
  sl: ({ layer }, value) => {
    layer.lineRoom = exactly(value);
  },
  cbpat: ({ layer }, value) => {
    layer.paragraph = value ?? 0;
  },
  intbl: ({ writer }, value) => {
    writer.properties.inTable = isOn(value);
  },
  trowd: ({ layer }) => {
    layer.cells = [];
    layer.cell = 0;
    layer.rowRoom = Number.POSITIVE_INFINITY;
  },
  trrh: ({ layer }, value) => {
    layer.rowRoom = exactly(value);
  },
  clcbpat: ({ layer }, value) => {
    layer.cell = value ?? 0;
  },
  cellx: ({ layer }) => {
    if (layer.cells.length < mostCells) layer.cells.push(layer.cell);
    layer.cell = 0;
  },
  par: breakParagraph,
  sect: breakParagraph,
  page: breakParagraph,
  column: breakParagraph,
  cell: ({ writer }) => writer.endCell(false),
  row: ({ writer }) => writer.endRow(false),
  nestcell: ({ writer }) => writer.endCell(true),
  nestrow: ({ writer }) => writer.endRow(true),
};

/**
 * Applies a control word that changes how text is drawn, or ends a paragraph, cell or row. The label of a list item
 * brings paragraph words of its own, which say nothing of the item.
 */
export function applyWord(name: string, value: number | null, state: GroupState, tables: RtfTables): void {
  if (Object.hasOwn(drawing, name)) drawing[name]?.(state, value, tables);
  else if (state.destination === 'text' && Object.hasOwn(layout, name)) layout[name]?.(state, value, tables);
}
