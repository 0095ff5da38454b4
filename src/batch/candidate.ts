import type { ErrorCode } from '../errors.ts';
import type { AnalysisReport } from '../score/report.ts';

type Coverage = AnalysisReport['coverage'][number];

/** How one resume stands against one posting. */
export interface PostingStand {
  /** 0..100, null where the posting asks for nothing known */
  match: number | null;
  /** what the posting requires, an either-or group once */
  required: { found: number; of: number };
  /** names of what is required and not shown */
  missing: string[];
}

/** A file's place in its batch. */
export interface CandidateRow {
  /** place in the batch, from 1; what a blind matrix calls the candidate by */
  number: number;
  file: string;
}

/** Whether statements of work use it themselves, rather than a list, a title or a duty beside it. */
export const isUsed = ({ grade }: Pick<Coverage, 'grade'>): boolean =>
  grade === 'used' || grade === 'measured';

/** A resume that was read. */
export interface ScoredCandidate extends CandidateRow {
  state: 'scored';
  /** as printed at the top of the resume; a blind matrix does not show it */
  name: string | null;
  documentHash: string;
  overall: number | null;
  band: string | null;
  mustHaves: Pick<Coverage, 'id' | 'name' | 'state' | 'grade'>[];
  /** in the order of the batch's postings */
  postings: PostingStand[];
}

/** A resume of a batch: read, or not read with the reason, or the same to the byte as one before it. */
export type Candidate =
  | ScoredCandidate
  | (CandidateRow & { state: 'failed'; code: ErrorCode; says: string; action: string })
  | (CandidateRow & { state: 'duplicate'; of: number });

/**
 * One row of the matrix, from the reports of one resume against each posting; without postings from its one report.
 * Its own score is the same in all of them.
 */
export function scoredCandidate(
  row: CandidateRow,
  [report, ...others]: readonly [AnalysisReport, ...AnalysisReport[]],
): ScoredCandidate {
  return {
    ...row,
    state: 'scored',
    name: report.resume.contact.name?.value ?? null,
    documentHash: report.documentHash,
    overall: report.overall,
    band: report.band?.label ?? null,
    mustHaves: report.coverage
      .filter(({ tier }) => tier === 'must-have')
      .map(({ id, name, state, grade }) => ({ id, name, state, grade })),
    postings: [report, ...others].filter(({ posting }) => posting !== null).map(standOf),
  };
}

function standOf({ match, posting, postingCoverage }: AnalysisReport): PostingStand {
  const asked = postingCoverage ?? [];
  const shown = new Set(asked.filter(({ state }) => state !== 'missing').map(({ id }) => id));
  const single = asked.filter(({ tier }) => tier === 'required').map(({ id, name }) => ({ ids: [id], name }));
  const groups = (posting?.anyOf ?? []).map((group) => ({
    ids: group.map(({ id }) => id),
    name: group.map(({ name }) => name).join(' or '),
  }));
  const required = [...single, ...groups];
  const missing = required.filter(({ ids }) => !ids.some((id) => shown.has(id)));
  return {
    match,
    required: { found: required.length - missing.length, of: required.length },
    missing: missing.map(({ name }) => name),
  };
}
