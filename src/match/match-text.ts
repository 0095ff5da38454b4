import { claimWords } from '../lexicon/claim-words.ts';
import { guardWords } from '../lexicon/groups.ts';
import { type Token, tokenize } from '../lexicon/tokens.ts';
import type { Span } from '../range.ts';
import { clauseNumbers } from './clauses.ts';
import { type FoundCue, findCues } from './cues.ts';
import { findHirings } from './hirings.ts';
import { findOthers } from './others.ts';
import { silentLines } from './silent-lines.ts';

/**
 * A text as the matcher reads it. What holds whatever is looked for in it is read once for all vocabularies, and when
 * first asked for: most lines hold no keyword.
 */
export class MatchText {
  readonly text: string;
  readonly tokens: readonly Token[];
  #sentences: readonly number[] | undefined;
  #technical: ReadonlySet<number> | undefined;
  #silent: readonly Span[] | undefined;
  #clauses: readonly number[] | undefined;
  #cues: readonly FoundCue[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokenize(text);
  }

  /** The number of the sentence each token stands in; a line is a sentence of its own. */
  get sentences(): readonly number[] {
    this.#sentences ??= sentenceNumbers(this.text, this.tokens);
    return this.#sentences;
  }

  /** Whether a noun of software stands in a sentence. */
  isTechnical(sentence: number): boolean {
    this.#technical ??= technicalSentences(this.tokens, this.sentences);
    return this.#technical.has(sentence);
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
    this.#cues ??= cuesIn(this);
    return this.#cues;
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

function technicalSentences(tokens: readonly Token[], sentences: readonly number[]): Set<number> {
  const { technical } = guardWords().everyday;
  const found = new Set<number>();
  for (const [index, { key }] of tokens.entries()) if (technical.has(key)) found.add(sentences[index] ?? 0);
  return found;
}

function cuesIn({ text, tokens, clauses }: MatchText): FoundCue[] {
  const words = claimWords();
  const cues = [
    ...findCues(text, tokens, words),
    ...findOthers(text, tokens, clauses, words.others),
    ...findHirings(tokens, clauses, words.hiring),
  ];
  return cues.sort((a, b) => a.from - b.from);
}
