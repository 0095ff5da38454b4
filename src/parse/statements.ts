import { endsInAbbreviation } from '../lexicon/abbreviations.ts';
import type { Span } from '../range.ts';
import type { LeafMaker } from './leaf.ts';
import type { LogicalLine } from './lines.ts';
import type { Bullet } from './resume.ts';
import { namesTools } from './small-headings.ts';
import { isLink } from './traits.ts';

const sentenceEnd = /[.!?](?=\s+\p{Lu})/gu;

/** The statements of an entry: its list items and the paragraphs beside them, or the sentences of its prose. Ids count from 1 within the entry. */
export function readStatements(lines: LogicalLine[], entryId: string, leaves: LeafMaker): Bullet[] {
  const told = lines.filter(
    (line) => !namesTools(line.text) && /\p{L}/u.test(line.text) && !isLink(line.text),
  );
  const isWhole = told.some(({ bullet }) => bullet) || (told.length > 1 && told.every(hasLead));
  const spans = isWhole ? told : told.flatMap(sentencesOf);
  return spans.map((span, index) => ({ id: `${entryId}.${index + 1}`, ...leaves.leaf(span) }));
}

const mostLeadWords = 5;

/** "**Speed.** Cut the nightly run by half." begins with what it is about, drawn unlike the rest. */
function hasLead({ text, start, styleChanges }: LogicalLine): boolean {
  const end = (styleChanges[0] ?? start) - start;
  const lead = text.slice(0, end).trim();
  return /[.:–—-]$/.test(lead) && lead.split(/\s+/).length <= mostLeadWords;
}

function sentencesOf(line: LogicalLine): Span[] {
  const spans: Span[] = [];
  const lead = hasLead(line) ? (line.styleChanges[0] ?? 0) - line.start : 0;
  let from = 0;
  const cut = (to: number): void => {
    const raw = line.text.slice(from, to);
    const text = raw.trim();
    const start = line.start + from + raw.indexOf(text);
    if (text) spans.push({ start, end: start + text.length });
    from = to;
  };
  for (const match of line.text.matchAll(sentenceEnd)) {
    const to = match.index + 1;
    if (to > lead && !endsInAbbreviation(line.text.slice(0, to), line.text.slice(to))) cut(to);
  }
  cut(line.text.length);
  return spans;
}
