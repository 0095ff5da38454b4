const hyperlink = /HYPERLINK\s+(?!\\l)(?:"([^"]*)"|([^\s"\\]+))/i;
const pageNumber = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const longestInstruction = 2_000;
const deepest = 50;

interface Field {
  instruction: string;
  /** the text at hand is what the field shows */
  shows: boolean;
}

/** The fields around the text at hand: an instruction that nobody sees, then what it shows. */
export class Fields {
  readonly #open: Field[] = [];
  #beyond = 0;

  begin(): void {
    if (this.#open.length < deepest) this.#open.push({ instruction: '', shows: false });
    else this.#beyond += 1;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.shows = true;
  }

  end(): void {
    if (this.#beyond > 0) this.#beyond -= 1;
    else this.#open.pop();
  }

  /** Whether the text at hand is printed; an instruction is taken in. */
  takes(text: string): boolean {
    const field = this.#open.at(-1);
    if (field && !field.shows && field.instruction.length < longestInstruction) field.instruction += text;
    return this.#open.every(({ shows, instruction }) => shows && !pageNumber.test(instruction));
  }

  /** Where the text at hand leads. */
  get link(): string | null {
    for (const { instruction } of this.#open) {
      const [, quoted, bare] = hyperlink.exec(instruction) ?? [];
      if (quoted ?? bare) return quoted ?? bare ?? null;
    }
    return null;
  }
}
