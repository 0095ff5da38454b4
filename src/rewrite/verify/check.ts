import type { Span } from '../../range.ts';
import type { Reading } from '../../wording/reading.ts';
import type { Headings } from './headings.ts';

export type ViolationKind =
  | 'invented_number'
  | 'changed_number'
  | 'unit_change'
  | 'invented_technology'
  | 'invented_employer'
  | 'invented_scope'
  | 'dropped_fact';

/** One fact of a rewrite that the resume does not hold. The span is in the rewrite, for dropped facts in the original. */
export interface Violation extends Span {
  kind: ViolationKind;
  /** the check that found it */
  check: string;
  text: string;
}

/** A keyword found in a text. */
export interface FoundKeyword extends Span {
  id: string;
  name: string;
}

/** What the checks ask of the keyword matcher. */
export interface Matcher {
  findKeywords(text: string): FoundKeyword[];
  /** ids of what a keyword implies, such as SQL for PostgreSQL */
  implied(id: string): Iterable<string>;
  /** a product or language, as opposed to a practice such as code review */
  isTool(id: string): boolean;
}

export interface VerifyInput {
  original: string;
  /** the rest of the resume: tools and employers may come from it, numbers only if they are about the same work */
  context?: string;
  /**
   * what the candidate answered about this statement, each with the words of its question ("p95 before and after? From
   * 800 ms to 200 ms"); facts equal to those of the original
   */
  answers?: readonly string[];
  rewrite: string;
}

/** The three texts, read, with their keywords. */
export interface Evidence {
  original: Reading;
  rewrite: Reading;
  context: Reading;
  /** the answers of the candidate, and the lines of the context that are about the same work as the original */
  sameWork: readonly Reading[];
  /** the headings of the positions, where the original is found in the context */
  headings: Headings | null;
  keywords: {
    original: readonly FoundKeyword[];
    rewrite: readonly FoundKeyword[];
    /** ids named or implied by the original or an answer */
    shown: ReadonlySet<string>;
    /** the same by the original or the context */
    known: ReadonlySet<string>;
    /** an implied tool that stands where the original prints a peer of it: Java for Kotlin, both of Spring Boot */
    isSwapped(id: string): boolean;
  };
}

/** One check of a rewrite against its evidence. */
export type Check = (evidence: Evidence) => Violation[];

export const violation = (
  kind: ViolationKind,
  check: string,
  source: string,
  { start, end }: Span,
): Violation => ({ kind, check, start, end, text: source.slice(start, end) });
