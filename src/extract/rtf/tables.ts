import type { Encoding } from './code-pages.ts';
import { encodingOf } from './code-pages.ts';

/** What the head of an RTF file lists: fonts, colours, styles, title and author. */
export class RtfTables {
  documentPage = 1252;
  defaultFont: number | null = null;
  title = '';
  author = '';
  generator = '';
  readonly #charsets = new Map<number, number | null>();
  readonly #colours: { red: number; green: number; blue: number; given: boolean }[] = [];
  readonly #headings = new Set<number>();
  #font: number | null = null;
  #style = 0;
  #styleName = '';
  #colour = { red: 0, green: 0, blue: 0, given: false };
  #encodings = new Map<number | null, Encoding>();

  /** A control word inside the font table. */
  fontWord(name: string, value: number | null): void {
    if (name === 'f') {
      this.#font = value ?? 0;
      this.#charsets.set(this.#font, null);
    } else if (name === 'fcharset' && this.#font !== null) this.#charsets.set(this.#font, value ?? 0);
  }

  /** A control word inside the colour table. */
  colourWord(name: string, value: number | null): void {
    if (name !== 'red' && name !== 'green' && name !== 'blue') return;
    this.#colour[name] = Math.min(255, Math.max(0, value ?? 0));
    this.#colour.given = true;
  }

  /** Text inside the colour table: each semicolon ends an entry. */
  colourText(text: string): void {
    for (const sign of text) {
      if (sign !== ';') continue;
      this.#colours.push(this.#colour);
      this.#colour = { red: 0, green: 0, blue: 0, given: false };
    }
  }

  /** A control word inside the style sheet. */
  styleWord(name: string, value: number | null): void {
    if (name === 's' && value !== null) {
      this.#style = value;
      this.#styleName = '';
    } else if (name === 'outlinelevel' && (value ?? 9) < 9) this.#headings.add(this.#style);
  }

  /** Text inside the style sheet: the style's name up to the semicolon. */
  styleText(text: string): void {
    if (this.#styleName.length < 100) this.#styleName += text;
    if (/^\s*heading \d/i.test(this.#styleName)) this.#headings.add(this.#style);
    if (text.includes(';')) {
      this.#styleName = '';
      this.#style = 0;
    }
  }

  isHeading(style: number): boolean {
    return style !== 0 && this.#headings.has(style);
  }

  /** How the bytes of a font read. */
  encoding(font: number | null): Encoding {
    const known = this.#encodings.get(font);
    if (known) return known;
    const charset = this.#charsets.get(font ?? this.defaultFont ?? 0) ?? null;
    const encoding = encodingOf(charset, this.documentPage, this.#charsets.values());
    this.#encodings.set(font, encoding);
    return encoding;
  }

  /** A colour as six hexadecimal digits, null for the usual one. */
  colour(index: number): string | null {
    const colour = this.#colours[index];
    if (!colour?.given) return null;
    return [colour.red, colour.green, colour.blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  }
}
