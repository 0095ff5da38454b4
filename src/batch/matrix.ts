import { type Candidate, isUsed, type ScoredCandidate } from './candidate.ts';

/** How often a must-have is shown in a batch. */
export interface MustHaveHeat {
  id: string;
  name: string;
  /** candidates who use it in dated work or a project */
  used: number;
  /** candidates who only list it, or name it in a title */
  listed: number;
  missing: number;
}

/** Candidates by postings, best first. */
export interface Matrix {
  /** what each posting is called, in the order of the columns */
  postings: string[];
  /** those that were read, best match with the chosen posting first; nobody is left out */
  ranked: ScoredCandidate[];
  failed: Extract<Candidate, { state: 'failed' }>[];
  duplicates: Extract<Candidate, { state: 'duplicate' }>[];
  mustHaves: MustHaveHeat[];
  /** how many scores stand in each tenth of the scale; 100 stands in the last */
  distribution: { from: number; to: number; count: number }[];
}

/** @param by index of the posting whose match orders the rows; the resume's own score where there is none */
export function matrixOf(candidates: readonly Candidate[], postings: readonly string[], by = 0): Matrix {
  const scored = candidates.filter((candidate) => candidate.state === 'scored');
  return {
    postings: [...postings],
    ranked: scored.toSorted(
      (a, b) =>
        rank(b.postings[by]?.match) - rank(a.postings[by]?.match) ||
        rank(b.overall) - rank(a.overall) ||
        a.number - b.number,
    ),
    failed: candidates.filter((candidate) => candidate.state === 'failed'),
    duplicates: candidates.filter((candidate) => candidate.state === 'duplicate'),
    mustHaves: heatOf(scored),
    distribution: distributionOf(scored),
  };
}

/** What is not known stands last, and is still no zero. */
const rank = (value: number | null | undefined): number => value ?? -1;

function heatOf(scored: readonly ScoredCandidate[]): MustHaveHeat[] {
  const [first] = scored;
  return (first?.mustHaves ?? []).map(({ id, name }) => {
    const grades = scored.map(({ mustHaves }) => mustHaves.find((one) => one.id === id)?.grade ?? 'missing');
    const used = grades.filter((grade) => isUsed({ grade })).length;
    const missing = grades.filter((grade) => grade === 'missing').length;
    return { id, name, used, listed: grades.length - used - missing, missing };
  });
}

const tenths = 10;

function distributionOf(scored: readonly ScoredCandidate[]): Matrix['distribution'] {
  return Array.from({ length: tenths }, (_, index) => {
    const isIn = (score: number): boolean => Math.min(tenths - 1, Math.floor(score / tenths)) === index;
    const count = scored.filter(({ overall }) => overall !== null && isIn(overall)).length;
    return { from: index * tenths, to: index === tenths - 1 ? 100 : index * tenths + 9, count };
  });
}
