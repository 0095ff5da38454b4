import { CandorError } from '../errors.ts';
import { type Cause, causesOf } from './causes.ts';
import type { AnalysisReport, Coverage } from './report.ts';

/** Why one report stands above another. */
export interface ReportComparison {
  overall: Pair<number | null>;
  /** the first less the second; null where one is unknown */
  difference: number | null;
  /** add up to the difference exactly; none where it is unknown */
  causes: Cause[];
  /** null where they were not compared with one posting */
  match: (Pair<number | null> & { difference: number | null }) | null;
  /** the must-haves whose evidence differs */
  mustHaves: (Pair<Coverage['grade']> & { id: string; name: string })[];
  /** names of skills that only the first, or only the second claims */
  keywords: { gained: string[]; lost: string[] };
  /** months of software work, counted */
  months: Pair<number>;
  /** what else is not alike between the two, and may account for differences */
  notices: string[];
}

/** The same of the first report and of the second. */
export interface Pair<T> {
  a: T;
  b: T;
}

/** Why is A above B? @throws CandorError `not-comparable` where they were scored for another role or by other rules */
export function compare(a: AnalysisReport, b: AnalysisReport): ReportComparison {
  assertComparable(a, b);
  const claims = { a: claimsOf(a), b: claimsOf(b) };
  return {
    overall: { a: a.overall, b: b.overall },
    difference: difference(a.overall, b.overall),
    causes: causesOf(a, b),
    match:
      a.posting && a.posting.text === b.posting?.text
        ? { a: a.match, b: b.match, difference: difference(a.match, b.match) }
        : null,
    mustHaves: mustHavesOf(a, b),
    keywords: { gained: onlyIn(claims.a, claims.b), lost: onlyIn(claims.b, claims.a) },
    months: { a: a.experience.creditedMonths, b: b.experience.creditedMonths },
    notices: noticesOf(a, b),
  };
}

function assertComparable(a: AnalysisReport, b: AnalysisReport): void {
  const refuse = (detail: string) => new CandorError('not-comparable', { detail });
  if (a.role.id !== b.role.id) throw refuse(`roles ${a.role.id} and ${b.role.id}`);
  if (a.scoringVersion !== b.scoringVersion)
    throw refuse(`scoring versions ${a.scoringVersion} and ${b.scoringVersion}`);
}

const difference = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

function mustHavesOf(a: AnalysisReport, b: AnalysisReport): ReportComparison['mustHaves'] {
  const others = new Map(b.coverage.map((each) => [each.id, each.grade]));
  return a.coverage.flatMap(({ id, name, tier, grade }) => {
    const other = others.get(id) ?? 'missing';
    return tier === 'must-have' && grade !== other ? [{ id, name, a: grade, b: other }] : [];
  });
}

/** Names by id of what a resume claims: no phrase to avoid, nothing that it denies. */
const claimsOf = ({ mentions }: AnalysisReport): Map<string, string> =>
  new Map(
    mentions.filter(({ tier, negated }) => tier !== 'avoid' && !negated).map(({ id, name }) => [id, name]),
  );

const onlyIn = (these: Map<string, string>, those: Map<string, string>): string[] =>
  [...these].flatMap(([id, name]) => (those.has(id) ? [] : [name])).sort();

function noticesOf(a: AnalysisReport, b: AnalysisReport): string[] {
  return [
    ...(a.asOf === b.asOf ? [] : [`"Present" means ${a.asOf} in the first and ${b.asOf} in the second.`]),
    ...(a.lexiconHash === b.lexiconHash ? [] : ['The keyword lists changed between the two.']),
    ...(a.posting?.text === b.posting?.text
      ? []
      : ['They were not compared with the same posting, so their match says nothing of each other.']),
  ];
}
