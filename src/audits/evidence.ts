import type { Document } from '../extract/document.ts';
import { fillerPhrases } from '../lexicon/filler-phrases.ts';
import type { Role } from '../lexicon/role.ts';
import { countWords } from '../lexicon/tokens.ts';
import { withoutCopies } from '../match/copies.ts';
import { type Coverage, coverRole } from '../match/coverage.ts';
import { type Experience, readExperience, revisedExperience } from '../match/experience.ts';
import { MatchText } from '../match/match-text.ts';
import type { Mention } from '../match/mention.ts';
import { dutiesInResume, mentionsInResume } from '../match/mentions.ts';
import type { Bullet, Resume } from '../parse/resume.ts';
import { coverPosting } from '../posting/coverage.ts';
import type { JobPosting } from '../posting/job-posting.ts';
import type { Span } from '../range.ts';
import { tellsDeedIn } from '../wording/deed.ts';
import { countsSomething, isEnglish } from '../wording/english.ts';
import { type Filler, fillerIn } from '../wording/filler.ts';
import { gradeTokens } from '../wording/grade.ts';
import { maskGaps } from '../wording/idioms.ts';
import { type GivenOrders, ordersIn } from '../wording/machine-orders.ts';
import { firstPerson } from '../wording/person.ts';
import { tokenize } from '../wording/tokens.ts';
import type { Wording } from '../wording/wording.ts';
import { type SoftwareStatement, softwareStatements } from './software.ts';

/**
 * A statement's wording with the places where it says "I" or "we", as offsets in the statement, and whether it tells of
 * a deed anywhere; in another language than English that is taken as told.
 */
export type StatementWording = Wording & { person: Span[]; deed: boolean };

/** In another language than English, openings are not judged and a counted thing need not be known. */
export function readStatement(text: string, english: boolean): StatementWording {
  const tokens = tokenize(maskGaps(text));
  const { quantified, metrics, verb, weakOpening } = gradeTokens(text, tokens);
  if (!english)
    return {
      quantified: countsSomething(text),
      metrics,
      verb: null,
      weakOpening: false,
      deed: true,
      person: [],
    };
  return { quantified, metrics, verb, weakOpening, deed: tellsDeedIn(tokens), person: firstPerson(text) };
}

/** Everything an audit may look at; made once, shared by all. */
export interface Evidence {
  document: Document;
  resume: Resume;
  role: Role;
  posting: JobPosting | null;
  asOf: string;
  mentions: Mention[];
  /** the work of the role as its statements tell it in plain words */
  duties: Mention[];
  /** wording of each statement by its id */
  wording: ReadonlyMap<string, StatementWording>;
  /** whether the statements are in English, the language that wording is judged in */
  english: boolean;
  filler: readonly Filler[];
  /** text that speaks to software */
  orders: GivenOrders;
  /** the number of words outside lists of skills */
  words: number;
  experience: Experience;
  /** the statements of positions and projects that are software work */
  software: readonly SoftwareStatement[];
  coverage: Coverage[];
  postingCoverage: Coverage[] | null;
}

/** What the evidence is made from. */
export type EvidenceSource = Pick<Evidence, 'document' | 'resume' | 'role' | 'posting' | 'asOf'>;

export const bulletsOf = (resume: Resume): Bullet[] =>
  [...resume.work, ...resume.projects].flatMap((entry) => entry.bullets);

/** The statement that each mention of a resume stands in, or the mention's own words. */
export function statementsIn(resume: Resume): (mention: Mention) => Span {
  let ranges: Map<string, Span> | null = null;
  return (mention) => {
    if (!mention.bullet) return mention;
    ranges ??= new Map(bulletsOf(resume).map((bullet) => [bullet.id, bullet.range]));
    return ranges.get(mention.bullet) ?? mention;
  };
}

/** Matches, grades and covers: from a parsed resume, whose text may be read already, to everything the audits need. */
export function gatherEvidence(
  source: EvidenceSource,
  read: MatchText = new MatchText(source.document.text),
): Evidence {
  const { document, resume, role } = source;
  const { text } = document;
  const bullets = bulletsOf(resume);
  const english = isEnglish(bullets.map((bullet) => bullet.value));
  return completeEvidence({
    ...source,
    mentions: mentionsInResume(read, resume, role),
    duties: dutiesInResume(read, resume, role),
    wording: new Map(bullets.map((bullet) => [bullet.id, readStatement(bullet.value, english)])),
    english,
    filler: fillerIn(text, fillerPhrases()),
    orders: ordersIn(text, read.tokens, document.hidden),
    words: wordsTold(text, resume),
  });
}

/** The same resume held against a posting. */
export const evidenceAgainst = (evidence: Evidence, posting: JobPosting): Evidence => ({
  ...evidence,
  posting,
  postingCoverage: coverPosting(posting, evidence.role, evidence),
});

/** What is read from the text itself. */
export type Readings = Omit<Evidence, 'experience' | 'software' | 'coverage' | 'postingCoverage'>;

/** The part that follows from what was read. */
function completeEvidence(read: Readings): Evidence {
  const experience = readExperience(read);
  return judged(read, { experience, software: softwareStatements({ ...read, experience }) });
}

/** The evidence after one line was read anew, given the ids of the skills whose claims changed with it. */
export function revisedEvidence(
  earlier: Evidence,
  read: Partial<Readings>,
  changed: ReadonlySet<string>,
): Evidence {
  const revised = { ...earlier, ...read };
  const experience = revisedExperience(earlier.experience, changed, revised);
  const isSameWork = revised.resume === earlier.resume && revised.wording === earlier.wording;
  const software = isSameWork ? earlier.software : softwareStatements({ ...revised, experience });
  const shown = { experience, software };
  return changed.size === 0 ? { ...revised, ...shown } : judged(revised, shown, { earlier, changed });
}

function judged(
  read: Readings,
  { experience, software }: Pick<Evidence, 'experience' | 'software'>,
  before?: { earlier: Evidence; changed: ReadonlySet<string> },
): Evidence {
  const source = { mentions: read.mentions, experience };
  const since = (coverage: readonly Coverage[] | null | undefined) =>
    before && coverage ? { coverage, changed: before.changed } : undefined;
  return {
    document: read.document,
    resume: read.resume,
    role: read.role,
    posting: read.posting,
    asOf: read.asOf,
    mentions: read.mentions,
    duties: read.duties,
    wording: read.wording,
    english: read.english,
    filler: read.filler,
    orders: read.orders,
    words: read.words,
    experience,
    software,
    coverage: coverRole(read.role, source, since(before?.earlier.coverage)),
    postingCoverage:
      read.posting && coverPosting(read.posting, read.role, source, since(before?.earlier.postingCoverage)),
  };
}

/**
 * The names of person, place and schools count nothing: a longer name says no more of the work; nor does a statement that
 * stands twice.
 */
function wordsTold(text: string, resume: Resume): number {
  const { contact, education, sections } = resume;
  const names = [contact.name, contact.location, ...education.map((entry) => entry.institution)];
  const bullets = bulletsOf(resume);
  const once = new Set(withoutCopies(bullets));
  const named = [...names, ...bullets.filter((bullet) => !once.has(bullet))].reduce(
    (sum, name) => sum + countWords(name?.value ?? ''),
    0,
  );
  const lists = sections.filter((section) => section.kind === 'skills');
  return lists.reduce(
    (sum, { body }) => sum - countWords(text.slice(body.start, body.end)),
    countWords(text) - named,
  );
}
