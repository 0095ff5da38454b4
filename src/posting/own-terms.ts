import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { background } from '../lexicon/background.ts';
import type { Role } from '../lexicon/role.ts';
import { type Token, tokenize } from '../lexicon/tokens.ts';
import { mentionsInText } from '../match/mentions.ts';
import { contains, overlaps, type Span } from '../range.ts';
import { LineAsks } from './asks.ts';
import { type PostingLine, postingLines } from './lines.ts';

/** A term that a posting asks for and that no list of ours knows. */
export interface OwnTerm extends Span {
  term: string;
  quote: string;
}

const mostTerms = 12;
const longestTerm = 3;

/**
 * The names that a posting asks for and no keyword covers, most its own first: printed like a name inside a demand or
 * wish, weighed by TF-IDF against the words of other postings.
 */
export function ownTerms(text: string, role: Role): OwnTerm[] {
  const known = mentionsInText(text, role);
  const tokens = tokenize(text);
  const lines = postingLines(text, (span) => known.some((mention) => contains(span, mention)));
  const found = lines.flatMap((line) => {
    const asks = new LineAsks(line);
    return namesIn(text, line, tokens).filter(
      (name) => asksFor(asks, name.start) && !known.some((mention) => overlaps(mention, name)),
    );
  });
  const weights = weightsOf(tokens);
  const first = new Map(found.toReversed().map((name) => [name.term.toLowerCase(), name] as const));
  const weight = ({ term }: OwnTerm): number =>
    Math.max(...tokenize(term).map(({ key }) => weights.get(key) ?? 0));
  return [...first.values()]
    .filter((name) => tokenize(name.term).some(({ key }) => !background().words.has(key)))
    .sort((a, b) => weight(b) - weight(a) || a.start - b.start)
    .slice(0, mostTerms);
}

const asksFor = (asks: LineAsks, offset: number): boolean =>
  asks.at(offset) === 'required' || asks.at(offset) === 'preferred';

/** Runs of words printed as names: capitals after the first word of the line, or capitals and figures inside a word. */
function namesIn(text: string, line: PostingLine, tokens: readonly Token[]): OwnTerm[] {
  const names: OwnTerm[] = [];
  let run: Token[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length <= longestTerm) {
      const quote = text.slice(first.start, last.end);
      names.push({ term: quote.replace(/\s+/g, ' '), quote, start: first.start, end: last.end });
    }
    run = [];
  };
  for (const token of tokens.filter((each) => contains(line, each))) {
    const printed = text.slice(token.start, token.end);
    if (token.gap === 'break' || token.gap === 'slash') close();
    if (!token.inert && isName(printed, token.start === line.start)) run.push(token);
    else close();
  }
  close();
  return names;
}

/** The first word of a line is a name only where capitals stand inside it too. */
const isName = (printed: string, first: boolean): boolean =>
  first
    ? /^\p{Lu}.*\p{Lu}|^\p{Ll}+\p{Lu}/u.test(printed)
    : /^\p{Lu}[\p{L}\p{N}.+#-]+$|^\p{Ll}+\p{Lu}/u.test(printed);

/** The TF-IDF of every word of the posting against the background. */
function weightsOf(tokens: readonly Token[]): Map<string, number> {
  const { postings, words } = background();
  const model = new TfIdf();
  const own: Record<string, number> = Object.create(null);
  for (const { key } of tokens) own[key] = (own[key] ?? 0) + 1;
  model.addDocument(own);
  for (let index = 0; index < postings; index += 1) {
    const other: Record<string, number> = Object.create(null);
    for (const key of Object.keys(own)) if ((words.get(key) ?? 0) > index) other[key] = 1;
    model.addDocument(other);
  }
  return new Map(model.listTerms(0).map(({ term, tfidf }) => [term, tfidf]));
}
