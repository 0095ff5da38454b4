import { resumeWords } from '../lexicon/resume-words.ts';
import { findPeriod } from './dates.ts';
import { type LogicalLine, part } from './lines.ts';
import { hasRoleWord, isProse } from './traits.ts';

/** Positions named in a sentence: "Currently working as an Engineer in Halden Health since March 2020." */

const mostWords = 25;
const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const oneOf = (words: readonly string[]): string => `(?:${words.map(quoted).join('|')})`;

interface Patterns {
  /** "Working as an ", "Working at " */
  begins: { title: RegExp; company: RegExp };
  /** what stands between the two names in each order */
  joins: { title: RegExp; company: RegExp };
  beforeDates: RegExp;
}

let compiled: Patterns | null = null;

function patterns(): Patterns {
  const { openings, employers, titles, joins, dates } = resumeWords().employmentSentences;
  const article = '(?:(?:an?|the|eine?|une?|uma?)\\s+)?';
  compiled ??= {
    begins: {
      title: new RegExp(`^${oneOf(openings)}\\s+${article}(?=[\\p{L}\\d])`, 'iu'),
      company: new RegExp(`^${oneOf(employers)}\\s+(?=[\\p{L}\\d])`, 'iu'),
    },
    joins: {
      title: new RegExp(`\\s${oneOf(joins)}\\s+(?=[\\p{L}\\d])`, 'giu'),
      company: new RegExp(`,?\\s${oneOf(titles)}\\s+${article}(?=[\\p{L}\\d])`, 'giu'),
    },
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
  if (line.text.split(/\s+/).length > mostWords) return null;
  const period = findPeriod(line.text);
  if (!period || /[\p{L}\d]/u.test(line.text.slice(period.end))) return null;
  const named = line.text.slice(0, period.start);
  const end = patterns().beforeDates.exec(named)?.index ?? named.length;
  const names = namesIn(line, end, 'title') ?? namesIn(line, end, 'company');
  if (!names) return null;
  const dates = part(line, period.start, period.end);
  return [...names, dates].map((piece, index) => ({
    ...line,
    ...piece,
    bullet: false,
    paragraph: index === 0,
    styleChanges: [],
  }));
}

type Name = Partial<LogicalLine>;

/** The title and the employer of a sentence, of which `first` is named first; null where it is no such sentence. */
function namesIn(line: LogicalLine, end: number, first: 'title' | 'company'): Name[] | null {
  const { begins, joins } = patterns();
  const begin = begins[first].exec(line.text)?.[0].length ?? 0;
  if (begin === 0) return null;
  const text = line.text.slice(0, end);
  for (const join of text.matchAll(joins[first])) {
    const after = join.index + join[0].length;
    const title = first === 'title' ? text.slice(begin, join.index) : text.slice(after);
    if (join.index <= begin || !hasRoleWord(title)) continue;
    const second = first === 'title' ? 'company' : 'title';
    return [
      { ...part(line, begin, join.index), field: first },
      { ...part(line, after, end), field: second },
    ];
  }
  return null;
}
