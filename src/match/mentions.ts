import type { Role, Vocabulary } from '../lexicon/role.ts';
import type { Resume } from '../parse/resume.ts';
import { overlaps } from '../range.ts';
import { readClaims } from './claims.ts';
import { MatchText } from './match-text.ts';
import { findMatches, type Match } from './matcher.ts';
import type { Mention } from './mention.ts';
import { type Place, type Places, placesInResume, placesInText, skillsOf } from './places.ts';

/** Every keyword of the role printed in a bare text, in order, with what the text says of it. */
export function mentionsInText(text: string, role: Role): Mention[] {
  const read = new MatchText(text);
  const { inSkills, among } = placesInText(text, read.tokens);
  return mentionsAt(read, role, inSkills, among);
}

/** The same in a posting, which wishes what a resume would only wish for, and names tools more than anything else. */
export function mentionsInPosting(text: string, role: Role): Mention[] {
  const read = new MatchText(text);
  const { inSkills, among } = placesInText(text, read.tokens);
  return mentionsAt(read, role, inSkills, among, true);
}

/** Every keyword printed in the text of a resume; the candidate's own name claims nothing. */
export function mentionsInResume(read: MatchText, resume: Resume, role: Role): Mention[] {
  const { name } = resume.contact;
  const employers = resume.work.flatMap((position) => (position.company ? [position.company.range] : []));
  const places = placesInResume(resume);
  return mentionsAt(read, role, skillsOf(resume), () => places).filter(
    (mention) =>
      !(name && overlaps(name.range, mention)) && !employers.some((employer) => overlaps(employer, mention)),
  );
}

/** The keywords of one line whose place is known. */
export const mentionsInLine = (line: MatchText, role: Role, place: Place): Mention[] =>
  mentionsAt(
    line,
    role,
    () => place.section === 'skills',
    () => () => place,
  );

/** The work of the role told in plain words, in statements; never a keyword found. */
export const dutiesInResume = (read: MatchText, resume: Resume, role: Role): Mention[] =>
  phrasesInResume(read, resume, role.duties);

/** What a resume's statements say of a vocabulary of plain words. */
export function phrasesInResume(read: MatchText, resume: Resume, phrases: Vocabulary): Mention[] {
  const places = placesInResume(resume);
  return mentionsAt(read, phrases, nowhere, () => places).filter(({ use }) => use === 'used');
}

/** The same in one line whose place is known. */
export const dutiesInLine = (line: MatchText, role: Role, place: Place): Mention[] =>
  place.use === 'used' ? mentionsAt(line, role.duties, nowhere, () => () => place) : [];

/** The ids of a vocabulary of plain words that a statement says and does not deny. */
export const phrasesInLine = (line: string, vocabulary: Vocabulary): string[] =>
  mentionsAt(new MatchText(line), vocabulary, nowhere, () => () => ({ use: 'used' }))
    .filter(({ negated }) => !negated)
    .map(({ id }) => id);

const nowhere = (): boolean => false;

/** `among` gives the places once the keywords are known, where they tell something of their lines. */
function mentionsAt(
  read: MatchText,
  vocabulary: Vocabulary,
  inSkills: (offset: number) => boolean,
  among: (matches: readonly Match[]) => Places,
  isPosting = false,
): Mention[] {
  const matches = findMatches(read, vocabulary, { inSkills, isPosting });
  if (matches.length === 0) return [];
  const places = among(matches);
  const claims = readClaims(read, matches, isPosting);
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
