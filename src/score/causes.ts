import { audits } from '../audits/registry.ts';
import type { AnalysisReport, ReportedAudit } from './report.ts';

/** What one part does to the difference of two scores, in points. */
export interface Cause {
  kind: 'audit' | 'gate' | 'readability' | 'rounding';
  /** the audit; otherwise the kind again */
  id: string;
  /** of an audit */
  category: string | null;
  /** how far it lifts the first above the second, in hundredths of a point; below zero where it holds it back */
  points: number;
  says: string;
}

/**
 * The difference of two scores by cause, the largest first and rounding last; the points add up to it exactly.
 * A score is a product, so what a part does depends on the others: one walks from the second report to the first, part by
 * part (audits, gate, readability), and back again, and takes the mean. So the answer does not depend on who is first.
 */
export function causesOf(a: AnalysisReport, b: AnalysisReport): Cause[] {
  const [first, second] = [partsOf(a), partsOf(b)];
  if (!first || !second) return [];
  const parts = [
    ...auditCauses(a, b, first, second),
    {
      kind: 'gate' as const,
      id: 'gate',
      category: null,
      exact:
        ((first.gate - second.gate) * (first.base * second.readability + second.base * first.readability)) /
        2,
      says: gateSays(a, b),
    },
    {
      kind: 'readability' as const,
      id: 'readability',
      category: null,
      exact:
        ((first.readability - second.readability) * (first.base * first.gate + second.base * second.gate)) /
        2,
      says: `readability: × ${first.readability} against × ${second.readability}`,
    },
  ].map(({ exact, ...part }) => ({ ...part, hundredths: evenly(100 * exact) }));
  const rest = 100 * (first.overall - second.overall) - parts.reduce((sum, part) => sum + part.hundredths, 0);
  const rounding = {
    kind: 'rounding' as const,
    id: 'rounding',
    category: null,
    hundredths: rest,
    says: 'rounding to whole points',
  };
  return [...parts.sort((x, y) => Math.abs(y.hundredths) - Math.abs(x.hundredths)), rounding]
    .filter(({ hundredths }) => hundredths !== 0)
    .map(({ hundredths, ...cause }) => ({ ...cause, points: hundredths / 100 }));
}

interface Parts {
  base: number;
  gate: number;
  readability: number;
  overall: number;
}

/** Null where a check broke: what is unknown has no causes. */
function partsOf({ arithmetic, overall }: AnalysisReport): Parts | null {
  const { base, gate, readability } = arithmetic;
  if (base === null || readability.factor === null || overall === null) return null;
  return { base, gate: gate.factor, readability: readability.factor, overall };
}

/** Each audit by its share of the base: where one does not apply, the others weigh more, and that is in their shares. */
function auditCauses(a: AnalysisReport, b: AnalysisReport, first: Parts, second: Parts) {
  const factor = (first.gate * first.readability + second.gate * second.readability) / 2;
  const [before, after] = [sharesOf(b), sharesOf(a)];
  return [...new Map([...before, ...after])].map(([id, { audit }]) => ({
    kind: 'audit' as const,
    id,
    category: audit.category,
    exact: ((after.get(id)?.share ?? 0) - (before.get(id)?.share ?? 0)) * factor,
    says: `${titleOf(id)}: ${measureOf(after.get(id)?.audit)} against ${measureOf(before.get(id)?.audit)}`,
  }));
}

/** What each audit gives of the base; together they are the base. */
function sharesOf({
  audits,
  categories,
}: AnalysisReport): Map<string, { audit: ReportedAudit; share: number }> {
  const weight = categories.reduce((sum, category) => sum + category.weight, 0);
  return new Map(
    audits
      .filter(({ category }) => category !== 'readability')
      .map((audit) => [audit.id, { audit, share: (100 * (audit.points ?? 0)) / weight }]),
  );
}

/** What a check looks for, in its own words; its id where this version has none of that name. */
const titleOf = (id: string): string =>
  audits.find((audit) => audit.id === id)?.title ?? id.replaceAll('-', ' ');

const measureOf = (audit: ReportedAudit | undefined): string =>
  audit?.score == null
    ? 'not applicable'
    : (audit.displayValue?.split(';')[0] ?? `${Math.round(100 * audit.score)} %`);

function gateSays(
  { arithmetic: { gate: a } }: AnalysisReport,
  { arithmetic: { gate: b } }: AnalysisReport,
): string {
  const differing = [
    [a.mustHavesUsed, b.mustHavesUsed, 'must-haves in use'],
    [a.statementsWeighed, b.statementsWeighed, 'measured statements'],
    [a.creditedMonths, b.creditedMonths, 'months'],
    [a.kept, b.kept, 'left by stuffing'],
  ] as const;
  const parts = differing.flatMap(([x, y, what]) => (x === y ? [] : [`${what} ${x} against ${y}`]));
  return `evidence gate: × ${a.factor} against × ${b.factor}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

/** Rounds halves away from zero, so that the two directions of a comparison mirror each other. */
const evenly = (value: number): number => (value < 0 ? 0 - Math.round(-value) : Math.round(value));
