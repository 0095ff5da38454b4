import { endsInAbbreviation } from '../lexicon/abbreviations.ts';
import type { Span } from '../range.ts';
import { isLabelled } from './entries.ts';
import type { LeafMaker } from './leaf.ts';
import type { LogicalLine } from './lines.ts';
import type { Bullet } from './resume.ts';

const sentenceEnd = /[.!?](?=\s+\p{Lu})/gu;

/** The statements of an entry: its list items and the paragraphs beside them, or the sentences of its prose. Ids count from 1 within the entry. */
export function readStatements(lines: LogicalLine[], entryId: string, leaves: LeafMaker): Bullet[] {
  const spans = lines
    .filter(
      (line) =>
        !isLabelled(line.text) && /\p{L}/u.test(line.text) && !/^(?:https?:\/\/|www\.)\S+$/.test(line.text),
    )
    .flatMap((line, _, all) =>
      line.bullet || all.some(({ bullet }) => bullet) ? [line] : sentencesOf(line),
    );
  return spans.map((span, index) => ({ id: `${entryId}.${index + 1}`, ...leaves.leaf(span) }));
}

function sentencesOf(line: LogicalLine): Span[] {
  const spans: Span[] = [];
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
    if (!endsInAbbreviation(line.text.slice(0, to), line.text.slice(to))) cut(to);
  }
  cut(line.text.length);
  return spans;
}
