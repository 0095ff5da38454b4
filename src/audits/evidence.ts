import type { Document } from '../extract/document.ts';
import type { Role } from '../lexicon/role.ts';
import { type Coverage, coverRole } from '../match/coverage.ts';
import { type Experience, readExperience } from '../match/experience.ts';
import type { Mention } from '../match/mention.ts';
import { mentionsInResume } from '../match/mentions.ts';
import { coverPosting } from '../posting/coverage.ts';
import type { Bullet, Resume } from '../parse/resume.ts';
import type { JobPosting } from '../posting/job-posting.ts';
import { gradeBullet } from '../wording/grade.ts';
import type { Wording } from '../wording/wording.ts';

/** Everything an audit may look at; made once, shared by all. */
export interface Evidence {
  document: Document;
  resume: Resume;
  role: Role;
  posting: JobPosting | null;
  asOf: string;
  mentions: Mention[];
  /** wording of each statement by its id */
  wording: ReadonlyMap<string, Wording>;
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

export const bulletsOf = (resume: Resume): Bullet[] => [...resume.work, ...resume.projects].flatMap((entry) => entry.bullets);

/** Matches, grades and covers: from a parsed resume to everything the audits need. */
export function gatherEvidence(source: EvidenceSource): Evidence {
  const { document, resume, role } = source;
  const wording = new Map(bulletsOf(resume).map((bullet) => [bullet.id, gradeBullet(bullet.value)]));
  return completeEvidence(source, mentionsInResume(document.text, resume, role), wording);
}

/** The part that follows from mentions and wording alone. */
export function completeEvidence(
  source: EvidenceSource,
  mentions: Mention[],
  wording: ReadonlyMap<string, Wording>,
): Evidence {
  const { resume, role, posting, asOf } = source;
  const experience = readExperience(resume, mentions, wording, role, asOf);
  return {
    ...source,
    mentions,
    wording,
    experience,
    coverage: coverRole(role, mentions, experience),
    postingCoverage: posting ? coverPosting(posting, role, mentions, experience) : null,
  };
}
