import { postingWords } from '../lexicon/posting-words.ts';
import type { Role } from '../lexicon/role.ts';
import { MatchText } from '../match/match-text.ts';
import type { Mention } from '../match/mention.ts';
import { mentionsInLine, mentionsInPosting } from '../match/mentions.ts';
import { hasRoleWord } from '../parse/traits.ts';
import { contains, overlaps, type Span } from '../range.ts';
import { LineAsks } from './asks.ts';
import { holds, wordCount } from './cues.ts';
import { collectTerms, type Demand } from './demands.ts';
import { eitherOr, type Implied } from './groups.ts';
import { hiringSpans } from './hiring.ts';
import type { JobPosting } from './job-posting.ts';
import { knockOutsIn } from './knock-outs.ts';
import { type PostingLine, postingLines } from './lines.ts';
import { titleOf } from './title.ts';
import { fewestYears, mostYearsOf, type YearsAsked, yearsOf } from './years.ts';

/** A line with all that was read of it. */
interface ReadLine {
  line: PostingLine;
  asks: LineAsks;
  years: YearsAsked[];
  mentions: Mention[];
}

/**
 * Reads what a posting asks for: a term is required when the posting demands it, preferred when it wishes it. Prose
 * about the company and duties ask for nothing and are `mentioned`; benefits, legal text and other teams' tools are
 * left out. What the person will work with ("our stack is", "you will work with") is required where the posting
 * demands no tool at all, else mentioned. Every item quotes the posting.
 */
export function readPosting(text: string, role: Role): JobPosting {
  const mentions = mentionsInPosting(text, role).filter((mention) => mention.tier !== 'avoid');
  const implied: Implied = (id) => role.keywords.get(id)?.implies ?? new Set<string>();
  const within = (span: Span): Mention[] => mentionsWithin(mentions, span);
  const lines = postingLines(text, (span) => within(span).length > 0).map((line) =>
    readLine(line, withPlainNames(line, within(line), role)),
  );
  const title = titleOf(text);
  const named = [...(title ? [title] : []), ...hiringSpans(text)];
  return {
    title: title?.text.replace(/\s+/g, ' ') ?? null,
    years: fewestYears(lines.flatMap(({ line, years }) => years.map((asked) => ({ ...asked, line })))),
    mostYears: boundOf(lines.map(({ line }) => mostYearsOf(line))),
    ...collectTerms(
      lines.flatMap((read) => demandsOf(text, read, implied)),
      {
        weak: (mention) => named.some((span) => contains(span, mention)),
        technical: ({ id }) => role.keywords.get(id)?.technical ?? false,
      },
    ),
    knockOuts: lines.flatMap(({ line, asks, years }) => [
      ...(years.length > 0
        ? [{ kind: 'years' as const, quote: line.text, start: line.start, end: line.end }]
        : []),
      ...knockOutsIn(line, asks),
    ]),
  };
}

/** The highest of the bounds that are set. */
function boundOf(bounds: readonly (number | null)[]): number | null {
  const set = bounds.filter((bound) => bound !== null);
  return set.length === 0 ? null : Math.max(...set);
}

/** A demand that holds nothing but names: "Must have Go" needs no other tool beside it to be the language. */
const mostWords = 8;

function withPlainNames(line: PostingLine, mentions: Mention[], role: Role): Mention[] {
  const asking = line.kind === 'demand' || line.kind === 'wish' || line.kind === 'stack';
  if (wordCount(line.text) > mostWords || !(asking || holds(line.text, postingWords()['strong-demands'])))
    return mentions;
  const named = mentionsInLine(new MatchText(line.text), role, { use: 'listed', section: 'skills' })
    .map((mention) => ({ ...mention, start: line.start + mention.start, end: line.start + mention.end }))
    .filter((mention) => mention.tier !== 'avoid' && !mentions.some((known) => overlaps(known, mention)));
  const all = [...mentions, ...named].sort((a, b) => a.start - b.start);
  return named.length > 0 && isAllNames(line, all) ? all : mentions;
}

/** Whether a line holds its names, words of demand and joints, and nothing else: no "swift execution". */
function isAllNames(line: PostingLine, names: readonly Span[]): boolean {
  const words = postingWords();
  const rest = names.reduceRight(
    (text, { start, end }) => `${text.slice(0, start - line.start)} , ${text.slice(end - line.start)}`,
    line.text,
  );
  const bare = [words['strong-demands'], words['bare-demands'], words.demands].reduce(
    (text, cues) => text.replace(cues, ' '),
    rest,
  );
  return wordCount(bare) === 0;
}

/** "A software engineer at heart" names who is sought, not what is asked. */
const namesPerson = ({ printed }: Mention): boolean => hasRoleWord(printed);

/** The mentions inside a span, of all in their order. */
function mentionsWithin(mentions: readonly Mention[], span: Span): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((mentions[end]?.end ?? Number.POSITIVE_INFINITY) <= span.end) end += 1;
  return mentions.slice(low, end);
}

/** A line with what it asks, the years it demands and the keywords it neither denies nor counts years of a profession by. */
function readLine(line: PostingLine, mentions: readonly Mention[]): ReadLine {
  const asks = new LineAsks(line);
  const years = yearsOf(line).filter(({ start }) => asks.at(start) === 'required');
  const { professions } = postingWords();
  return {
    line,
    asks,
    years,
    mentions: mentions.filter(
      (mention) =>
        (!mention.negated || asks.wishesInstead) &&
        !(professions.includes(mention.id) && (years.length > 0 || namesPerson(mention))),
    ),
  };
}

/** The keywords of a line by what it asks of them; what is required is sorted into terms and choices. */
function demandsOf(text: string, { line, asks, mentions }: ReadLine, implied: Implied): Demand[] {
  const asked = mentions.map((mention) => ({ mention, asks: asks.at(mention.start) }));
  const of = (kind: Demand['asks']): Mention[] =>
    asked.flatMap((each) => (each.asks === kind ? [each.mention] : []));
  const sorted = (kind: Demand['asks'], choice: number | null): Demand[] =>
    eitherOr(text, line.start, of(kind), implied).map((terms) => ({ asks: kind, terms, choice }));
  return [
    ...sorted('required', line.choice),
    ...sorted('preferred', line.choice),
    ...sorted('stack', null),
    ...of('mentioned').map((term) => ({ asks: 'mentioned' as const, terms: [term], choice: null })),
  ];
}
