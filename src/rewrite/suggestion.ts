import type { Span } from '../range.ts';
import type { Gain } from '../score/report.ts';
import type { Gap, Question } from '../wording/gaps.ts';
import type { Violation } from './verify.ts';

/** Why a statement is worth rewriting. */
export type Reason =
  | 'weak-opening'
  | 'no-result'
  | 'keyword-unnamed'
  | 'too-long'
  | 'too-short'
  | 'filler'
  | 'first-person'
  | 'tense'
  | 'passive';

/** A fact of a rewrite, with where it comes from. Its span is in the rewrite. */
export interface Fact extends Span {
  text: string;
  kind: 'number' | 'technology' | 'practice';
  from: 'statement' | 'resume' | 'answer';
}

/**
 * What became of a rewrite in the checks: fit as it stands; fit, with gaps that the candidate may fill; held, since it says
 * what the resume does not; or no rewrite, because nothing could be said better without knowing more.
 */
export type Status = 'accepted' | 'accepted-with-gaps' | 'held' | 'nothing-better';

/** One statement as it could be said. A rewrite that was held is not among its values: only what was wrong with it is. */
export interface Suggestion {
  /** id of the statement, by which the suggestion is known too */
  bullet: string;
  /** its words, on one line */
  original: string;
  /** where the statement stands in the document's text */
  range: Span;
  reasons: Reason[];
  /**
   * what is gained at least when what is wrong is mended, as proven by the report; once the candidate answered, what is
   * gained by the rewrite as it reads. Null where nothing is proven
   */
  points: Gain | null;
  /** null where nothing better can be said yet */
  rewrite: string | null;
  facts: Fact[];
  /** labels in the rewrite that only the candidate can replace */
  gaps: Gap[];
  /** everything the candidate is asked about this statement */
  questions: Question[];
  verdict: { status: Status; violations: Violation[] };
  /** who wrote it: the rules, a model, or the candidate */
  by: 'rules' | 'model' | 'candidate';
  /** what the candidate should know of it, such as why a model's rewrite is not shown */
  note: string | null;
}
