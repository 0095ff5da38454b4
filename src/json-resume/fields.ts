import type { PageLine } from '../extract/json-resume/page.ts';
import type { Field } from '../extract/json-resume/piece.ts';
import type { Reading } from '../extract/reading.ts';
import { repairText } from '../extract/repair.ts';
import type { Bullet, Section, SectionKind } from '../parse/resume.ts';
import type { Leaf, SourceRange, Span } from '../range.ts';
import { descriptionId } from './json-resume.ts';

/** A value of the file and where it stands on the page. */
export interface FoundField extends Span {
  field: Field;
}

/** Finds every value on its line, each after the one before. */
export function findFields(page: Reading, lines: readonly PageLine[]): FoundField[] {
  const found: FoundField[] = [];
  for (const [index, { pieces }] of lines.entries()) {
    const line = page.lines[index];
    if (!line) break;
    let from = line.start;
    for (const { text, field } of pieces) {
      if (field === null) continue;
      const printed = repairText(text);
      const at = page.text.indexOf(printed, from);
      // a list sign that the file repeats is no part of the page
      const span =
        at < 0 || at + printed.length > line.end ? { start: from, end: line.end } : spanAt(at, printed);
      found.push({ ...span, field });
      from = span.end;
    }
  }
  return found;
}

const spanAt = (start: number, text: string): Span => ({ start, end: start + text.length });

/** The values of the page by section and entry, as leaves of its text. */
export class Fields {
  readonly #text: string;
  readonly #found: FoundField[];

  constructor(text: string, found: FoundField[]) {
    this.#text = text;
    this.#found = found;
  }

  /** The entries of a section; its heading is none. */
  entries(section: string): FoundField[][] {
    const entries = new Map<number, FoundField[]>();
    for (const found of this.#found) {
      if (found.field.section !== section || found.field.name === 'heading') continue;
      const known = entries.get(found.field.entry);
      if (known) known.push(found);
      else entries.set(found.field.entry, [found]);
    }
    return [...entries.values()];
  }

  all(entry: FoundField[], name: string): Leaf[] {
    return entry
      .filter(({ field }) => field.name === name)
      .map((found) => this.leaf(found, found.field.value));
  }

  first(entry: FoundField[], name: string): Leaf | null {
    return this.all(entry, name)[0] ?? null;
  }

  /** The lines of one value as one. */
  whole(entry: FoundField[], name: string): Leaf | null {
    const parts = entry.filter(({ field }) => field.name === name);
    return parts.length === 0 ? null : this.leaf(this.rangeOf(parts));
  }

  bullets(entry: FoundField[], id: string): Bullet[] {
    const description = this.whole(entry, 'description');
    return [
      ...(description ? [{ id: descriptionId(id), ...description }] : []),
      ...this.all(entry, 'bullet').map((leaf, index) => ({ id: `${id}.${index + 1}`, ...leaf })),
    ];
  }

  sections(): Section[] {
    const kinds = [...new Set(this.#found.map(({ field }) => field.section))];
    return kinds.map((kind) => {
      const own = this.#found.filter(({ field }) => field.section === kind);
      const heading = own.find(({ field }) => field.name === 'heading') ?? null;
      const body = own.filter((found) => found !== heading);
      return {
        kind: kind === 'basics' ? 'contact' : (kind as SectionKind),
        heading: heading && this.leaf(heading),
        range: this.rangeOf(own),
        body: this.rangeOf(body.length > 0 ? body : own),
      };
    });
  }

  leaf(span: Span, value?: string): Leaf {
    return { value: value ?? this.#text.slice(span.start, span.end), range: rangeOver(span) };
  }

  rangeOf(fields: FoundField[]): SourceRange {
    return rangeOver({ start: fields[0]?.start ?? 0, end: fields.at(-1)?.end ?? 0 });
  }
}

const rangeOver = ({ start, end }: Span): SourceRange => ({ source: 'document', start, end, boxes: [] });
