import { plural } from '../report/figures.ts';
import { type Palette, plainPalette } from '../report/text.ts';
import { safe, textTable } from '../report/text-table.ts';
import { called, type Naming } from './called.ts';
import { isUsed, type ScoredCandidate } from './candidate.ts';
import type { Matrix, MustHaveHeat } from './matrix.ts';

/** The matrix for a terminal, with what the batch shows of the must-haves and what could not be read. */
export function matrixAsText(
  matrix: Matrix,
  naming: Naming,
  { strong, dim }: Palette = plainPalette,
): string {
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', strong(title), ...lines];
  const legend = matrix.postings.map((posting, index) => `  ${letter(index)}  ${safe(posting)}`);
  return [
    strong(`${plural(matrix.ranked.length, 'candidate')}, best first`),
    ...textTable([headOf(matrix), ...matrix.ranked.map((candidate) => rowOf(candidate, naming))]),
    ...section('Postings', legend),
    ...section('Must-haves in this batch', matrix.ranked.length > 0 ? matrix.mustHaves.map(heatLine) : []),
    ...section('Scores', matrix.ranked.length > 0 ? matrix.distribution.map(barOf) : []),
    ...section(
      'Not read',
      matrix.failed.map((one) => `  ${safe(called(one, naming))}: ${one.says}. ${dim(one.action)}`),
    ),
    ...section(
      'The same file twice',
      matrix.duplicates.map((one) => `  ${safe(called(one, naming))}: the same as candidate ${one.of}`),
    ),
    '',
  ].join('\n');
}

const headOf = ({ postings }: Matrix): string[] => [
  'Candidate',
  'Score',
  'Must-haves used',
  ...postings.map((_, index) => `Match ${letter(index)}`),
  ...(postings.length > 0 ? [`Required and missing in ${letter(0)}`] : []),
];

/** Names of what is missing that stand in a row. */
const mostNamed = 4;

function rowOf(candidate: ScoredCandidate, naming: Naming): string[] {
  const { overall, mustHaves, postings } = candidate;
  const used = mustHaves.filter(isUsed).length;
  const missing = postings[0]?.missing ?? [];
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : '';
  return [
    called(candidate, naming),
    unknownOr(overall),
    `${used} of ${mustHaves.length}`,
    ...postings.map(({ match }) => unknownOr(match)),
    ...(postings.length > 0 ? [`${missing.slice(0, mostNamed).join(', ')}${more}`] : []),
  ];
}

const unknownOr = (value: number | null): string => (value === null ? 'unknown' : String(value));

const letter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

const heatLine = ({ name, used, listed, missing }: MustHaveHeat): string =>
  `  ${name}: used by ${used}, listed only by ${listed}, missing in ${missing}`;

const barOf = ({ from, to, count }: Matrix['distribution'][number]): string =>
  `  ${`${from}–${to}`.padStart(6)}  ${'█'.repeat(count)} ${count}`;
