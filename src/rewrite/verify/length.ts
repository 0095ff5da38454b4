import { type VerifyInput, type Violation, violation } from './check.ts';

/** A statement of a resume has some hundred signs; what is longer is no rewrite of one, and is not read at all. */
const longest = 1200;

export const tooLong = ({ rewrite }: VerifyInput): Violation[] =>
  rewrite.length > longest
    ? [violation('invented_scope', 'length', rewrite, { start: 0, end: rewrite.length })]
    : [];
