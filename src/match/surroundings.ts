import { isCapitalAt, type Token } from '../lexicon/tokens.ts';
import type { Company, Hit } from './hits.ts';
import { isRated, isRatedBefore } from './ratings.ts';
import type { Scene } from './scene.ts';

/** What a guard may look at: a hit and what stands around it, each read when asked for. */
export class Surroundings {
  readonly #scene: Scene;
  readonly #hit: Hit;
  readonly company: Company | undefined;
  /** ids of the other skills of the sentence */
  readonly beside: ReadonlySet<string>;

  constructor(
    scene: Scene,
    hit: Hit,
    company: Company | undefined = undefined,
    beside: ReadonlySet<string> = nothing,
  ) {
    this.#scene = scene;
    this.#hit = hit;
    this.company = company;
    this.beside = beside;
  }

  /** As printed, without a version glued on: "Go1.22" is printed "Go". */
  get printed(): string {
    const { text, tokens } = this.#scene.read;
    const { from, to, entry } = this.#hit;
    const [first, last] = [tokens[from], tokens[to]];
    const bare = entry.lastWord.length;
    const glued = from === to && first !== undefined && /^\d/.test(first.key.slice(bare));
    return text.slice(
      first?.start,
      glued && first.key.startsWith(entry.lastWord) ? first.start + bare : last?.end,
    );
  }

  /** The neighbours in the same sentence and the words beyond them, null at its ends. */
  get before(): Token | null {
    return this.#near(this.#hit.from - 1, this.#hit.from);
  }

  get after(): Token | null {
    return this.#near(this.#hit.to + 1, this.#hit.to);
  }

  get beforeThat(): Token | null {
    return this.#near(this.#hit.from - 2, this.#hit.from - 1);
  }

  get afterThat(): Token | null {
    return this.#near(this.#hit.to + 2, this.#hit.to + 1);
  }

  get isCapital(): boolean {
    return isCapitalAt(this.printed, 0);
  }

  /** "Configured Flux", but neither "Flux" at the head of a sentence nor "Flux Capacitors". */
  get isProper(): boolean {
    const { read, isKeyword } = this.#scene;
    const { text, tokens, sentences } = read;
    const { from, to } = this.#hit;
    if (!this.isCapital || sentences[from - 1] !== sentences[from]) return false;
    const next = tokens[to + 1];
    if (next?.gap !== 'space' || sentences[to + 1] !== sentences[to]) return true;
    return !titleCase.test(text.slice(next.start, next.end)) || isKeyword(to + 1);
  }

  /** "Wrote workers (Go)", "`Go`": alone between brackets, or set as code. */
  get isBracketed(): boolean {
    const { text, tokens } = this.#scene.read;
    const [first, last] = [tokens[this.#hit.from], tokens[this.#hit.to]];
    const signs = text.charAt((first?.start ?? 0) - 1) + text.charAt(last?.end ?? 0);
    return signs === '()' || signs === '``';
  }

  get inSkills(): boolean {
    return this.#scene.inSkills(this.#hit);
  }

  get isRated(): boolean {
    const { text, tokens } = this.#scene.read;
    const { from, to } = this.#hit;
    return isRated(text, tokens[to]?.end ?? 0) || isRatedBefore(text, tokens[from]?.start ?? 0);
  }

  #near(index: number, at: number): Token | null {
    const { tokens, sentences } = this.#scene.read;
    const joined = tokens[Math.max(index, at)]?.gap !== 'break' && sentences[index] === sentences[at];
    return joined ? (tokens[index] ?? null) : null;
  }
}

const nothing: ReadonlySet<string> = new Set();
const titleCase = /^\p{Lu}\p{Ll}/u;
