import { type ExplainedLine, sum, sumOf } from './explained-line.ts';
import type { AnalysisReport } from './report.ts';
import { tenThousandths, thousandths } from './rounding.ts';

type Arithmetic = NonNullable<AnalysisReport['matchArithmetic']>;

/** Each term of the posting, what is shown of what is asked, and the match; nothing without a posting. */
export function explainMatch({ matchArithmetic, match }: AnalysisReport): ExplainedLine[] {
  if (!matchArithmetic) return [];
  const { terms, asked, shown, years } = matchArithmetic;
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
    yearsLine(years),
    {
      figure: 'matchArithmetic.match',
      computes: 'match',
      inputs:
        asked === 0
          ? 'nothing known is asked'
          : `100 × ${shown} / ${asked} × ${years.factor}, rounded to whole points`,
      redone: asked === 0 ? null : Math.round(((100 * shown) / asked) * years.factor),
      printed: matchArithmetic.match,
    },
    {
      figure: 'match',
      computes: 'match as printed first',
      inputs: 'as match above',
      redone: matchArithmetic.match,
      printed: match,
    },
  ];
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
  { id, name, tier, weight, grade, hedged, value, points }: Arithmetic['terms'][number],
  grades: Arithmetic['grades'],
): ExplainedLine[] {
  const graded = grade === 'missing' ? 0 : grades[grade];
  const figure = `matchArithmetic.terms.${tier}.${id}`;
  return [
    {
      figure: `${figure}.value`,
      computes: `evidence for ${name}`,
      inputs: `${grade} ${graded}${hedged ? ` × hedged ${grades.hedged}` : ''}`,
      redone: tenThousandths(graded * (hedged ? grades.hedged : 1)),
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
