import type { FlowWriter } from '../flow/writer.ts';
import { noShape, type RtfShape, type ShapeLook } from './shape.ts';

/** What the text of a group is; `text` is what a reader sees. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'colours'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'generator'
  | 'instruction'
  | 'label'
  | 'shape'
  | 'shape-name'
  | 'shape-value';

/** The colours behind the text of one flow, by index of the colour table; 0 is none. */
export interface Layers {
  paragraph: number;
  /** of the cells of the row, and of the one that is being described */
  cells: number[];
  cell: number;
  /** points of height that a line of the paragraph, and of the row, has; as many as it needs when infinite */
  lineRoom: number;
  rowRoom: number;
}

export const noLayers = (): Layers => ({
  paragraph: 0,
  cells: [],
  cell: 0,
  lineRoom: Number.POSITIVE_INFINITY,
  rowRoom: Number.POSITIVE_INFINITY,
});

/** What a group inherits from the one around it. */
export interface GroupState {
  destination: Destination;
  /** where visible text goes */
  writer: FlowWriter;
  layer: Layers;
  /** the shape that is being described, and what the one around the text does to it */
  shape: RtfShape | null;
  inShape: ShapeLook;
  /** what `\\upr` stood in, for the Unicode half of the pair */
  pairIn: Destination;
  font: number | null;
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  /** points */
  size: number;
  /** the letters' width as a share of the usual one */
  stretch: number;
  colour: number;
  /** index of the colour behind the text, 0 for none */
  shade: number;
  /** how many signs stand in for one of Unicode */
  fallback: number;
}

export const defaultSize = 12;

export const firstState = (writer: FlowWriter): GroupState => ({
  destination: 'text',
  writer,
  layer: noLayers(),
  shape: null,
  inShape: noShape,
  pairIn: 'text',
  font: null,
  bold: false,
  hidden: false,
  deleted: false,
  size: defaultSize,
  stretch: 1,
  colour: 0,
  shade: 0,
  fallback: 1,
});

/** Control words that open a group whose text goes elsewhere, or nowhere. */
export const destinations: Record<string, Destination> = {
  fonttbl: 'fonts',
  colortbl: 'colours',
  stylesheet: 'styles',
  title: 'title',
  author: 'author',
  generator: 'generator',
  fldinst: 'instruction',
  listtext: 'label',
  pntext: 'label',
  info: 'info',
  pict: 'skip',
  objdata: 'skip',
  objclass: 'skip',
  nonshppict: 'skip',
  shprslt: 'skip',
  sn: 'shape-name',
  sv: 'shape-value',
  annotation: 'skip',
  atnid: 'skip',
  atnauthor: 'skip',
  filetbl: 'skip',
  listtable: 'skip',
  listoverridetable: 'skip',
  revtbl: 'skip',
  rsidtbl: 'skip',
  xe: 'skip',
  tc: 'skip',
  txe: 'skip',
  rxe: 'skip',
  ftnsep: 'skip',
  ftnsepc: 'skip',
  aftnsep: 'skip',
  aftnsepc: 'skip',
  pn: 'skip',
  do: 'skip',
};

/** Groups that are read although a `\*` marks them as new to old readers. */
export const knownNewGroups = new Set([
  'fldinst',
  'generator',
  'shpinst',
  'pntext',
  'listtext',
  'shppict',
  'ud',
]);

/** Signs that have a control word of their own. */
export const signWords: Record<string, string> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '\u2014',
  endash: '\u2013',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
};
