import { endsInAbbreviation } from '../lexicon/abbreviations.ts';
import { findPeriod } from './dates.ts';
import { titleLikeness } from './likeness.ts';
import { type LogicalLine, part } from './lines.ts';
import { hasLevelWord, hasRoleWord, isProse } from './traits.ts';

/** Headers that run into their text: "Halden Health, Leeds. Engineer, 2019–2021. Cut the costs by half. …" */

/** Words of the sentences that name a position. */
const mostHeaderWords = 18;
const sentenceEnd = /[.:](?=\s+\p{Lu})/gu;

/** The lines with such headers cut off their text, each sentence of the header a line of its own. */
export function cutRunIns(lines: LogicalLine[]): LogicalLine[] {
  return lines.flatMap((line, index) => (line.bullet ? [line] : (cut(line, lines[index - 1]) ?? [line])));
}

function cut(line: LogicalLine, before: LogicalLine | undefined): LogicalLine[] | null {
  if (!isProse(line.text)) return null;
  const ends = [...line.text.matchAll(sentenceEnd)]
    .map(({ index }) => index)
    .filter((index) => !endsInAbbreviation(line.text.slice(0, index + 1), line.text.slice(index + 1)));
  const last = ends.findIndex((end) => isHeader(line.text.slice(0, end), before));
  if (last < 0) return null;
  const cuts = [0, ...ends.slice(0, last + 1).map((end) => end + 1), line.text.length];
  return cuts.slice(1).flatMap((end, at) => {
    const isHead = at <= last;
    const piece = part(line, cuts[at] ?? 0, isHead ? end - 1 : end);
    return piece ? [{ ...line, ...piece, paragraph: at === 0 && line.paragraph }] : [];
  });
}

/** Names a position with its dates, or without where a line of dates stands above. */
function isHeader(text: string, before: LogicalLine | undefined): boolean {
  if (text.split(/\s+/).length > mostHeaderWords || !namesWork(text) || !/^\p{Lu}/u.test(text)) return false;
  const period = findPeriod(text);
  if (period) return /^[\s)\]]*$/.test(text.slice(period.end)) || period.start === 0;
  const above = before ? findPeriod(before.text) : null;
  return text.includes(',') && above?.start === 0 && above.end === before?.text.length && !isProse(text);
}

/** Likeness of a field of work that stands for a title: "Platform Engineering". */
const hintsTitle = 0.5;

const namesWork = (text: string): boolean =>
  hasRoleWord(text) || hasLevelWord(text) || titleLikeness(/^[^,]*/.exec(text)?.[0] ?? '') >= hintsTitle;
