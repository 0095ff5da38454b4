import type { HiddenReason } from '../document.ts';
import { isBeyond } from '../flow/placement.ts';
import { unknownGround } from '../flow/visibility.ts';

/** What a shape does to the text in it. */
export interface ShapeLook {
  concealed: HiddenReason | null;
  /** fill behind the text, null for what lies behind the shape */
  shade: string | null;
  /** points of height that it has for text */
  room: number;
}

export const noShape: ShapeLook = { concealed: null, shade: null, room: Number.POSITIVE_INFINITY };

const twipsPerPoint = 20;
/** Word's own sheet, in points: most files say no other, and those that do differ little */
const page = { width: 612, height: 792 };
const mostProperties = 500;
const longest = 100;

/** Collects what an RTF file says of one shape: its edges in twips and its properties by name. */
export class RtfShape {
  readonly #edges: Partial<Record<string, number>> = {};
  readonly #properties = new Map<string, string>();
  #name = '';
  #fromPage = { across: false, down: false };

  /** A control word of the shape; false for one that says nothing of it. */
  word(name: string, value: number | null): boolean {
    const edge = /^shp(left|top|right|bottom)$/.exec(name)?.[1];
    if (edge) this.#edges[edge] = value ?? 0;
    else if (name === 'shpbxpage') this.#fromPage.across = true;
    else if (name === 'shpbypage') this.#fromPage.down = true;
    else return false;
    return true;
  }

  /** The name of the property whose value follows. */
  nameText(text: string): void {
    if (this.#properties.size < mostProperties) this.#name = `${this.#name}${text}`.slice(0, longest);
  }

  valueText(text: string): void {
    const name = this.#name.trim();
    this.#properties.set(name, `${this.#properties.get(name) ?? ''}${text}`.slice(0, longest));
  }

  endProperty(): void {
    this.#name = '';
  }

  /** What it does to its text, once all is said. */
  look(): ShapeLook {
    const { left, top, right, bottom } = this.#edges;
    const points = (twips: number | undefined): number => (twips ?? Number.NaN) / twipsPerPoint;
    const height = points(bottom) - points(top);
    const fromPage = (axis: 'across' | 'down', property: string): number | null =>
      this.#fromPage[axis] || this.#number(property) === 1 ? 0 : null;
    const across = {
      offset: points(left),
      length: points(right) - points(left),
      base: fromPage('across', 'posrelh'),
    };
    const down = { offset: points(top), length: height, base: fromPage('down', 'posrelv') };
    const isOff = isBeyond(across, page.width) || isBeyond(down, page.height);
    const grows = this.#number('fFitShapeToText') === 1 || Number.isNaN(height);
    return {
      concealed: this.#number('fHidden') === 1 ? 'invisible' : isOff ? 'off-page' : null,
      shade: this.#shade(),
      room: grows ? Number.POSITIVE_INFINITY : height,
    };
  }

  #number(name: string): number | null {
    const value = this.#properties.get(name)?.trim();
    return value ? Number(value) : null;
  }

  /** A shape is white unless it says otherwise; its colour is one number, blue in the highest byte. */
  #shade(): string | null {
    if (this.#number('fFilled') === 0) return null;
    if ((this.#number('fillType') ?? 0) !== 0) return unknownGround;
    const colour = this.#number('fillColor') ?? 0xffffff;
    if (!Number.isInteger(colour) || colour < 0 || colour > 0xffffff) return unknownGround;
    return [colour & 255, (colour >> 8) & 255, colour >> 16]
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('');
  }
}
