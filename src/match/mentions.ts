import type { Role, Vocabulary } from '../lexicon/role.ts';
import { type Token, tokenize } from '../lexicon/tokens.ts';
import type { Resume } from '../parse/resume.ts';
import { overlaps } from '../range.ts';
import { readClaims } from './claims.ts';
import { findMatches, type Match } from './matcher.ts';
import type { Mention } from './mention.ts';
import { type Place, type Places, placesInResume, placesInText, skillsOf } from './places.ts';

/** Every keyword of the role printed in a bare text, in order, with what the text says of it. */
export function mentionsInText(text: string, role: Role): Mention[] {
  const tokens = tokenize(text);
  const { inSkills, among } = placesInText(text, tokens);
  return mentionsAt(text, tokens, role, inSkills, among);
}

/** Every keyword printed in a resume, whose tokens may be at hand; the candidate's own name claims nothing. */
export function mentionsInResume(
  text: string,
  resume: Resume,
  role: Role,
  tokens: Token[] = tokenize(text),
): Mention[] {
  const { name } = resume.contact;
  const employers = resume.work.flatMap((position) => (position.company ? [position.company.range] : []));
  const places = placesInResume(resume);
  return mentionsAt(text, tokens, role, skillsOf(resume), () => places).filter(
    (mention) =>
      !(name && overlaps(name.range, mention)) && !employers.some((employer) => overlaps(employer, mention)),
  );
}

/** The keywords of one line whose place is known. */
export const mentionsInLine = (
  line: string,
  role: Role,
  place: Place,
  tokens: Token[] = tokenize(line),
): Mention[] =>
  mentionsAt(
    line,
    tokens,
    role,
    () => place.section === 'skills',
    () => () => place,
  );

/** The work of the role told in plain words, in statements; never a keyword found. */
export function dutiesInResume(
  text: string,
  resume: Resume,
  role: Role,
  tokens: Token[] = tokenize(text),
): Mention[] {
  const places = placesInResume(resume);
  return mentionsAt(text, tokens, role.duties, nowhere, () => places).filter(({ use }) => use === 'used');
}

/** The same in one line whose place is known. */
export const dutiesInLine = (
  line: string,
  role: Role,
  place: Place,
  tokens: Token[] = tokenize(line),
): Mention[] =>
  place.use === 'used' ? mentionsAt(line, tokens, role.duties, nowhere, () => () => place) : [];

/** The ids of a vocabulary of plain words that a statement says and does not deny. */
export const phrasesInLine = (line: string, vocabulary: Vocabulary): string[] =>
  mentionsAt(line, tokenize(line), vocabulary, nowhere, () => () => ({ use: 'used' }))
    .filter(({ negated }) => !negated)
    .map(({ id }) => id);

const nowhere = (): boolean => false;

/** `among` gives the places once the keywords are known, where they tell something of their lines. */
function mentionsAt(
  text: string,
  tokens: Token[],
  vocabulary: Vocabulary,
  inSkills: (offset: number) => boolean,
  among: (matches: readonly Match[]) => Places,
): Mention[] {
  const matches = findMatches(text, tokens, vocabulary, { inSkills });
  if (matches.length === 0) return [];
  const places = among(matches);
  const claims = readClaims(text, tokens, matches);
  return matches.map(({ keyword, start, end, printed, form }, index) => {
    const { use, section, position, bullet } = places(start);
    const { negated = false, hedged = false } = claims[index] ?? {};
    // a phrase to avoid counts as printed, whatever is said of it
    const isAvoided = keyword.tier === 'avoid';
    const mention: Mention = {
      id: keyword.id,
      name: keyword.name,
      start,
      end,
      printed,
      form,
      negated: negated && !isAvoided,
      hedged: hedged && !isAvoided,
      use,
    };
    if (keyword.tier) mention.tier = keyword.tier;
    if (section) mention.section = section;
    if (position) mention.position = position;
    if (bullet) mention.bullet = bullet;
    return mention;
  });
}
