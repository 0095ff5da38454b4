import { isUsed, type ScoredCandidate } from './candidate.ts';
import type { Matrix } from './matrix.ts';

/** How a coach looks at a matrix: rows are reordered and hidden, and nothing is decided by it. */
export interface MatrixView {
  /** index of the posting whose match orders the rows; null for the resume's own score */
  by: number | null;
  /** hides rows under this number, in the column that orders them */
  least: number | null;
  /** ids of must-haves that a shown candidate uses */
  uses: readonly string[];
}

const numberOf = (candidate: ScoredCandidate, by: number | null): number | null =>
  by === null ? candidate.overall : (candidate.postings[by]?.match ?? null);

/** The rows to show, best first; what is not known stands last and is under no number. */
export function rowsIn({ ranked }: Matrix, { by, least, uses }: MatrixView): ScoredCandidate[] {
  return ranked
    .filter((candidate) => least === null || (numberOf(candidate, by) ?? least) >= least)
    .filter(({ mustHaves }) => uses.every((id) => mustHaves.some((one) => one.id === id && isUsed(one))))
    .toSorted(
      (a, b) =>
        (numberOf(b, by) ?? -1) - (numberOf(a, by) ?? -1) ||
        (b.overall ?? -1) - (a.overall ?? -1) ||
        a.number - b.number,
    );
}
