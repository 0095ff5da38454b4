import type { Role } from '../lexicon/role.ts';
import { mentionsInText } from '../match/mentions.ts';
import type { Matcher } from './verify.ts';

/** What the checks and the writer ask of the one matcher: the tools and practices of a role's lexicon. */
export const matcherOf = (role: Role): Matcher => ({
  findKeywords: (text) =>
    mentionsInText(text, role)
      .filter(({ id }) => role.keywords.get(id)?.technical)
      .map(({ id, name, start, end }) => ({ id, name, start, end })),
  // only what somebody published has a year in which it did so
  isTool: (id) => (role.keywords.get(id)?.since ?? null) !== null,
  implied: (id) => [...(role.keywords.get(id)?.implies ?? [])],
});
