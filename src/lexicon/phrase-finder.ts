import type { Span } from '../range.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * Phrases as data files write them, found in a text. Words stand beside each other; `a|b` is either, `(a|b)` may be
 * missing, `…` is up to three words of any kind, `<n>` any number. No phrase runs over the end of a sentence or over an
 * empty line. Signs of Chinese and Japanese stand alone, so that their phrases are found inside longer words.
 */
export class PhraseFinder<T> {
  readonly #byFirst = new Map<string, Pattern<T>[]>();
  readonly #unspaced: { pattern: RegExp; value: T }[] = [];

  constructor(entries: Iterable<{ phrase: string; value: T }>) {
    for (const { phrase, value } of entries) {
      if (/[\u2e80-\uffef]/.test(phrase)) this.#unspaced.push({ pattern: unspacedPattern(phrase), value });
      else this.#add(readPattern(phrase), value);
    }
  }

  /** The phrases that stand in a text, in order; of two that begin together the longer one. */
  find(text: string, tokens: readonly Token[] = tokenize(text)): Found<T>[] {
    const found: Found<T>[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const best = this.#longestAt(text, tokens, at);
      if (best) found.push(best);
    }
    for (const { pattern, value } of this.#unspaced)
      for (const match of text.matchAll(pattern))
        found.push({ start: match.index, end: match.index + match[0].length, value });
    return found.sort((a, b) => a.start - b.start);
  }

  #add(slots: readonly Slot[], value: T): void {
    const [first] = slots;
    if (first?.kind !== 'words') throw new Error('a phrase begins with a word that may not be missing');
    for (const alternative of first.alternatives) {
      const key = alternative[0] ?? '';
      const known = this.#byFirst.get(key);
      if (known) known.push({ slots, value });
      else this.#byFirst.set(key, [{ slots, value }]);
    }
  }

  #beginningWith(key: string): readonly Pattern<T>[] {
    const patterns = this.#byFirst.get(key) ?? none;
    const numbered = this.#byFirst.get(number);
    return numbered && /^\d/.test(key) ? [...patterns, ...numbered] : patterns;
  }

  #longestAt(text: string, tokens: readonly Token[], at: number): Found<T> | null {
    const token = tokens[at];
    if (!token) return null;
    let best: Found<T> | null = null;
    for (const { slots, value } of this.#beginningWith(token.key)) {
      const end = endOf(slots, 0, { text, tokens, at });
      const last = tokens[end - 1];
      if (last && (best === null || last.end > best.end)) best = { start: token.start, end: last.end, value };
    }
    return best;
  }
}

export interface Found<T> extends Span {
  value: T;
}

interface Pattern<T> {
  slots: readonly Slot[];
  value: T;
}

const none: readonly never[] = [];

type Slot = { kind: 'gap' } | { kind: 'words'; alternatives: string[][]; optional: boolean };

const isOptional = (source: string): boolean => /^\(.+\)$/.test(source);

/** The words of which one stands in a place: `a|b`, `(a|b)`. */
const wordsOf = (source: string): string[] => (isOptional(source) ? source.slice(1, -1) : source).split('|');

const number = '<n>';
const widestGap = 3;

function readPattern(phrase: string): Slot[] {
  return phrase
    .trim()
    .split(/\s+/)
    .map((source): Slot => {
      if (source === '…') return { kind: 'gap' };
      const optional = isOptional(source);
      const alternatives = wordsOf(source).map((each) =>
        each === number ? [number] : tokenize(each).map(({ key }) => key),
      );
      return { kind: 'words', alternatives, optional };
    });
}

interface Place {
  text: string;
  tokens: readonly Token[];
  /** the token that is next */
  at: number;
}

/** The token after the phrase that goes on with a slot at a place; 0 where it does not. */
function endOf(slots: readonly Slot[], next: number, place: Place): number {
  const slot = slots[next];
  if (!slot) return place.at;
  if (slot.kind === 'gap') {
    for (let skipped = 0; skipped <= widestGap; skipped += 1) {
      const end = endOf(slots, next + 1, { ...place, at: place.at + skipped });
      if (end > 0) return end;
      if (!joins(place, place.at + skipped)) return 0;
    }
    return 0;
  }
  for (const words of slot.alternatives) {
    if (!stands(words, place, next > 0)) continue;
    const end = endOf(slots, next + 1, { ...place, at: place.at + words.length });
    if (end > 0) return end;
  }
  return slot.optional ? endOf(slots, next + 1, place) : 0;
}

const stands = (words: readonly string[], place: Place, hasBefore: boolean): boolean =>
  words.every((word, index) => {
    const token = place.tokens[place.at + index];
    const fits = token && (word === number ? /^\d/.test(token.key) : token.key === word);
    return Boolean(fits) && ((index === 0 && !hasBefore) || joins(place, place.at + index));
  });

/** Whether a token goes on in the sentence of the one before it. */
function joins({ text, tokens }: Place, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  if (token.gap !== 'break') return true;
  const between = text.slice(before.end, token.start);
  return between.length <= 4 && !/[.!?…]\s|\n\s*\n|\t/.test(between);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The same for scripts without spaces between words; a gap is up to twelve signs of one sentence. */
function unspacedPattern(phrase: string): RegExp {
  const parts = phrase.split(/\s+/).map((source) => {
    if (source === '…') return '[^。！？!?\\n]{0,12}?';
    if (source === number) return '\\d+';
    return `(?:${wordsOf(source).map(escaped).join('|')})${isOptional(source) ? '?' : ''}`;
  });
  return new RegExp(parts.join('\\s*'), 'gu');
}
