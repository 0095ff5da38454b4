import type { Role } from '../lexicon/role.ts';
import { tokenize } from '../lexicon/tokens.ts';
import type { Position, Project, Resume } from '../parse/resume.ts';
import type { Leaf } from '../range.ts';
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

/** Computes months and grades from the positions, never from how often a word stands there. */
export function readExperience(
  resume: Resume,
  mentions: readonly Mention[],
  wording: ReadonlyMap<string, Wording>,
  role: Role,
  asOf: string,
): Experience {
  const claimed = mentions.filter((mention) => !mention.negated && mention.tier !== 'avoid');
  const relevance = new Map<string, number>();
  for (const entry of [...resume.work, ...resume.projects])
    relevance.set(entry.id, relevanceOf(entry, claimed, role));
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

/** Software work by its title, or by how many skills of the role its statements use. */
function relevanceOf(entry: Position | Project, mentions: readonly Mention[], role: Role): number {
  if ('title' in entry && entry.title && isSoftwareTitle(entry.title, role)) return 1;
  const used = new Set(
    mentions
      .filter(
        (mention) => mention.position === entry.id && mention.use === 'used' && isRoleSkill(mention.id, role),
      )
      .map((mention) => mention.id),
  );
  return Math.min(1, Math.max(0, used.size - 1) / (role.rubric.experience.fullRelevanceSkills - 1));
}

/** A skill of the role is a must-have or shows one; a spreadsheet is technical and shows none. */
export const isRoleSkill = (id: string, role: Role): boolean =>
  role.mustHave.some(
    (mustHave) => mustHave.id === id || (role.keywords.get(id)?.implies.has(mustHave.id) ?? false),
  );

/** Whether a job title holds one of the role's title phrases, word by word. */
function isSoftwareTitle(title: Leaf, role: Role): boolean {
  const known = softwareTitles.get(title);
  if (known !== undefined) return known;
  const found = holdsTitlePhrase(title.value, role);
  softwareTitles.set(title, found);
  return found;
}

/** A title is judged once, though every proof asks again. */
const softwareTitles = new WeakMap<Leaf, boolean>();

function holdsTitlePhrase(title: string, role: Role): boolean {
  const words = ` ${tokenize(title)
    .map((token) => token.key)
    .join(' ')} `;
  return role.titles.some((phrase) => words.includes(` ${phrase.replaceAll('-', ' ')} `));
}

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
  for (const mention of mentions) {
    const grade = gradeOf(mention, resume, wording);
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
  resume: Resume,
  wording: ReadonlyMap<string, Wording>,
): Exclude<Grade, 'missing'> {
  if (mention.use === 'used')
    return mention.bullet && wording.get(mention.bullet)?.quantified ? 'measured' : 'used';
  const titles = resume.work.flatMap((position) => position.title?.range ?? []);
  const named = [resume.headline?.range, resume.summary?.range, ...titles];
  return named.some((range) => range && range.start <= mention.start && mention.end <= range.end)
    ? 'titled'
    : 'listed';
}
