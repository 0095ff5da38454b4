import { claimWords } from '../lexicon/claim-words.ts';
import { type Token, tokenize } from '../lexicon/tokens.ts';
import type { Span } from '../range.ts';
import { clauseNumbers } from './clauses.ts';
import { type FoundCue, findCues } from './cues.ts';
import { findHirings } from './hirings.ts';
import { findMoods } from './moods.ts';
import { findDoers, findGifts, findOthers } from './others.ts';
import { silentLines } from './silent-lines.ts';

/**
 * A text as the matcher reads it. What holds whatever is looked for in it is read once for all vocabularies, and when
 * first asked for: most lines hold no keyword.
 */
export class MatchText {
  readonly text: string;
  readonly tokens: readonly Token[];
  #sentences: readonly number[] | undefined;
  #silent: readonly Span[] | undefined;
  #clauses: readonly number[] | undefined;
  #cues: readonly FoundCue[] | undefined;
  #guarded: ReadonlySet<number> | undefined;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokenize(text);
  }

  /** The number of the sentence each token stands in; a line is a sentence of its own. */
  get sentences(): readonly number[] {
    this.#sentences ??= sentenceNumbers(this.text, this.tokens);
    return this.#sentences;
  }

  /** Whether an offset stands on a line that lists names: "Clients: Oracle, Next". */
  isSilent(offset: number): boolean {
    this.#silent ??= silentLines(this.text);
    return this.#silent.some((line) => line.start <= offset && offset < line.end);
  }

  /** The clause each token stands in. */
  get clauses(): readonly number[] {
    this.#clauses ??= clauseNumbers(this.text, this.tokens, claimWords().clauses);
    return this.#clauses;
  }

  /** The phrases that deny, weaken or give away what follows them, in order. */
  get cues(): readonly FoundCue[] {
    this.#cues ??= this.#readCues();
    return this.#cues;
  }

  /** The tokens of phrases that only look like a denial: "no longer than". */
  get guarded(): ReadonlySet<number> {
    this.#cues ??= this.#readCues();
    return this.#guarded ?? new Set();
  }

  #readCues(): FoundCue[] {
    const { text, tokens, clauses } = this;
    const words = claimWords();
    const found = findCues(text, tokens, clauses, words);
    const guarded = new Set<number>();
    for (const { cue, from, to } of found)
      if (cue === 'none') for (let at = from; at <= to; at += 1) guarded.add(at);
    this.#guarded = guarded;
    const cues = [
      ...found.filter(({ cue }) => cue !== 'none'),
      ...findOthers(text, tokens, clauses, words.others),
      ...findDoers(text, tokens, clauses, words.others),
      ...findGifts(tokens, clauses, words.others),
      ...findHirings(tokens, clauses, words.hiring),
      ...findHirings(tokens, clauses, words.attending),
      ...findMoods(tokens, clauses, words),
    ];
    return cues.sort((a, b) => a.from - b.from);
  }
}

function sentenceNumbers(text: string, tokens: readonly Token[]): number[] {
  let sentence = 0;
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (before && endsSentence(text, before.end, token.start)) sentence += 1;
    return sentence;
  });
}

/** Most words are parted by one sign, which is told without cutting it out. */
const endsSentence = (text: string, from: number, to: number): boolean =>
  to - from === 1 ? '.!?\n'.includes(text.charAt(from)) : /[.!?](?=\s|$)|\n/.test(text.slice(from, to));
