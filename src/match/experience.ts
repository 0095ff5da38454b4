import type { Role } from '../lexicon/role.ts';
import { tokenize } from '../lexicon/tokens.ts';
import type { Position, Project, Resume } from '../parse/resume.ts';
import { contains, type Leaf, type Span } from '../range.ts';
import type { Wording } from '../wording/wording.ts';
import type { Mention } from './mention.ts';
import { type MonthSpan, monthsOf, unionLength } from './months.ts';

/** How well a skill is shown, from weakest to strongest. */
export type Grade = 'missing' | 'listed' | 'titled' | 'used' | 'measured';

export const gradeOrder: readonly Grade[] = ['missing', 'listed', 'titled', 'used', 'measured'];

/** The evidence for one skill over the whole resume. */
export interface SkillEvidence {
  id: string;
  name: string;
  grade: Exclude<Grade, 'missing'>;
  hedged: boolean;
  /** months of dated use; null where it is used in nothing dated */
  months: number | null;
  /** `YYYY-MM` or `YYYY`, null where it is used in nothing dated */
  lastUse: string | null;
  /** the mention that shows it best */
  best: Mention;
}

/** What the resume shows of work, by skill and in all. */
export interface Experience {
  skills: ReadonlyMap<string, SkillEvidence>;
  /** the skills that show an id by implying it */
  implying: ReadonlyMap<string, readonly SkillEvidence[]>;
  /** months of dated software work, each position weighted by how much of it is software */
  softwareMonths: number;
  /** 0..1 by position or project id: how much of it is software */
  relevance: ReadonlyMap<string, number>;
}

/**
 * Computes months and grades from the positions, never from how often a word stands there. `settled` keeps what is
 * known of how much of each position is software: a sentence more makes no year of it.
 */
export function readExperience(
  resume: Resume,
  mentions: readonly Mention[],
  wording: ReadonlyMap<string, Wording>,
  role: Role,
  asOf: string,
  settled?: ReadonlyMap<string, number>,
): Experience {
  const claimed = mentions.filter((mention) => !mention.negated && mention.tier !== 'avoid');
  const relevance = settled ?? relevanceByEntry(resume, claimed, role);
  const spans = new Map(resume.work.map((position) => [position.id, monthsOf(position, asOf)]));
  const weighted = resume.work.map((position) => ({
    span: spans.get(position.id) ?? null,
    share: relevance.get(position.id) ?? 0,
  }));
  const skills = evidenceBySkill(resume, claimed, wording, spans, asOf);
  return {
    skills,
    implying: byImplied(skills, role),
    softwareMonths: Math.round(weightedMonths(weighted)),
    relevance,
  };
}

function relevanceByEntry(resume: Resume, claimed: readonly Mention[], role: Role): Map<string, number> {
  const usedIn = roleSkillsByEntry(claimed, role);
  return new Map(
    [...resume.work, ...resume.projects].map((entry) => [
      entry.id,
      relevanceOf(entry, usedIn.get(entry.id)?.size ?? 0, role),
    ]),
  );
}

/** Software work by its title, or by how many skills of the role its statements use. */
function relevanceOf(entry: Position | Project, skillsUsed: number, role: Role): number {
  const titled = 'title' in entry && entry.title ? titleShare(entry.title, role) : 0;
  const { fullRelevanceSkills } = role.rubric.experience;
  return Math.max(titled, Math.min(1, Math.max(0, skillsUsed - 1) / (fullRelevanceSkills - 1)));
}

function roleSkillsByEntry(mentions: readonly Mention[], role: Role): Map<string, Set<string>> {
  const byEntry = new Map<string, Set<string>>();
  for (const mention of mentions) {
    if (mention.use !== 'used' || !mention.position || !isRoleSkill(mention.id, role)) continue;
    byEntry.set(mention.position, (byEntry.get(mention.position) ?? new Set()).add(mention.id));
  }
  return byEntry;
}

/** A skill of the role is a must-have or shows one; a spreadsheet is technical and shows none. */
export const isRoleSkill = (id: string, role: Role): boolean =>
  role.mustHave.some(
    (mustHave) => mustHave.id === id || (role.keywords.get(id)?.implies.has(mustHave.id) ?? false),
  );

