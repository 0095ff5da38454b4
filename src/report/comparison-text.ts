import type { Cause } from '../score/causes.ts';
import type { ReportComparison } from '../score/compare-reports.ts';
import { plural } from './figures.ts';
import { gradeLabels } from './words.ts';

/** Why one stands above the other, for a terminal. */
export function comparisonAsText(comparison: ReportComparison, a: string, b: string): string {
  const { causes, match, mustHaves, keywords, months, notices } = comparison;
  const blocks = [
    [headline(comparison, a, b), ...notices],
    causes.length > 0 ? ['Causes, in points', ...causes.map(causeLine), totalLine(comparison)] : [],
    match ? [`Match: ${figure(match.a)} against ${figure(match.b)}`] : [],
    mustHaves.length > 0
      ? [
          'Must-haves',
          ...mustHaves.map(
            (each) => `  ${each.name}: ${gradeLabels[each.a]}, against ${gradeLabels[each.b]}`,
          ),
        ]
      : [],
    [
      ...listLine('Keywords that only the first names', keywords.gained),
      ...listLine('Keywords that only the second names', keywords.lost),
    ],
    months.a === months.b
      ? []
      : [`Software work: ${plural(months.a, 'month')} against ${plural(months.b, 'month')}`],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

function headline({ overall, difference }: ReportComparison, a: string, b: string): string {
  const scores = `${a}: ${figure(overall.a)}\n${b}: ${figure(overall.b)}\n`;
  if (difference === null) return `${scores}A check broke, so the scores cannot be compared.`;
  if (difference === 0) return `${scores}Neither stands above the other.`;
  return `${scores}The first stands ${plural(Math.abs(difference), 'point')} ${difference > 0 ? 'above' : 'below'} the second.`;
}

const causeLine = ({ points, says }: Cause): string => `  ${signed(points)}  ${says}`;

const totalLine = ({ difference }: ReportComparison): string => `  ${signed(difference ?? 0)}  together`;

/** Set right, so that the points stand under each other. */
const signed = (points: number): string =>
  `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`.padStart(7);

const listLine = (title: string, names: string[]): string[] =>
  names.length === 0 ? [] : [`${title}: ${names.join(', ')}`];

const figure = (value: number | null): string => (value === null ? 'unknown' : String(value));
