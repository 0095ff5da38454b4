import { isShown } from '../match/skill-evidence.ts';
import { type ExplainedLine, sum, sumOf } from './explained-line.ts';
import type { AnalysisReport } from './report.ts';
import { millionths, tenThousandths, thousandths } from './rounding.ts';

type Gate = AnalysisReport['arithmetic']['gate'];
type Figure = { [Key in keyof Gate]: Gate[Key] extends number ? Key : never }[keyof Gate];

/** The evidence gate: what the report counts elsewhere, then share by share to the factor. */
export function explainGate({ arithmetic, coverage, experience, audits }: AnalysisReport): ExplainedLine[] {
  const { gate } = arithmetic;
  const weights = gate.statements.map(({ weight }) => weight);
  const used = coverage.filter(({ tier, grade }) => tier === 'must-have' && isShown(grade)).length;
  const { shown, dated, floor, shownShare, kept } = gate;
  const line = (figure: Figure, computes: string, inputs: string, redone: number) => ({
    figure: `arithmetic.gate.${figure}`,
    computes,
    inputs,
    redone,
    printed: gate[figure],
  });
  return [
    line('mustHavesUsed', 'must-haves in use', 'counted in coverage', used),
    line('statementsWeighed', 'measured software statements', sumOf(weights), tenThousandths(sum(weights))),
    line(
      'shown',
      'what statements show',
      `(${gate.mustHavesUsed} + ${gate.statementWorth} × ${gate.statementsWeighed}) / ${gate.mustHavesForWhole}, at most 1`,
      atMostWhole(
        (gate.mustHavesUsed + gate.statementWorth * gate.statementsWeighed) / gate.mustHavesForWhole,
      ),
    ),
    line('creditedMonths', 'months of software work', 'as in experience', experience.creditedMonths),
    line(
      'dated',
      'what dates show',
      `${gate.creditedMonths} / ${gate.monthsForWhole}, at most 1`,
      atMostWhole(gate.creditedMonths / gate.monthsForWhole),
    ),
    line(
      'stuffingScore',
      'score of keyword-stuffing',
      'as among the audits',
      audits.find(({ id }) => id === 'keyword-stuffing')?.score ?? 1,
    ),
    line(
      'kept',
      'what stuffing leaves',
      `1 − ${gate.stuffingMost} × (1 − ${gate.stuffingScore})`,
      thousandths(1 - gate.stuffingMost * (1 - gate.stuffingScore)),
    ),
    line(
      'factor',
      'evidence gate',
      `(${floor} + (1 − ${floor}) × (${shownShare} × ${shown} + (1 − ${shownShare}) × ${dated})) × ${kept}`,
      thousandths((floor + (1 - floor) * (shownShare * shown + (1 - shownShare) * dated)) * kept),
    ),
  ];
}

const atMostWhole = (share: number): number => tenThousandths(Math.min(1, share));

/** Readability: what each audit takes, as it stands among the audits, and the floor below all. */
export function explainReadability({ arithmetic, audits, categories }: AnalysisReport): ExplainedLine[] {
  const { readability } = arithmetic;
  const lost = readability.audits.map((each) => each.lost);
  const isKnown = !audits.some(({ category, broken }) => category === 'readability' && broken);
  return [
    ...readability.audits.flatMap((each): ExplainedLine[] => {
      const audit = audits.find(({ id }) => id === each.id);
      const figure = `arithmetic.readability.${each.id}`;
      const asAmongAudits = { inputs: 'as among the audits' };
      return [
        {
          ...asAmongAudits,
          figure: `${figure}.share`,
          computes: `share of ${each.id}`,
          redone: audit?.weight ?? null,
          printed: each.share,
        },
        {
          ...asAmongAudits,
          figure: `${figure}.score`,
          computes: `score of ${each.id}`,
          redone: audit?.score ?? null,
          printed: each.score,
        },
        {
          figure: `${figure}.lost`,
          computes: `lost by ${each.id}`,
          inputs: each.score === null ? 'not applicable, or broken' : `${each.share} × (1 − ${each.score})`,
          redone: millionths(each.share * (1 - (each.score ?? 1))),
          printed: each.lost,
        },
      ];
    }),
    {
      figure: 'arithmetic.readability.factor',
      computes: 'readability',
      inputs: isKnown ? `1 − (${sumOf(lost)}), at least ${readability.floor}` : 'a check of it broke',
      redone: isKnown ? thousandths(Math.max(readability.floor, 1 - sum(lost))) : null,
      printed: readability.factor,
    },
    ...categories
      .filter(({ id }) => id === 'readability')
      .map(({ title, score }) => ({
        figure: 'categories.readability.score',
        computes: `score of "${title}"`,
        inputs: 'as readability above',
        redone: readability.factor,
        printed: score,
      })),
  ];
}
