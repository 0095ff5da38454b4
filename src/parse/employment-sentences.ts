import { resumeWords } from '../lexicon/resume-words.ts';
import { findPeriod } from './dates.ts';
import { type LogicalLine, part } from './lines.ts';
import { hasRoleWord, isProse } from './traits.ts';

/** Positions named in a sentence: "Currently working as an Engineer in Halden Health since March 2020." */

const mostWords = 25;
const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const oneOf = (words: readonly string[]): string => `(?:${words.map(quoted).join('|')})`;

let compiled: { opening: RegExp; join: RegExp; beforeDates: RegExp } | null = null;

function patterns(): NonNullable<typeof compiled> {
  if (compiled) return compiled;
  const { openings, joins, dates } = resumeWords().employmentSentences;
  compiled = {
    opening: new RegExp(
      `^${oneOf(openings)}\\s+(?:an?\\s|the\\s|eine?\\s|une?\\s|uma?\\s)?\\s*(?=\\p{Lu})`,
      'iu',
    ),
    join: new RegExp(`\\s${oneOf(joins)}\\s+(?=[\\p{L}\\d])`, 'giu'),
    beforeDates: new RegExp(`[\\s,(]+${oneOf(dates)}?[\\s(]*$`, 'iu'),
  };
  return compiled;
}

/**
 * Each such sentence becomes the header it stands for: title, employer and dates, a line each. Where other lines of
 * the section bear dates, a list item of this form tells of the work and names no position.
 */
export function cutEmploymentSentences(lines: LogicalLine[]): LogicalLine[] {
  const hasHeaders = lines.some(
    (line) => !line.bullet && findPeriod(line.text) !== null && !isProse(line.text) && !piecesOf(line),
  );
  return lines.flatMap((line) => (line.bullet && hasHeaders ? [line] : (piecesOf(line) ?? [line])));
}

function piecesOf(line: LogicalLine): LogicalLine[] | null {
  const { opening, join, beforeDates } = patterns();
  const begin = opening.exec(line.text)?.[0].length ?? 0;
  if (begin === 0 || line.text.split(/\s+/).length > mostWords) return null;
  const period = findPeriod(line.text);
  if (!period || /[\p{L}\d]/u.test(line.text.slice(period.end))) return null;
  const named = line.text.slice(0, period.start);
  const nameEnd = beforeDates.exec(named)?.index ?? named.length;
  const joined = [...named.slice(0, nameEnd).matchAll(join)].find(
    ({ index }) => index > begin && hasRoleWord(named.slice(begin, index)),
  );
  if (!joined) return null;
  const pieces = [
    { ...part(line, begin, joined.index), field: 'title' as const },
    { ...part(line, joined.index + joined[0].length, nameEnd), field: 'company' as const },
    { ...part(line, period.start, period.end) },
  ];
  return pieces.map((piece, index) => ({
    ...line,
    ...piece,
    bullet: false,
    paragraph: index === 0,
    styleChanges: [],
  }));
}
