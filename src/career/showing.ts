import type { CareerEvidence } from '../score/report-career.ts';
import type { PhrasePair, ShownMeasure, ToldDuty } from './knowledge-schema.ts';
import type { Statement } from './statements.ts';

/** What shows something: skills used, phrases said, what it begins with and what it measures. */
export interface Showing {
  /** used, or shown by what is used */
  skills: readonly string[];
  /** skills that have to be named themselves */
  byName?: readonly string[];
  phrases: readonly string[];
  /** phrases that count letter by letter alone */
  exact?: readonly string[];
  /** one phrase of each side, in whatever order */
  pairs?: readonly PhrasePair[];
  verbs?: readonly string[];
  /** work told in plain words */
  told?: readonly ToldDuty[];
  measures?: readonly ShownMeasure[];
  /** all phrases count letter by letter alone */
  asPrinted?: boolean;
  /** phrases beside which the others, the verbs and the names say something else */
  unlike?: readonly string[];
  /** first main verbs of statements that show it in no way */
  notVerbs?: readonly string[];
}

/** Every phrase that something is shown by. */
export const phrasesOf = ({
  phrases,
  exact = [],
  pairs = [],
  measures = [],
}: Omit<Showing, 'skills'>): string[] => [
  ...phrases,
  ...exact,
  ...pairs.flatMap(({ one, other }) => [...one, ...other]),
  ...measures.flatMap(({ beside = [] }) => beside),
];

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

function shows(statement: Statement, what: Showing): boolean {
  const { skills, verb, phrases } = statement;
  if (verb !== null && what.notVerbs?.includes(verb)) return false;
  return (
    what.skills.some((skill) => skills.has(skill)) ||
    (what.measures ?? []).some((figure) => measuresSo(statement, figure)) ||
    (tells(statement, what) && !what.unlike?.some((phrase) => phrases.has(phrase)))
  );
}

function tells(
  { phrases, printed, verb, named, told }: Statement,
  {
    byName: names = [],
    phrases: wanted,
    exact = [],
    pairs = [],
    verbs = [],
    told: duties = [],
    asPrinted = false,
  }: Showing,
): boolean {
  const said = asPrinted ? printed : phrases;
  const says = (phrase: string): boolean => said.has(phrase);
  return (
    names.some((skill) => named.has(skill)) ||
    (verb !== null && verbs.includes(verb)) ||
    duties.some(({ duty, verbs: making }) => verb !== null && making.includes(verb) && told.has(duty)) ||
    wanted.some(says) ||
    exact.some((phrase) => printed.has(phrase)) ||
    pairs.some(({ one, other }) => one.some(says) && other.some(says))
  );
}

function measuresSo(
  { measures, phrases }: Statement,
  { kind, under = Infinity, pair, beside }: ShownMeasure,
): boolean {
  if (beside && !beside.some((phrase) => phrases.has(phrase))) return false;
  const fitting = measures.filter((each) => each.kind === kind && each.value !== null && each.value < under);
  return fitting.length >= (pair ? 2 : 1);
}

/** A handful is enough to see it by. */
const most = 3;

export const asEvidence = (statements: readonly Statement[]): CareerEvidence =>
  statements.slice(0, most).map(({ quote, range }) => ({ quote, range }));
