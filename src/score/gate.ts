import type { Evidence } from '../audits/evidence.ts';
import type { Rubric } from '../lexicon/role.ts';
import { isShown } from '../match/skill-evidence.ts';
import type { AnalysisReport } from './report.ts';
import { tenThousandths, thousandths } from './rounding.ts';

/** The gate with all its parts, as the report prints them. */
export type Gate = AnalysisReport['arithmetic']['gate'];

/**
 * Evidence gates it all: must-haves shown in statements, or measured statements of software work in their place; months
 * of software work; and lists that keep to what the work shows. `stuffingScore` is 1 where that check did not apply.
 */
export function gateOf(evidence: Evidence, { gate }: Rubric, stuffingScore: number): Gate {
  const mustHaves = evidence.coverage.filter((each) => each.tier === 'must-have');
  const mustHavesUsed = mustHaves.filter((each) => isShown(each.grade)).length;
  const statements = measuredStatements(evidence);
  const statementsWeighed = tenThousandths(statements.reduce((sum, { weight }) => sum + weight, 0));
  const { creditedMonths } = evidence.experience;
  const shown = atMostWhole(
    (mustHavesUsed + gate.measuredStatement * statementsWeighed) / gate.mustHavesUsed,
  );
  const dated = atMostWhole(creditedMonths / gate.months);
  const open = gate.floor + (1 - gate.floor) * (gate.usedShare * shown + (1 - gate.usedShare) * dated);
  const kept = thousandths(1 - gate.stuffing * (1 - stuffingScore));
  const says = `${mustHavesUsed} of ${mustHaves.length} must-haves are used in work or projects, ${statements.length} statements of software work are measured, and ${creditedMonths} months of it are dated`;
  return {
    factor: thousandths(open * kept),
    says: kept === 1 ? says : `${says}; lists far beyond the evidence leave × ${kept}`,
    floor: gate.floor,
    mustHavesUsed,
    statements,
    statementsWeighed,
    statementWorth: gate.measuredStatement,
    mustHavesForWhole: gate.mustHavesUsed,
    shown,
    creditedMonths,
    monthsForWhole: gate.months,
    dated,
    shownShare: gate.usedShare,
    stuffingScore,
    stuffingMost: gate.stuffing,
    kept,
  };
}

const measuredStatements = (evidence: Evidence): Gate['statements'] =>
  evidence.software
    .filter(({ measured }) => measured)
    .map(({ bullet, share }) => ({ bullet: bullet.id, weight: tenThousandths(share) }));

const atMostWhole = (share: number): number => tenThousandths(Math.min(1, share));
