import { endsInAbbreviation } from '../lexicon/abbreviations.ts';
import type { Span } from '../range.ts';
import type { LeafMaker } from './leaf.ts';
import type { LogicalLine } from './lines.ts';
import type { Bullet } from './resume.ts';
import { namesTools } from './small-headings.ts';
import { isLink } from './traits.ts';

const sentenceEnd = /[.!?](?=\s+\p{Lu})/gu;
/** List signs inside a paragraph: "Cut the costs • Led a team of five • Wrote the handbook". */
const signBetween = /\s[•●▪■◦∙](?=\s)/gu;
const fewestSigns = 2;
/** Words of each statement on average; names in a row have fewer. */
const fewestWords = 3;

/** The statements of an entry: its list items and the paragraphs beside them, or the sentences of its prose. Ids count from 1 within the entry. */
export function readStatements(lines: LogicalLine[], entryId: string, leaves: LeafMaker): Bullet[] {
  const told = lines.filter(
    (line) => !namesTools(line.text) && /\p{L}/u.test(line.text) && !isLink(line.text),
  );
  const isWhole = told.some(({ bullet }) => bullet) || (told.length > 1 && told.every(hasLead));
  const spans = isWhole ? withLeads(told) : told.flatMap(sentencesOf);
  return spans.map((span, index) => ({ id: `${entryId}.${index + 1}`, ...leaves.leaf(span) }));
}

const mostLeadWords = 5;
const mostTitleWords = 9;

/** "• **Access by role**" over "Deployed and manages grants" is one statement, where every sign has such a lead. */
function withLeads(lines: LogicalLine[]): Span[] {
  const isLead = (line: LogicalLine, index: number): boolean => {
    const next = lines[index + 1];
    return (
      line.bold &&
      next !== undefined &&
      !next.bullet &&
      !next.bold &&
      next.block === line.block &&
      line.text.split(/\s+/).length <= mostTitleWords
    );
  };
  if (!lines.every((line, index) => !line.bullet || isLead(line, index))) return lines;
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (line.bullet) return [{ start: line.start, end: lines[index + 1]?.end ?? line.end }];
    return before?.bullet ? [] : [line];
  });
}

/** "**Speed.** Cut the nightly run by half." begins with what it is about, drawn unlike the rest. */
function hasLead({ text, start, styleChanges }: LogicalLine): boolean {
  const end = (styleChanges[0] ?? start) - start;
  const lead = text.slice(0, end).trim();
  return /[.:–—-]$/.test(lead) && lead.split(/\s+/).length <= mostLeadWords;
}

function isRowOfStatements(text: string): boolean {
  const signs = text.match(signBetween)?.length ?? 0;
  return signs >= fewestSigns && text.split(/\s+/).length - signs >= fewestWords * (signs + 1);
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
  if (isRowOfStatements(line.text)) {
    for (const match of line.text.matchAll(signBetween)) {
      cut(match.index);
      from = match.index + match[0].length;
    }
    cut(line.text.length);
    return spans;
  }
  for (const match of line.text.matchAll(sentenceEnd)) {
    const to = match.index + 1;
    if (to > lead && !endsInAbbreviation(line.text.slice(0, to), line.text.slice(to))) cut(to);
  }
  cut(line.text.length);
  return spans;
}
