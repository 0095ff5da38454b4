import type { Role, Vocabulary } from '../lexicon/role.ts';
import { tokenize } from '../lexicon/tokens.ts';
import type { Resume } from '../parse/resume.ts';
import { overlaps } from '../range.ts';
import { readClaims } from './claims.ts';
import { findMatches, type Match } from './matcher.ts';
import type { Mention } from './mention.ts';
import { type Place, type Places, placesInResume, placesInText } from './places.ts';

/** Every keyword of the role printed in a bare text, in order, with what the text says of it. */
export const mentionsInText = (text: string, role: Role): Mention[] =>
  mentionsAt(text, role, placesInText(text), (matches) => placesInText(text, matches));

/** Every keyword printed in a resume; the candidate's own name claims nothing. */
export function mentionsInResume(text: string, resume: Resume, role: Role): Mention[] {
  const { name } = resume.contact;
  const employers = resume.work.flatMap((position) => (position.company ? [position.company.range] : []));
  return mentionsAt(text, role, placesInResume(resume)).filter(
    (mention) =>
      !(name && overlaps(name.range, mention)) && !employers.some((employer) => overlaps(employer, mention)),
  );
}

/** The keywords of one line whose place is known. */
export const mentionsInLine = (line: string, role: Role, place: Place): Mention[] =>
  mentionsAt(line, role, () => place);

/** The work of the role told in plain words, in statements; never a keyword found. */
export const dutiesInResume = (text: string, resume: Resume, role: Role): Mention[] =>
  mentionsAt(text, role.duties, placesInResume(resume)).filter(({ use }) => use === 'used');

/** The same in one line whose place is known. */
export const dutiesInLine = (line: string, role: Role, place: Place): Mention[] =>
  place.use === 'used' ? mentionsAt(line, role.duties, () => place) : [];

/** `among` gives the places once the keywords are known, where they tell something of their lines. */
function mentionsAt(
  text: string,
  vocabulary: Vocabulary,
  first: Places,
  among: (matches: readonly Match[]) => Places = () => first,
): Mention[] {
  const tokens = tokenize(text);
  const matches = findMatches(text, tokens, vocabulary, { inSkills: (offset) => first(offset).inSkills });
  const places = among(matches);
  const claims = readClaims(text, tokens, matches);
  return matches.map(({ keyword, start, end, printed, form }, index) => {
    const { use, section, position, bullet } = places(start);
    const { negated = false, hedged = false } = claims[index] ?? {};
    const mention: Mention = {
      id: keyword.id,
      name: keyword.name,
      start,
      end,
      printed,
      form,
      negated,
      hedged,
      use,
    };
    if (keyword.tier) mention.tier = keyword.tier;
    if (section) mention.section = section;
    if (position) mention.position = position;
    if (bullet) mention.bullet = bullet;
    return mention;
  });
}