/** How much software work a job title promises: all, a neighbour's part, or none. */
function titleShare(title: Leaf, role: Role): number {
  const known = titleShares.get(title);
  if (known !== undefined) return known;
  const words = ` ${tokenize(title.value)
    .map((token) => token.key)
    .join(' ')} `;
  const holds = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => words.includes(` ${phrase.replaceAll('-', ' ')} `));
  const share = holds(role.titles) ? 1 : holds(role.neighbours) ? role.rubric.experience.neighbourShare : 0;
  titleShares.set(title, share);
  return share;
}

/** A title is judged once, though every proof asks again. */
const titleShares = new WeakMap<Leaf, number>();

function weightedMonths(positions: { span: MonthSpan | null; share: number }[]): number {
  const spans = positions.flatMap(({ span, share }) => (span && share > 0 ? [{ ...span, share }] : []));
  const edges = [...new Set(spans.flatMap((span) => [span.from, span.to]))].sort((a, b) => a - b);
  return edges.slice(1).reduce((sum, to, index) => {
    const from = edges[index] ?? to;
    const share = Math.max(
      0,
      ...spans.filter((span) => span.from <= from && span.to >= to).map((span) => span.share),
    );
    return sum + (to - from) * share;
  }, 0);
}

function evidenceBySkill(
  resume: Resume,
  mentions: readonly Mention[],
  wording: ReadonlyMap<string, Wording>,
  spans: ReadonlyMap<string, MonthSpan | null>,
  asOf: string,
): Map<string, SkillEvidence> {
  const skills = new Map<string, SkillEvidence>();
  const usedIn = new Map<string, Set<string>>();
  const named = namedPlaces(resume);
  for (const mention of mentions) {
    const grade = gradeOf(mention, named, wording);
    const known = skills.get(mention.id);
    if (!known || isBetter(grade, mention.hedged, known)) {
      skills.set(mention.id, {
        id: mention.id,
        name: mention.name,
        grade,
        hedged: mention.hedged,
        months: null,
        lastUse: null,
        best: mention,
      });
    }
    if (mention.use === 'used' && mention.position) {
      usedIn.set(mention.id, (usedIn.get(mention.id) ?? new Set()).add(mention.position));
    }
  }
  for (const [id, entries] of usedIn) {
    const evidence = skills.get(id);
    const positions = resume.work.filter((position) => entries.has(position.id));
    const dated = positions.flatMap((position) => spans.get(position.id) ?? []);
    if (!evidence || dated.length === 0) continue;
    evidence.months = unionLength(dated);
    evidence.lastUse =
      positions
        .map((position) => (position.current ? asOf : (position.end?.value ?? '')))
        .sort()
        .at(-1) || null;
  }
  return skills;
}

function byImplied(skills: ReadonlyMap<string, SkillEvidence>, role: Role): Map<string, SkillEvidence[]> {
  const implying = new Map<string, SkillEvidence[]>();
  for (const skill of skills.values()) {
    for (const id of role.keywords.get(skill.id)?.implies ?? []) {
      const known = implying.get(id);
      if (known) known.push(skill);
      else implying.set(id, [skill]);
    }
  }
  return implying;
}

const isBetter = (grade: Grade, hedged: boolean, known: SkillEvidence): boolean => {
  const difference = gradeOrder.indexOf(grade) - gradeOrder.indexOf(known.grade);
  return difference > 0 || (difference === 0 && known.hedged && !hedged);
};

/** Used with a result, used, in a title, headline or summary, or only listed. */
function gradeOf(
  mention: Mention,
  named: readonly Span[],
  wording: ReadonlyMap<string, Wording>,
): Exclude<Grade, 'missing'> {
  if (mention.use === 'used')
    return mention.bullet && wording.get(mention.bullet)?.quantified ? 'measured' : 'used';
  return named.some((range) => contains(range, mention)) ? 'titled' : 'listed';
}

/** Where a claim stands above a list and below a statement: titles, headline, summary. */
const namedPlaces = (resume: Resume): Span[] =>
  [resume.headline, resume.summary, ...resume.work.map((position) => position.title)].flatMap(
    (leaf) => leaf?.range ?? [],
  );
