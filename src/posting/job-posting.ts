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
  | 'years'
  | 'language'
  | 'licence';

/** What a posting asks for. An either-or group is required as a group, and its terms are not repeated in `required`. */
export interface JobPosting {
  title: string | null;
  years: number | null;
  required: PostingTerm[];
  preferred: PostingTerm[];
  anyOf: PostingTerm[][];
  knockOuts: ({ kind: KnockOutKind; quote: string } & Span)[];
}
