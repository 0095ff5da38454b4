import { postingWords } from '../lexicon/posting-words.ts';
import type { Role } from '../lexicon/role.ts';
import type { Mention } from '../match/mention.ts';
import { mentionsInText } from '../match/mentions.ts';
import type { Span } from '../range.ts';
import type { JobPosting, KnockOutKind, PostingTerm } from './job-posting.ts';
import { type PostingLine, postingLines } from './lines.ts';

/**
 * Reads what a posting asks for: a term is required when the posting demands it, preferred when it wishes it; prose
 * about the company, benefits and legal text ask for nothing. Every item quotes the posting.
 */
export function readPosting(text: string, role: Role): JobPosting {
  const lines = postingLines(text);
  const mentions = mentionsInText(text, role).filter(
    (mention) => !mention.negated && mention.tier !== 'avoid',
  );
  const required = new Map<string, PostingTerm>();
  const preferred = new Map<string, PostingTerm>();
  const anyOf: PostingTerm[][] = [];
  for (const line of lines) {
    if (line.asks === 'nothing') continue;
    const here = mentions.filter((mention) => mention.start >= line.start && mention.end <= line.end);
    const groups = line.asks === 'required' ? eitherOr(text, here) : here.map((mention) => [mention]);
    for (const group of groups) {
      const terms = group.map((mention) => toTerm(mention));
      const [first] = terms;
      if (terms.length > 1) anyOf.push(terms);
      else if (first) addOnce(line.asks === 'required' ? required : preferred, first);
    }
  }
  const grouped = new Set(anyOf.flat().map((term) => term.id));
  return {
    title: titleOf(lines),
    years: yearsIn(text, lines),
    required: [...required.values()].filter((term) => !grouped.has(term.id)),
    preferred: [...preferred.values()].filter((term) => !required.has(term.id) && !grouped.has(term.id)),
    anyOf,
    knockOuts: lines.flatMap((line) => knockOutsIn(line)),
  };
}

const toTerm = (mention: Mention): PostingTerm => ({
  id: mention.id,
  name: mention.name,
  quote: mention.printed,
  start: mention.start,
  end: mention.end,
});

const addOnce = (terms: Map<string, PostingTerm>, term: PostingTerm): void => {
  if (!terms.has(term.id)) terms.set(term.id, term);
};

/** Terms joined by "or" or a slash are one demand: "Postgres or MySQL", "Java, Kotlin or Go", "AWS/GCP". */
function eitherOr(text: string, mentions: Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  let open: Mention[] = [];
  let joined = false;
  const close = (): void => {
    if (joined) groups.push(open);
    else groups.push(...open.map((mention) => [mention]));
    open = [];
    joined = false;
  };
  for (const mention of mentions) {
    const last = open.at(-1);
    const between = last ? text.slice(last.end, mention.start) : '';
    const inList =
      last !== undefined &&
      /^\s*(?:,|\/|,?\s*or\b|\(|\|)\s*(?:or\b|e\.?g\.?,?)?\s*(?:a |an )?$/i.test(between);
    if (!inList) close();
    open.push(mention);
    if (inList && (/\bor\b/i.test(between) || /^\s*\/\s*$/.test(between))) joined = true;
  }
  close();
  return groups;
}

function titleOf(lines: PostingLine[]): string | null {
  const { titleLabels } = postingWords();
  for (const line of lines.slice(0, 12)) {
    const label = titleLabels.find((each) => line.text.toLowerCase().startsWith(`${each}:`));
    const text = label ? line.text.slice(label.length + 1).trim() : line.text.trim();
    if (label || (line.titled && text.split(/\s+/).length <= 9))
      return text.replace(/\s*[([–—|].*$/, '').trim() || text;
  }
  return null;
}

const yearsPattern =
  /(\d{1,2})\s*(?:\+|or more|plus)?\s*(?:[-–]|to)?\s*(?:\d{1,2})?\s*\+?\s*(?:years?|yrs?)\b/gi;

/** The fewest years demanded of the whole profession: the largest first number in a demanding line. */
function yearsIn(text: string, lines: PostingLine[]): number | null {
  const found = lines
    .filter((line) => line.asks === 'required')
    .flatMap((line) =>
      [...text.slice(line.start, line.end).matchAll(yearsPattern)].map((match) => Number(match[1])),
    );
  return found.length > 0 ? Math.max(...found) : null;
}

function knockOutsIn(line: PostingLine): JobPosting['knockOuts'] {
  const found: ({ kind: KnockOutKind; quote: string } & Span)[] = [];
  for (const { kind, pattern } of postingWords().knockOuts) {
    if (kind === 'years' && line.asks !== 'required') continue;
    if (line.asks === 'preferred' && kind !== 'work-permission' && kind !== 'clearance') continue;
    if (!pattern.test(line.text) || found.some((each) => each.kind === kind)) continue;
    found.push({ kind, quote: line.text, start: line.start, end: line.end });
  }
  return found;
}
