import type { Span } from '../range.ts';
import type { Gap } from '../wording/gaps.ts';

/** A rewrite that the candidate accepted, as it goes into the resume. */
export interface AcceptedRewrite {
  /** where the statement stands in the document's text */
  range: Span;
  rewrite: string;
  gaps: readonly Gap[];
}

/** What stands in the resume in the end: a gap that nobody filled is a question, and no part of it. */
export const withoutGaps = ({ rewrite, gaps }: Pick<AcceptedRewrite, 'rewrite' | 'gaps'>): string =>
  gaps.reduce((text, { label }) => text.replace(` ${label}`, ''), rewrite);

/** The edits that put accepted rewrites into the document, in the order of the text. */
export const editsFor = (accepted: readonly AcceptedRewrite[]): (Span & { text: string })[] =>
  accepted
    .map((each) => ({ start: each.range.start, end: each.range.end, text: withoutGaps(each) }))
    .sort((a, b) => a.start - b.start);
