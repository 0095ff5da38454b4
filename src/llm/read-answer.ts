import { z } from 'zod';
import type { Proposal } from './answer-schema.ts';

/**
 * Reads proposals out of an answer as it streams in, whatever stands around them: bound JSON, JSON in a code block, or
 * plain lines of an id and a sentence. Each is told once, as soon as it is whole.
 */
export class AnswerReader {
  #text = '';
  #from = 0;
  readonly #told = new Set<string>();

  constructor(private readonly ids: ReadonlySet<string>) {}

  /** The proposals that one more piece of the answer completes. */
  add(piece: string): Proposal[] {
    this.#text += piece;
    const found: Proposal[] = [];
    for (let object = this.#nextObject(); object; object = this.#nextObject()) {
      const proposal = proposalIn(object);
      if (proposal) found.push(...this.#news([proposal]));
    }
    return found;
  }

  /** What the end of the answer still gives: lines of plain text, where no JSON was found. */
  end(): Proposal[] {
    return this.#told.size > 0 ? [] : this.#news(proposalsInLines(this.#text));
  }

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  #news(proposals: Proposal[]): Proposal[] {
    const news = proposals.filter(({ id }) => this.ids.has(id) && !this.#told.has(id));
    for (const { id } of news) this.#told.add(id);
    return news;
  }

  /** The next innermost `{…}` that is whole; braces inside strings do not count. */
  #nextObject(): string | null {
    let open = -1;
    let inString = false;
    for (let at = this.#from; at < this.#text.length; at++) {
      const sign = this.#text[at];
      if (inString) {
        if (sign === '\\') at++;
        else if (sign === '"') inString = false;
      } else if (sign === '"' && open >= 0) inString = true;
      else if (sign === '{') open = at;
      else if (sign === '}' && open >= 0) {
        this.#from = at + 1;
        return this.#text.slice(open, at + 1);
      }
    }
    if (open > this.#from) this.#from = open;
    return null;
  }
}

const proposalSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  rewrite: z.string(),
});

function proposalIn(json: string): Proposal | null {
  try {
    const result = proposalSchema.safeParse(JSON.parse(json));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

/** "w1.b2: Built the API", "- **w1.b2** — Built the API". */
const proposalsInLines = (text: string): Proposal[] =>
  text.split('\n').flatMap((line) => {
    const [, id, rewrite] =
      /^[\s>*#-]*["'`[(*]*([\w.-]+?)["'`\])*]*\s*(?::|=>|->|–|—)\s*["']?(\S.*?)["']?,?\s*$/.exec(line) ?? [];
    return id && rewrite ? [{ id, rewrite }] : [];
  });
