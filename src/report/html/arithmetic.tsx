import type { AnalysisReport, ReportedCategory } from '../../score/report.ts';
import { factor, notApplicable, number, outOf, percent, sentenceCase } from '../figures.ts';
import { arithmeticLine, categoryPoints } from '../words.ts';

const ScoreMeter = ({ score, label }: { score: number | null; label: string }) =>
  score === null ? (
    <span class="none">{notApplicable}</span>
  ) : (
    <>
      <meter min={0} max={1} value={score} aria-label={label}>
        {percent(score)}
      </meter>{' '}
      <span class="figure">{percent(score)}</span>
    </>
  );

/** A category has no score when none of its checks has one; they know why. */
const reasonOf = (category: ReportedCategory, report: AnalysisReport): string | null =>
  report.audits.find((audit) => audit.category === category.id && audit.score === null)?.reason ?? null;

const Row = ({ category, report }: { category: ReportedCategory; report: AnalysisReport }) => (
  <tr>
    <th scope="row">
      <a href={`#category-${category.id}`}>{category.title}</a>
      <p class="fine">{category.why}</p>
      {category.score === null && <p class="fine reason">{reasonOf(category, report)}</p>}
    </th>
    <td>
      <ScoreMeter score={category.score} label={category.title} />
    </td>
    <td class="figure">{categoryPoints(category)}</td>
  </tr>
);

function Total({ report }: { report: AnalysisReport }) {
  const counted = report.categories.filter((category) => category.points !== null);
  const points = counted.reduce((sum, category) => sum + (category.points ?? 0), 0);
  const weights = counted.reduce((sum, category) => sum + category.weight, 0);
  const { base } = report.arithmetic;
  return (
    <tr class="total-row">
      <th scope="row">Base: points over the weights that apply</th>
      <td class="figure">{base === null ? notApplicable : `${number(base)} of 100`}</td>
      <td class="figure">{outOf(points, weights)}</td>
    </tr>
  );
}

/** The number redone by hand: categories to base, base times its two factors. */
export function Arithmetic({ report }: { report: AnalysisReport }) {
  const { gate, readability } = report.arithmetic;
  return (
    <section id="arithmetic" aria-labelledby="arithmetic-title">
      <h2 id="arithmetic-title">How the number is made</h2>
      <p class="sum">{arithmeticLine(report)}</p>
      <table class="categories">
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col">Score</th>
            <th scope="col" class="figure">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {report.categories.map((category) => (
            <Row category={category} report={report} />
          ))}
          <Total report={report} />
        </tbody>
      </table>
      <dl class="factors">
        <dt>Evidence {factor(gate.factor)}</dt>
        <dd>{sentenceCase(gate.says)}</dd>
        <dt>Readability {factor(readability.factor)}</dt>
        <dd>{sentenceCase(readability.says)}</dd>
      </dl>
    </section>
  );
}
