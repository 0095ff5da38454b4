import { type ExplainedLine, sum, sumOf } from './explained-line.ts';
import type { AnalysisReport, ReportedAudit, ReportedCategory } from './report.ts';
import { thousandths } from './rounding.ts';

/** From the audits' weight and score over the categories to the base. */
export function explainBase(report: AnalysisReport): ExplainedLine[] {
  const categories = report.categories.filter(({ id }) => id !== 'readability');
  return [
    ...categories.flatMap((category) => categoryLines(category, auditsOf(report, category))),
    baseLine(report, categories),
  ];
}

const auditsOf = ({ audits }: AnalysisReport, { id }: ReportedCategory): ReportedAudit[] =>
  audits.filter(({ category }) => category === id);

function categoryLines(category: ReportedCategory, audits: ReportedAudit[]): ExplainedLine[] {
  const applying = audits.filter(({ score }) => score !== null);
  const weights = applying.map(({ weight }) => weight);
  const weight = sum(weights);
  const unknown = weight === 0 || audits.some((audit) => audit.broken && audit.weight > 0);
  const points = applying.map((audit) => audit.points ?? 0);
  const figure = `categories.${category.id}`;
  return [
    ...audits.map(auditLine),
    {
      figure: `${figure}.weight`,
      computes: `weight of "${category.title}"`,
      inputs: sumOf(weights),
      redone: weight,
      printed: category.weight,
    },
    {
      figure: `${figure}.points`,
      computes: `points of "${category.title}"`,
      inputs: unknown ? 'a check broke or none applies' : sumOf(points),
      redone: unknown ? null : thousandths(sum(points)),
      printed: category.points,
    },
    {
      figure: `${figure}.score`,
      computes: `score of "${category.title}"`,
      inputs: category.points === null ? 'no points' : `${category.points} / ${category.weight}`,
      redone: category.points === null ? null : thousandths(category.points / category.weight),
      printed: category.score,
    },
  ];
}

const auditLine = ({ id, weight, score, points, reason }: ReportedAudit): ExplainedLine => ({
  figure: `audits.${id}.points`,
  computes: `points of ${id}`,
  inputs: score === null ? (reason ?? 'not applicable') : `${weight} × ${score}`,
  redone: score === null ? null : thousandths(weight * score),
  printed: points,
});

function baseLine(report: AnalysisReport, categories: ReportedCategory[]): ExplainedLine {
  const weight = sum(categories.map((category) => category.weight));
  const points = categories.map((category) => category.points ?? 0);
  const broken = categories.some(
    (category) => category.points === null && auditsOf(report, category).some((audit) => audit.broken),
  );
  const unknown = broken || weight === 0;
  return {
    figure: 'arithmetic.base',
    computes: 'base',
    inputs: unknown ? 'a check broke or none applies' : `100 × (${sumOf(points)}) / ${weight}`,
    redone: unknown ? null : thousandths((100 * sum(points)) / weight),
    printed: report.arithmetic.base,
  };
}
