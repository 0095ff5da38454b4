import type { Evidence } from '../audits/evidence.ts';
import { type AuditResult, type EarlierRun, runAudits } from '../audits/runner.ts';
import { relevanceOf, softwareBullets } from '../audits/software.ts';
import type { Band, Rubric, RubricCategory } from '../lexicon/role.ts';
import { isShown } from '../match/skill-evidence.ts';
import { type Match, matchOf } from './match.ts';

export interface CategoryScore {
  category: RubricCategory;
  audits: AuditResult[];
  /** sum of the weights that apply */
  weight: number;
  /** 0..1; null when one of its audits broke */
  score: number | null;
}

/** A factor with the sentence that says where it comes from. */
export interface Factor {
  factor: number;
  says: string;
}

/** Everything a number was made from. */
export interface Score {
  categories: CategoryScore[];
  readabilityAudits: AuditResult[];
  base: number | null;
  gate: Factor;
  readability: Factor;
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

/** overall = base x gate x readability, every part from `rubric.yaml`. A proof hands in the run before its fix. */
export function scoreEvidence(evidence: Evidence, earlier?: EarlierRun): Score {
  const { rubric } = evidence.role;
  const categories = rubric.categories.map((category) => scoreCategory(evidence, category, earlier));
  const readabilityAudits = runAudits(evidence, rubric.readability.audits, earlier);
  const base = baseOf(categories);
  const gate = gateOf(
    evidence,
    rubric,
    categories.flatMap(({ audits }) => audits),
  );
  const readability = readabilityOf(readabilityAudits, rubric);
  const exact = base === null ? null : base * gate.factor * readability.factor;
  const matched = evidence.postingCoverage ? matchOf(evidence.postingCoverage, rubric) : null;
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

/** The weighted mean of what applies; one broken audit makes the category unknown. */
function scoreCategory(
  evidence: Evidence,
  category: RubricCategory,
  earlier: EarlierRun | undefined,
): CategoryScore {
  const audits = runAudits(evidence, category.audits, earlier);
  const applying = audits.filter((audit) => audit.score !== null);
  const weight = applying.reduce((sum, audit) => sum + audit.weight, 0);
  const broken = audits.some((audit) => audit.broken && audit.weight > 0);
  const earned = applying.reduce((sum, audit) => sum + audit.weight * (audit.score ?? 0), 0);
  return { category, audits, weight, score: broken || weight === 0 ? null : earned / weight };
}

function baseOf(categories: CategoryScore[]): number | null {
  if (categories.some((category) => category.score === null && category.audits.some((audit) => audit.broken)))
    return null;
  const weight = categories.reduce((sum, category) => sum + category.weight, 0);
  const earned = categories.reduce((sum, category) => sum + category.weight * (category.score ?? 0), 0);
  return weight === 0 ? null : (100 * earned) / weight;
}

/**
 * Evidence gates it all: must-haves shown in statements, or measured statements of software work in their place; months
 * of software work; and lists that keep to what the work shows.
 */
function gateOf(evidence: Evidence, { gate }: Rubric, audits: AuditResult[]): Factor {
  const { coverage, experience, wording } = evidence;
  const mustHaves = coverage.filter((each) => each.tier === 'must-have');
  const used = mustHaves.filter((each) => isShown(each.grade)).length;
  const measured = softwareBullets(evidence).filter(({ id }) => wording.get(id)?.quantified);
  const weighed = measured.reduce((sum, bullet) => sum + relevanceOf(bullet, evidence), 0);
  const shown = Math.min(1, (used + gate.measuredStatement * weighed) / gate.mustHavesUsed);
  const dated = Math.min(1, experience.creditedMonths / gate.months);
  const stuffed = 1 - (audits.find(({ id }) => id === 'keyword-stuffing')?.score ?? 1);
  const kept = round(1 - gate.stuffing * stuffed);
  const open = gate.floor + (1 - gate.floor) * (gate.usedShare * shown + (1 - gate.usedShare) * dated);
  const says = `${used} of ${mustHaves.length} must-haves are used in work or projects, ${measured.length} statements of software work are measured, and ${experience.creditedMonths} months of it are dated`;
  return {
    factor: round(open * kept),
    says: kept === 1 ? says : `${says}; lists far beyond the evidence leave × ${kept}`,
  };
}

/** Readability takes away and never adds. */
function readabilityOf(audits: AuditResult[], { readability }: Rubric): Factor {
  const failing = audits.filter((audit) => audit.score !== null && audit.score < 1 && audit.weight > 0);
  const lost = failing.reduce((sum, audit) => sum + audit.weight * (1 - (audit.score ?? 1)), 0);
  return {
    factor: round(Math.max(readability.floor, 1 - lost)),
    says:
      failing.length === 0
        ? 'machines lose nothing'
        : failing.map((audit) => audit.title.toLowerCase()).join(', '),
  };
}

/** Thousandths: what the report prints is what was multiplied. */
const round = (value: number): number => Math.round(value * 1000) / 1000;
