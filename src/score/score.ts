import type { Evidence } from '../audits/evidence.ts';
import { keywordStuffing } from '../audits/keywords/keyword-stuffing.ts';
import { type AuditResult, runAudits } from '../audits/runner.ts';
import type { Band, Rubric, RubricCategory } from '../lexicon/role.ts';
import { isOtherJob } from '../posting/notices.ts';
import { type Gate, gateOf } from './gate.ts';
import { type Match, matchOf, type Unposted } from './match.ts';
import type { AnalysisReport } from './report.ts';
import { millionths, thousandths } from './rounding.ts';

export interface CategoryScore {
  category: RubricCategory;
  audits: AuditResult[];
  /** sum of the weights that apply */
  weight: number;
  /** sum of the audits' points; null when one of its audits broke */
  points: number | null;
}

/** The last factor with all its parts, as the report prints them. */
type Readability = AnalysisReport['arithmetic']['readability'];

/** Everything a number was made from. */
export interface Score {
  categories: CategoryScore[];
  readabilityAudits: AuditResult[];
  base: number | null;
  gate: Gate;
  readability: Readability;
  /** 0..100, whole points; null when a check broke, never a guess */
  overall: number | null;
  /** the same before rounding */
  exact: number | null;
  /** null without a posting */
  matched: Match | null;
  match: number | null;
  exactMatch: number | null;
  band: Band | null;
}

/** The score before a fix, with what it was made from: what the fix leaves alone is not judged again. */
export interface EarlierScore {
  evidence: Evidence;
  score: Score;
}

/** overall = base x gate x readability, every part from `rubric.yaml`. A proof hands in the score before its fix. */
export function scoreEvidence(evidence: Evidence, earlier?: EarlierScore): Score {
  const { rubric } = evidence.role;
  const categories = rubric.categories.map((category, index) => {
    const before = earlier?.score.categories[index];
    const audits = runAudits(
      evidence,
      category.audits,
      before && earlier && { evidence: earlier.evidence, results: before.audits },
    );
    return before?.audits === audits ? before : scoreCategory(category, audits);
  });
  const readabilityAudits = runAudits(
    evidence,
    rubric.readability.audits,
    earlier && { evidence: earlier.evidence, results: earlier.score.readabilityAudits },
  );
  const base = baseOf(categories);
  const gate = gateOf(evidence, rubric, stuffingOf(categories));
  const readability = readabilityOf(readabilityAudits, rubric);
  const exact = base === null || readability.factor === null ? null : base * gate.factor * readability.factor;
  const matched = matchedWith(evidence, { base, gate: gate.factor }, earlier);
  const exactMatch = matched?.exact ?? null;
  const overall = exact === null ? null : Math.round(exact);
  return {
    categories,
    readabilityAudits,
    base,
    gate,
    readability,
    overall,
    exact,
    matched,
    match: exactMatch === null ? null : Math.round(exactMatch),
    exactMatch,
    band: overall === null ? null : (rubric.bands.find((band) => overall >= band.from) ?? null),
  };
}

function matchedWith(
  { postingCoverage, posting, experience: { creditedMonths }, role }: Evidence,
  { base, gate }: Pick<Unposted, 'base' | 'gate'>,
  earlier: EarlierScore | undefined,
): Match | null {
  if (!postingCoverage || !posting) return null;
  const known = earlier?.score.matched;
  const otherJob = known ? known.otherJob : isOtherJob(posting, role);
  return matchOf(postingCoverage, posting, { base, gate, creditedMonths, otherJob }, role.rubric);
}

/** The points of one audit; null where it weighs nothing because it does not apply. */
export const pointsOf = ({ weight, score }: Pick<AuditResult, 'weight' | 'score'>): number | null =>
  score === null ? null : thousandths(weight * score);

/** The score of the check for stuffing, by which the gate takes away; 1 where it does not apply. */
function stuffingOf(categories: CategoryScore[]): number {
  for (const { audits } of categories)
    for (const { id, score } of audits) if (id === keywordStuffing.id) return score ?? 1;
  return 1;
}

/** The points of what applies; one broken audit makes the category unknown. */
function scoreCategory(category: RubricCategory, audits: AuditResult[]): CategoryScore {
  const applying = audits.filter((audit) => audit.score !== null);
  const weight = applying.reduce((sum, audit) => sum + audit.weight, 0);
  const broken = audits.some((audit) => audit.broken && audit.weight > 0);
  const points = applying.reduce((sum, audit) => sum + (pointsOf(audit) ?? 0), 0);
  return { category, audits, weight, points: broken || weight === 0 ? null : thousandths(points) };
}

function baseOf(categories: CategoryScore[]): number | null {
  if (categories.some(({ points, audits }) => points === null && audits.some((audit) => audit.broken)))
    return null;
  const weight = categories.reduce((sum, category) => sum + category.weight, 0);
  const points = categories.reduce((sum, category) => sum + (category.points ?? 0), 0);
  return weight === 0 ? null : thousandths((100 * points) / weight);
}

/** Readability takes away and never adds. What does not apply takes nothing; what broke leaves it unknown. */
function readabilityOf(audits: AuditResult[], { readability: { floor } }: Rubric): Readability {
  const losses = audits.map(({ id, weight, score }) => ({
    id,
    share: weight,
    score,
    lost: lostOf(weight, score),
  }));
  const failing = audits.filter((_, index) => (losses[index]?.lost ?? 0) > 0);
  const lost = losses.reduce((sum, loss) => sum + loss.lost, 0);
  const broken = audits.filter((audit) => audit.broken).map(({ id }) => id);
  return {
    factor: broken.length > 0 ? null : thousandths(Math.max(floor, 1 - lost)),
    says: readabilitySays(broken, failing),
    floor,
    audits: losses,
  };
}

function readabilitySays(broken: readonly string[], failing: readonly AuditResult[]): string {
  if (broken.length > 0) return `not known: the check ${broken.join(', ')} broke on this resume`;
  if (failing.length === 0) return 'machines lose nothing';
  return failing.map((audit) => audit.title.toLowerCase()).join(', ');
}

/** Fine enough for a thousandth of a check that takes a fiftieth. */
const lostOf = (share: number, score: number | null): number => millionths(share * (1 - (score ?? 1)));
