import { readingOf } from '../wording/reading.ts';
import type { Fact } from './suggestion.ts';
import type { Matcher } from './verify.ts';

/** The numbers, tools and practices of a rewrite, each with where it comes from: the statement, an answer, or else the rest of the resume. */
export function factsIn(
  rewrite: string,
  sources: { original: string; answers: readonly string[] },
  matcher: Matcher,
): Fact[] {
  const answered = sources.answers.join('\n');
  const ids = (text: string): Set<string> =>
    new Set(matcher.findKeywords(text).flatMap(({ id }) => [id, ...matcher.implied(id)]));
  const known = { statement: ids(sources.original), answer: ids(answered) };
  const from = (isIn: (where: 'statement' | 'answer') => boolean): Fact['from'] =>
    isIn('statement') ? 'statement' : isIn('answer') ? 'answer' : 'resume';
  const text = { statement: sources.original, answer: answered };
  const values = (where: 'statement' | 'answer') =>
    new Set(readingOf(text[where]).figures.map(({ value }) => value));
  const figures = { statement: values('statement'), answer: values('answer') };
  return [
    ...readingOf(rewrite).figures.map(
      ({ start, end, value }): Fact => ({
        start,
        end,
        text: rewrite.slice(start, end),
        kind: 'number',
        from: from((where) => figures[where].has(value)),
      }),
    ),
    ...matcher.findKeywords(rewrite).map(
      ({ id, start, end }): Fact => ({
        start,
        end,
        text: rewrite.slice(start, end),
        kind: matcher.isTool(id) ? 'technology' : 'practice',
        from: from((where) => known[where].has(id)),
      }),
    ),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}
