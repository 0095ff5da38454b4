import {
  emptyFlow,
  type Flow,
  joinShortCells,
  newParagraph,
  type Paragraph,
  type Stretch,
  showsText,
} from './flow.ts';
import { hiddenBy, type LayeredStyle } from './visibility.ts';

/** What is said of the paragraph at hand. */
export interface ParagraphProperties {
  /** by its own level of the outline */
  outline: boolean;
  /** by its style */
  heading: boolean;
  list: boolean;
  inTable: boolean;
  spaced: boolean;
}

export const plainParagraph = (): ParagraphProperties => ({
  outline: false,
  heading: false,
  list: false,
  inTable: false,
  spaced: false,
});

/** A stretch that still knows what it is drawn on. */
export interface LayeredStretch extends Stretch {
  style: LayeredStyle;
}

/** A row on its way: where its cells begin. */
interface Row {
  firsts: number[];
  cellStart: number | null;
}

const newRow = (): Row => ({ firsts: [], cellStart: null });

/** Collects the paragraphs of one flow in formats that mark the ends of paragraphs, cells and rows: RTF and Word 97. */
export class FlowWriter {
  readonly flow: Flow;
  readonly isBox: boolean;
  properties = plainParagraph();
  #paragraph: Paragraph;
  #stretches: LayeredStretch[] = [];
  #block: number;
  #row = newRow();
  #nestedRow = newRow();
  #lastRowEnd = -1;
  #boxes: Paragraph[] = [];

  constructor(kind: { outside?: boolean; isBox?: boolean; block?: number } = {}) {
    this.flow = emptyFlow(kind.outside);
    this.isBox = kind.isBox ?? false;
    this.#block = kind.block ?? 0;
    this.#paragraph = newParagraph(this.#block);
  }

  /** How many cells of the row at hand have ended. */
  get cell(): number {
    return this.#row.firsts.length;
  }

  /** Adds to the paragraph at hand; what is drawn as the stretch before goes on in it. */
  print(stretch: LayeredStretch): void {
    const last = this.#stretches.at(-1);
    if (last && isAlike(last, stretch)) last.text += stretch.text;
    else this.#stretches.push({ ...stretch });
  }

  /** The paragraph began with the label of a list. */
  markItem(): void {
    this.#paragraph.list = true;
  }

  /** A text box hangs on the paragraph at hand and follows it. */
  openBox(): FlowWriter {
    this.#block += 1;
    return new FlowWriter({ isBox: true, block: this.#block });
  }

  attach(box: FlowWriter): void {
    box.finish();
    this.#block = box.#block + 1;
    if (this.#stretches.length === 0) this.#paragraph.block = this.#block;
    this.flow.textBoxes += box.flow.textBoxes + (showsText(box.flow.paragraphs) ? 1 : 0);
    this.flow.tables += box.flow.tables;
    this.#boxes.push(...box.flow.paragraphs);
  }

  endParagraph(): void {
    const { properties } = this;
    const { paragraphs } = this.flow;
    if (properties.inTable) this.#row.cellStart ??= paragraphs.length;
    const heading = properties.outline || properties.heading;
    paragraphs.push({
      ...this.#paragraph,
      stretches: this.#stretches,
      heading,
      list: (this.#paragraph.list || properties.list) && !heading,
      spaced: properties.spaced || paragraphs.at(-1)?.stretches.length === 0,
    });
    paragraphs.push(...this.#boxes);
    this.#boxes = [];
    this.#paragraph = newParagraph(this.#block);
    this.#stretches = [];
  }

  endCell(nested: boolean): void {
    const row = nested ? this.#nestedRow : this.#row;
    row.cellStart ??= this.flow.paragraphs.length;
    this.endParagraph();
    row.firsts.push(row.cellStart);
    row.cellStart = null;
    this.#block += 1;
    this.#paragraph.block = this.#block;
  }

  /** Ends a row; `shades` are the fills of its cells, where they are known only now. */
  endRow(nested: boolean, shades: readonly (string | null)[] = []): void {
    const { firsts } = nested ? this.#nestedRow : this.#row;
    const { paragraphs } = this.flow;
    for (const [index, shade] of shades.entries())
      if (shade !== null)
        shadeAll(paragraphs.slice(firsts[index] ?? paragraphs.length, firsts[index + 1]), shade);
    joinShortCells(paragraphs, firsts);
    if (firsts.length > 0 && firsts[0] !== this.#lastRowEnd) this.flow.tables += 1;
    this.#lastRowEnd = paragraphs.length;
    if (nested) this.#nestedRow = newRow();
    else this.#row = newRow();
  }

  /** Ends what stands open at the end of the flow. */
  finish(): void {
    if (this.#stretches.length > 0 || this.#boxes.length > 0) this.endParagraph();
  }
}

const isAlike = (a: LayeredStretch, b: LayeredStretch): boolean =>
  a.hidden === b.hidden &&
  a.link === b.link &&
  a.style.bold === b.style.bold &&
  a.style.size === b.style.size &&
  a.style.colour === b.style.colour &&
  a.style.shade === b.style.shade;

/** Text without a fill of its own stands on that of its cell. */
function shadeAll(paragraphs: Paragraph[], shade: string): void {
  for (const stretch of paragraphs.flatMap(({ stretches }) => stretches)) {
    const style: LayeredStyle = { hidden: stretch.hidden === 'vanished', shade: null, ...stretch.style };
    if (style.shade === null) stretch.hidden = hiddenBy({ ...style, shade });
  }
}
