import type { Role, Vocabulary } from '../lexicon/role.ts';
import type { Resume } from '../parse/resume.ts';
import { overlaps } from '../range.ts';
import { readClaims } from './claims.ts';
import { MatchText } from './match-text.ts';
import { findMatches, type Match } from './matcher.ts';
import type { Mention } from './mention.ts';
import { type Place, type Places, placesInResume, placesInText, skillsOf } from './places.ts';
import { findTold } from './told.ts';

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
  dutiesAt(read, role, placesInResume(resume)).filter(({ use }) => use === 'used');

/** What a resume's statements say of a vocabulary of plain words. */
export function phrasesInResume(read: MatchText, resume: Resume, phrases: Vocabulary): Mention[] {
  const places = placesInResume(resume);
  return mentionsAt(read, phrases, nowhere, () => places).filter(({ use }) => use === 'used');
}

/** The same in one line whose place is known. */
export const dutiesInLine = (line: MatchText, role: Role, place: Place): Mention[] =>
  place.use === 'used' ? dutiesAt(line, role, () => place) : [];

/** The ids of a vocabulary of plain words that a statement says and does not deny. */
export const phrasesInLine = (line: string, vocabulary: Vocabulary): string[] =>
  mentionsAt(new MatchText(line), vocabulary, nowhere, () => () => ({ use: 'used' }))
    .filter(({ negated }) => !negated)
    .map(({ id }) => id);

const nowhere = (): boolean => false;

function dutiesAt(read: MatchText, { duties }: Role, places: Places): Mention[] {
  const phrases = findMatches(read, duties).filter(({ keyword }) => keyword.implies.size > 0);
  const matches = [...phrases, ...findTold(read, duties, places)];
  return toMentions(
    read,
    matches.sort((a, b) => a.from - b.from),
    places,
  );
}

/** `among` gives the places once the keywords are known, where they tell something of their lines. */
function mentionsAt(
  read: MatchText,
  vocabulary: Vocabulary,
  inSkills: (offset: number) => boolean,
  among: (matches: readonly Match[]) => Places,
  isPosting = false,
): Mention[] {
  const matches = findMatches(read, vocabulary, { inSkills, isPosting });
  return matches.length === 0 ? [] : toMentions(read, matches, among(matches), isPosting);
}

/** What the text says of each match, in its order. */
function toMentions(
  read: MatchText,
  matches: readonly Match[],
  places: Places,
  isPosting = false,
): Mention[] {
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
