import type { CareerEvidence } from '../score/report-career.ts';
import type { ShownMeasure } from './knowledge-schema.ts';
import type { Statement } from './statements.ts';

/** What shows something: skills used, phrases said, what it begins with and what it measures. */
export interface Showing {
  skills: readonly string[];
  phrases: readonly string[];
  verbs?: readonly string[];
  measures?: readonly ShownMeasure[];
  /** phrases count letter by letter alone */
  asPrinted?: boolean;
  /** phrases beside which the others say something else */
  unlike?: readonly string[];
}

/** The statements that show something, measured ones first. */
export const showing = (statements: readonly Statement[], what: Showing): Statement[] =>
  statements
    .filter((statement) => shows(statement, what))
    .sort((a, b) => Number(b.measured) - Number(a.measured));

/** The same for what has to be told plainly: by statements of a deed, in the very words. */
export const showingPlainly = (statements: readonly Statement[], what: Showing): Statement[] =>
  showing(
    statements.filter(({ weak }) => !weak),
    { ...what, asPrinted: true },
  );

const shows = (
  { skills, phrases, printed, verb, measures }: Statement,
  {
    skills: wanted,
    phrases: words,
    asPrinted = false,
    verbs = [],
    measures: figures = [],
    unlike = [],
  }: Showing,
): boolean =>
  wanted.some((skill) => skills.has(skill)) ||
  (verb !== null && verbs.includes(verb)) ||
  figures.some((figure) => measuresSo(measures, figure)) ||
  (words.some((phrase) => (asPrinted ? printed : phrases).has(phrase)) &&
    !unlike.some((phrase) => phrases.has(phrase)));

function measuresSo(
  measures: Statement['measures'],
  { kind, under = Infinity, pair }: ShownMeasure,
): boolean {
  const fitting = measures.filter((each) => each.kind === kind && each.value !== null && each.value < under);
  return fitting.length >= (pair ? 2 : 1);
}

/** A handful is enough to see it by. */
const most = 3;

export const asEvidence = (statements: readonly Statement[]): CareerEvidence =>
  statements.slice(0, most).map(({ quote, range }) => ({ quote, range }));
