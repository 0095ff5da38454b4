import { claimWords } from '../lexicon/claim-words.ts';
import { type Token, tokenize } from '../lexicon/tokens.ts';
import type { Span } from '../range.ts';
import { clauseNumbers } from './clauses.ts';
import { type FoundCue, findCues } from './cues.ts';
import { findDoers } from './doers.ts';
import { findGifts } from './gifts.ts';
import { findHirings } from './hirings.ts';
import { findMoods } from './moods.ts';
import { findOthers } from './others.ts';
import { silentLines } from './silent-lines.ts';
import { Role, rolesOf } from './word-roles.ts';

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
  #roles: Roles | undefined;

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

  get #wordRoles(): Roles {
    this.#roles ??= readRoles(this.tokens, this.clauses);
    return this.#roles;
  }

  /** Whether the text holds a word of a role, and whether the clause of a token does. */
  holds(role: number): boolean {
    return (this.#wordRoles.all & role) !== 0;
  }

  clauseHolds(at: number, role: number): boolean {
    return ((this.#wordRoles.byClause[this.clauses[at] ?? 0] ?? 0) & role) !== 0;
  }

  /** The tokens of a role, in order. */
  #withRole(role: number): number[] {
    const { all, byToken } = this.#wordRoles;
    const found: number[] = [];
    if ((all & role) === 0) return found;
    for (let at = 0; at < byToken.length; at += 1) if (((byToken[at] ?? 0) & role) !== 0) found.push(at);
    return found;
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
    const found = findCues(text, tokens, clauses, this.#withRole(Role.phrase), words);
    const guarded = new Set<number>();
    for (const { cue, from, to } of found)
      if (cue === 'none') for (let at = from; at <= to; at += 1) guarded.add(at);
    this.#guarded = guarded;
    const cues = [
      ...found.filter(({ cue }) => cue !== 'none'),
      ...findOthers(text, tokens, clauses, this.#withRole(Role.subject), words.others),
      ...findDoers(text, tokens, clauses, this.#withRole(Role.head), words.others),
      ...findGifts(tokens, clauses, this.#withRole(Role.gift), words.others),
      ...findHirings(tokens, clauses, this.#withRole(Role.hiring), words.hiring),
      ...findHirings(tokens, clauses, this.#withRole(Role.attending), words.attending),
      ...findMoods(tokens, clauses, this.#withRole(Role.mood), this.holds(Role.letter), words),
    ];
    return cues.sort((a, b) => a.from - b.from);
  }
}

/** What the words of a text may do, by token, by clause and in all. */
interface Roles {
  byToken: Uint16Array;
  byClause: number[];
  all: number;
}

function readRoles(tokens: readonly Token[], clauses: readonly number[]): Roles {
  const byToken = new Uint16Array(tokens.length);
  const byClause: number[] = [];
  let all = 0;
  for (const [at, token] of tokens.entries()) {
    const roles = rolesOf(token);
    byToken[at] = roles;
    const clause = clauses[at] ?? 0;
    byClause[clause] = (byClause[clause] ?? 0) | roles;
    all |= roles;
  }
  return { byToken, byClause, all };
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
