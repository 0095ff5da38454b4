import type { Document } from '../extract/document.ts';
import { fillerPhrases } from '../lexicon/filler-phrases.ts';
import type { Role } from '../lexicon/role.ts';
import { type Coverage, coverRole } from '../match/coverage.ts';
import { type Experience, readExperience } from '../match/experience.ts';
import type { Mention } from '../match/mention.ts';
import { mentionsInResume } from '../match/mentions.ts';
import type { Bullet, Resume } from '../parse/resume.ts';
import { coverPosting } from '../posting/coverage.ts';
import type { JobPosting } from '../posting/job-posting.ts';
import type { Span } from '../range.ts';
import { type Filler, fillerIn } from '../wording/filler.ts';
import { gradeBullet } from '../wording/grade.ts';
import { firstPerson } from '../wording/person.ts';
import type { Wording } from '../wording/wording.ts';

/** A statement's wording with the places where it says "I" or "we", as offsets in the statement. */
export type StatementWording = Wording & { person: Span[] };

export const readStatement = (text: string): StatementWording => ({
  ...gradeBullet(text),
  person: firstPerson(text),
});

/** Everything an audit may look at; made once, shared by all. */
export interface Evidence {
  document: Document;
  resume: Resume;
  role: Role;
  posting: JobPosting | null;
  asOf: string;
  mentions: Mention[];
  /** wording of each statement by its id */
  wording: ReadonlyMap<string, StatementWording>;
  filler: readonly Filler[];
  experience: Experience;
  coverage: Coverage[];
  postingCoverage: Coverage[] | null;
}

/** What the evidence is made from. */
export interface EvidenceSource {
  document: Document;
  resume: Resume;
  role: Role;
  posting: JobPosting | null;
  asOf: string;
}

export const bulletsOf = (resume: Resume): Bullet[] =>
  [...resume.work, ...resume.projects].flatMap((entry) => entry.bullets);

/** Matches, grades and covers: from a parsed resume to everything the audits need. */
export function gatherEvidence(source: EvidenceSource): Evidence {
  const { document, resume, role } = source;
  const wording = new Map(bulletsOf(resume).map((bullet) => [bullet.id, readStatement(bullet.value)]));
  const filler = fillerIn(document.text, fillerPhrases());
  return completeEvidence(source, {
    mentions: mentionsInResume(document.text, resume, role),
    wording,
    filler,
  });
}

/** What is read from the text line by line. */
export type LineReadings = Pick<Evidence, 'mentions' | 'wording' | 'filler'>;

/** The part that follows from the readings of the lines. */
export function completeEvidence(
  source: EvidenceSource,
  readings: LineReadings,
  relevance?: ReadonlyMap<string, number>,
): Evidence {
  const { resume, role, posting, asOf } = source;
  const { mentions, wording } = readings;
  const experience = readExperience(resume, mentions, wording, role, asOf, relevance);
  return {
    ...source,
    ...readings,
    experience,
    coverage: coverRole(role, mentions, experience),
    postingCoverage: posting ? coverPosting(posting, mentions, experience) : null,
  };
}
