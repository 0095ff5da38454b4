import type { Resume } from '../src/parse/resume.ts';

/** What a fixture's maker really printed of its source. */
export interface Truth {
  name: string;
  email?: string;
  phone?: string;
  location?: string | null;
  links?: string[];
  work?: { company: string; title: string; start?: string | null; end?: string | null; bullets?: string[] }[];
  education?: { institution: string; start?: string | null; end?: string | null }[];
  projects?: { name: string; bullets?: string[] }[];
  skills?: (string | { name?: string; keywords?: string[] })[];
}

export interface FieldMeasure {
  field: string;
  hit: number;
  found: number;
  asked: number;
  misses: string[];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[.,;:]+$/, '')
    .trim();

/** Compares what was read with what is printed; a company and title count as one entry. */
export function measureFields(resume: Resume, truth: Truth): FieldMeasure[] {
  const entry = (work: { company?: string | null; title?: string | null }): string =>
    `${plain(work.title ?? '∅')} @ ${plain(work.company ?? '∅')}`;
  const dates = (work: { start?: string | null; end?: string | null }): string =>
    `${(work.start ?? '').slice(0, 4)}–${(work.end ?? '').slice(0, 4)}`;
  const read = resume.work.map((position) => ({
    company: position.company?.value ?? null,
    title: position.title?.value ?? null,
    start: position.start?.value ?? null,
    end: position.end?.value ?? null,
  }));
  const truthWork = truth.work ?? [];
  return [
    compare('name', resume.contact.name ? [plain(resume.contact.name.value)] : [], [plain(truth.name)]),
    compare(
      'email',
      resume.contact.emails.map((leaf) => plain(leaf.value)),
      truth.email ? [plain(truth.email)] : [],
    ),
    compare(
      'phone',
      resume.contact.phones.map((leaf) => leaf.value.replace(/\D/g, '')),
      truth.phone ? [truth.phone.replace(/\D/g, '')] : [],
    ),
    compare(
      'location',
      resume.contact.location ? [plain(resume.contact.location.value)] : [],
      truth.location ? [plain(truth.location)] : [],
    ),
    compare(
      'links',
      resume.contact.links.map((leaf) => bare(leaf.value)),
      (truth.links ?? []).map(bare),
    ),
    compare('jobs', read.map(entry), truthWork.map(entry)),
    compare('dates', read.map(dates), truthWork.map(dates)),
    compare(
      'bullets',
      resume.work.flatMap((position) => position.bullets.map((bullet) => plain(bullet.value))),
      truthWork.flatMap((work) => (work.bullets ?? []).map(plain)),
    ),
    compare(
      'schools',
      resume.education.flatMap((each) => (each.institution ? [plain(each.institution.value)] : [])),
      (truth.education ?? []).map((each) => plain(each.institution)),
    ),
    compare(
      'projects',
      resume.projects.map((project) => plain(project.name?.value ?? '∅')),
      (truth.projects ?? []).map((project) => plain(project.name)),
    ),
    compare(
      'skills',
      resume.skills.flatMap((group) => group.keywords.map((leaf) => plain(leaf.value))),
      skillsOf(truth),
    ),
  ];
}

const bare = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');

const skillsOf = (truth: Truth): string[] =>
  (truth.skills ?? [])
    .flatMap((skill) => (typeof skill === 'string' ? [skill] : (skill.keywords ?? [])))
    .map(plain);

function compare(field: string, found: string[], asked: string[]): FieldMeasure {
  const left = [...asked];
  const extra: string[] = [];
  let hit = 0;
  for (const value of found) {
    const at = left.indexOf(value);
    if (at >= 0) {
      left.splice(at, 1);
      hit += 1;
    } else extra.push(value);
  }
  return {
    field,
    hit,
    found: found.length,
    asked: asked.length,
    misses: [...left.map((value) => `-${value}`), ...extra.map((value) => `+${value}`)],
  };
}
