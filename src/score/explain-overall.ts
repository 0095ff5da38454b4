import type { ExplainedLine } from './explained-line.ts';
import type { AnalysisReport } from './report.ts';

/** Base and both factors to the score, and the band that it stands in. */
export function explainOverall({ arithmetic, overall, band }: AnalysisReport): ExplainedLine[] {
  const { base, gate, readability } = arithmetic;
  return [
    {
      figure: 'arithmetic.overall',
      computes: 'overall',
      inputs:
        base === null || readability.factor === null
          ? 'no base, or no readability'
          : `${base} × ${gate.factor} × ${readability.factor}, rounded to whole points`,
      redone:
        base === null || readability.factor === null
          ? null
          : Math.round(base * gate.factor * readability.factor),
      printed: arithmetic.overall,
    },
    {
      figure: 'overall',
      computes: 'overall as printed first',
      inputs: 'as overall above',
      redone: arithmetic.overall,
      printed: overall,
    },
    ...(band && overall !== null ? [bandLine(band, overall)] : []),
  ];
}

function bandLine(
  { label, from, below }: NonNullable<AnalysisReport['band']>,
  overall: number,
): ExplainedLine {
  const inside = overall >= from && (below === null || overall < below);
  return {
    figure: 'band',
    computes: 'band',
    inputs: `${overall} from ${from}${below === null ? ' up' : ` to below ${below}`}`,
    redone: inside ? label : 'another band',
    printed: label,
  };
}

/** How many must-haves each search finds, counted again. */
export function explainStrictness({ strictness, coverage }: AnalysisReport): ExplainedLine[] {
  const mustHaves = coverage.filter(({ tier }) => tier === 'must-have');
  const line = (figure: keyof typeof strictness, computes: string, redone: number): ExplainedLine => ({
    figure: `strictness.${figure}`,
    computes,
    inputs: 'counted in coverage',
    redone,
    printed: strictness[figure],
  });
  return [
    line('of', 'must-haves of the role', mustHaves.length),
    ...(['literal', 'inflected', 'taxonomy'] as const).map((level) =>
      line(
        level,
        `must-haves found at the level ${level}`,
        mustHaves.filter(({ found }) => found[level]).length,
      ),
    ),
  ];
}
