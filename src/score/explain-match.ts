import { type ExplainedLine, sum, sumOf } from './explained-line.ts';
import type { AnalysisReport } from './report.ts';
import { tenThousandths, thousandths } from './rounding.ts';

type Arithmetic = NonNullable<AnalysisReport['matchArithmetic']>;

/** Each term of the posting, what is shown of what is asked, and the match; nothing without a posting. */
export function explainMatch({ matchArithmetic, match, arithmetic }: AnalysisReport): ExplainedLine[] {
  if (!matchArithmetic) return [];
  const { terms, asked, shown, role, years } = matchArithmetic;
  const weights = terms.map(({ weight }) => weight);
  const points = terms.map((term) => term.points);
  return [
    ...terms.flatMap((term) => termLines(term, matchArithmetic.grades)),
    {
      figure: 'matchArithmetic.asked',
      computes: 'asked by the posting',
      inputs: sumOf(weights),
      redone: tenThousandths(sum(weights)),
      printed: asked,
    },
    {
      figure: 'matchArithmetic.shown',
      computes: 'shown of it',
      inputs: sumOf(points),
      redone: tenThousandths(sum(points)),
      printed: shown,
    },
    ...roleLines(role, arithmetic),
    yearsLine(years),
    matchLine(matchArithmetic, arithmetic.base),
    {
      figure: 'match',
      computes: 'match as printed first',
      inputs: 'as match above',
      redone: matchArithmetic.match,
      printed: match,
    },
  ];
}

/** What of the score enters the match, and the factor that its gate leaves. */
function roleLines(
  { base, gate, gateShare, factor }: Arithmetic['role'],
  arithmetic: AnalysisReport['arithmetic'],
): ExplainedLine[] {
  return [
    {
      figure: 'matchArithmetic.role.base',
      computes: 'base of the score, in the match',
      inputs: 'as base above; 0 where it is unknown',
      redone: arithmetic.base ?? 0,
      printed: base,
    },
    {
      figure: 'matchArithmetic.role.gate',
      computes: 'evidence gate of the score, in the match',
      inputs: 'as gate above',
      redone: arithmetic.gate.factor,
      printed: gate,
    },
    {
      figure: 'matchArithmetic.role.factor',
      computes: 'what the gate leaves of the match',
      inputs: `1 − ${gateShare} × (1 − ${gate})`,
      redone: thousandths(1 - gateShare * (1 - gate)),
      printed: factor,
    },
  ];
}

function matchLine({ asked, shown, role, years, match }: Arithmetic, base: number | null): ExplainedLine {
  const isKnown = asked > 0 && base !== null;
  const told = (1 - role.share) * ((100 * shown) / asked) + role.share * role.base;
  return {
    figure: 'matchArithmetic.match',
    computes: 'match',
    inputs: isKnown
      ? `(${tenThousandths(1 - role.share)} × 100 × ${shown} / ${asked} + ${role.share} × ${role.base}) × ${role.factor} × ${years.factor}, rounded to whole points`
      : 'nothing known is asked, or the base is unknown',
    redone: isKnown ? Math.round(told * role.factor * years.factor) : null,
    printed: match,
  };
}

/** The factor of years: what is missing of the fewest, and what is above the most. */
function yearsLine({
  least,
  most,
  months,
  fewFloor,
  manyFloor,
  manySpan,
  factor,
}: Arithmetic['years']): ExplainedLine {
  const shown = months / 12;
  const few = least === null ? 1 : Math.min(1, shown / least);
  const many = most === null ? 0 : Math.min(1, Math.max(0, shown - most) / manySpan);
  const fewInputs =
    least === null
      ? '1 (no fewest)'
      : `(${fewFloor} + ${tenThousandths(1 - fewFloor)} × the lesser of 1 and ${months} / 12 / ${least})`;
  const manyInputs =
    most === null
      ? '1 (no most)'
      : `(1 − ${tenThousandths(1 - manyFloor)} × ${months} / 12 above ${most}, of ${manySpan}, at most 1)`;
  return {
    figure: 'matchArithmetic.years.factor',
    computes: 'factor of years',
    inputs: `${fewInputs} × ${manyInputs}`,
    redone: thousandths((fewFloor + (1 - fewFloor) * few) * (1 - (1 - manyFloor) * many)),
    printed: factor,
  };
}

function termLines(
  { id, name, tier, weight, grade, hedged, kin, value, points }: Arithmetic['terms'][number],
  grades: Arithmetic['grades'],
): ExplainedLine[] {
  const shown = kin ?? { grade, hedged, share: 1 };
  const graded = shown.grade === 'missing' ? 0 : grades[shown.grade];
  const figure = `matchArithmetic.terms.${tier}.${id}`;
  return [
    {
      figure: `${figure}.value`,
      computes: `evidence for ${name}`,
      inputs: `${kin ? `${kin.by} instead ${kin.share} × ` : ''}${shown.grade} ${graded}${shown.hedged ? ` × hedged ${grades.hedged}` : ''}`,
      redone: tenThousandths(shown.share * (graded * (shown.hedged ? grades.hedged : 1))),
      printed: value,
    },
    {
      figure: `${figure}.points`,
      computes: `points of ${name}, ${tier}`,
      inputs: `${weight} × ${value}`,
      redone: tenThousandths(weight * value),
      printed: points,
    },
  ];
}
