import type { Span } from '../range.ts';

/** A keyword that a posting names, quoted with the posting's own words. */
export interface PostingTerm extends Span {
  id: string;
  name: string;
  quote: string;
}

export type KnockOutKind =
  | 'work-permission'
  | 'clearance'
  | 'degree'
  | 'location'
  | 'travel'
  | 'years'
  | 'language'
  | 'licence';

/** A posting that was read once for many resumes; it holds for the role and the keywords that it was read for. */
export interface ReadPosting {
  text: string;
  asks: JobPosting;
}

/** What a posting asks for and names. An either-or group is required as a group and not repeated in `required`. */
export interface JobPosting {
  title: string | null;
  /** the fewest years that it asks for, and the most that it wants: "3 to 5 years" */
  years: number | null;
  mostYears: number | null;
  required: PostingTerm[];
  preferred: PostingTerm[];
  /** choices among `preferred`, whose terms stand there too: a match counts each choice once */
  preferredAnyOf: PostingTerm[][];
  anyOf: PostingTerm[][];
  /** also named: the stack and the work, not demanded */
  mentioned: PostingTerm[];
  knockOuts: ({ kind: KnockOutKind; quote: string } & Span)[];
}
