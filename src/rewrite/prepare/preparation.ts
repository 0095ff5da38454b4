import type { Span } from '../../range.ts';
import type { Question } from '../../wording/gaps.ts';

/** Words of the resume that a proposal stands on. Its span is in the document's text. */
export interface Source extends Span {
  quote: string;
}

/** A headline or a summary as it could be written from what the resume says, or why none is proposed. */
export interface Proposal {
  /** what the resume has now, null where it has none */
  current: string | null;
  /** null where nothing better can be said from what stands there */
  text: string | null;
  sources: Source[];
  questions: Question[];
  /** why there is no text; null where there is one */
  note: string | null;
}

/** A question that an interviewer may ask about something the resume claims. */
export interface InterviewQuestion extends Source {
  /** what it is about: people, move, speed, … */
  kind: string;
  question: string;
  /** what a good answer holds */
  listensFor: string;
  /** id of the statement, null for a skill that is only listed */
  bullet: string | null;
}

/** What a candidate takes from the resume into the first lines and the first talk. */
export interface Preparation {
  headline: Proposal;
  summary: Proposal;
  interview: InterviewQuestion[];
}
