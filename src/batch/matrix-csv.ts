import { type CsvValue, csvTable } from '../report/csv-cell.ts';
import { called, type Naming } from './called.ts';
import type { Candidate, ScoredCandidate } from './candidate.ts';
import type { Matrix } from './matrix.ts';

/**
 * The matrix for spreadsheets: a row for each candidate, best first, then what was not read. For each posting its match,
 * what of its requirements is found, and what is missing.
 */
export function matrixAsCsv(matrix: Matrix, naming: Naming): string {
  const [first] = matrix.ranked;
  const mustHaves = first?.mustHaves ?? [];
  const head = [
    'candidate',
    'score',
    'band',
    ...mustHaves.map(({ name }) => name),
    ...matrix.postings.flatMap((posting) => [
      `${posting}: match`,
      `${posting}: required found`,
      `${posting}: required missing`,
    ]),
    'note',
  ];
  return csvTable([
    head,
    ...matrix.ranked.map((candidate) => scoredRow(candidate, naming)),
    ...[...matrix.failed, ...matrix.duplicates].map((candidate) => noteRow(candidate, naming, head.length)),
  ]);
}

const scoredRow = (candidate: ScoredCandidate, naming: Naming): CsvValue[] => [
  called(candidate, naming),
  candidate.overall,
  candidate.band,
  ...candidate.mustHaves.map(({ grade }) => grade),
  ...candidate.postings.flatMap(({ match, required, missing }) => [
    match,
    `${required.found} of ${required.of}`,
    missing.join(', '),
  ]),
  '',
];

function noteRow(candidate: Exclude<Candidate, ScoredCandidate>, naming: Naming, width: number): CsvValue[] {
  const note =
    candidate.state === 'failed'
      ? `${candidate.code}: ${candidate.says}. ${candidate.action}`
      : `the same file as candidate ${candidate.of}`;
  return [called(candidate, naming), ...Array.from({ length: width - 2 }, () => ''), note];
}
