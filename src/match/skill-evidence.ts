import type { Role } from '../lexicon/role.ts';
import type { Resume } from '../parse/resume.ts';
import { contains, type Span } from '../range.ts';
import type { Mention } from './mention.ts';
import { type MonthSpan, unionLength } from './months.ts';
import type { Told } from './substance.ts';

/** How well a skill is shown, from weakest to strongest. */
export type Grade = 'missing' | 'listed' | 'titled' | 'involved' | 'used' | 'measured';

export const gradeOrder: readonly Grade[] = ['missing', 'listed', 'titled', 'involved', 'used', 'measured'];

/** Whether statements of software work show it, rather than lists and titles. */
export const isShown = (grade: Grade): boolean =>
  grade === 'involved' || grade === 'used' || grade === 'measured';

/** The evidence for one skill over the whole resume. */
export interface SkillEvidence {
  id: string;
  name: string;
  grade: Exclude<Grade, 'missing'>;
  hedged: boolean;
  /** the dated positions whose statements use it, in the resume's order */
  positions: DatedUse[];
  /** months covered by these, each once; null where there are none */
  months: number | null;
  /** the mention that shows it best */
  best: Mention;
  /** how much software the most fitting of the positions is whose statements use it, 0..1 */
  nearest: number;
  /** ids of everything it shows, directly or through others */
  implies: ReadonlySet<string>;
  /** not a skill by name but work of the role told in plain words */
  told: boolean;
  /** a tool or practice of software */
  technical: boolean;
}

/** One position's months and the month it ended in, `YYYY-MM` or `YYYY`. */
export interface DatedUse {
  span: MonthSpan;
  end: string;
}

/** What skills are judged by, besides their mentions. */
export interface SkillContext {
  resume: Resume;
  wording: ReadonlyMap<string, Told>;
  /** dated use by position id */
  dated: ReadonlyMap<string, DatedUse>;
  role: Role;
  /** how much of each position and project is software */
  relevance: ReadonlyMap<string, number>;
}

/** Months covered by the uses of any of these skills, each month once; null where none is dated. */
export function monthsOfUse(skills: readonly SkillEvidence[]): number | null {
  const spans = new Set<MonthSpan>();
  for (const { positions } of skills) for (const { span } of positions) spans.add(span);
  return spans.size === 0 ? null : unionLength([...spans]);
}

/** The last month in which any of these skills was used; null where none is dated. */
export function lastUseOf(skills: readonly SkillEvidence[]): string | null {
  let last: string | null = null;
  for (const { positions } of skills)
    for (const { end } of positions) if (last === null || end > last) last = end;
  return last;
}

/** Grades each claimed skill by its best mention and dates it by the positions that use it. */
export function evidenceBySkill(
  claimed: readonly Mention[],
  context: SkillContext,
): Map<string, SkillEvidence> {
  const skills = new Map<string, SkillEvidence>();
  const { resume, dated, relevance, role } = context;
  const named = namedPlaces(resume);
  for (const mention of claimed) {
    const grade = gradeOf(mention, named, context);
    const known = skills.get(mention.id);
    const near = mention.use === 'used' ? (relevance.get(mention.position ?? '') ?? 0) : 0;
    // a club run in Python beside other work is not months of software
    const use = near >= role.rubric.experience.softwareShare ? dated.get(mention.position ?? '') : undefined;
    if (!known) {
      const skill = role.keywords.get(mention.id);
      skills.set(mention.id, {
        id: mention.id,
        name: mention.name,
        grade,
        hedged: mention.hedged,
        positions: use ? [use] : [],
        months: null,
        best: mention,
        nearest: near,
        implies: impliedBy(mention.id, role),
        told: role.duties.keywords.has(mention.id),
        technical: skill?.technical ?? false,
      });
      continue;
    }
    if (use && !known.positions.includes(use)) known.positions.push(use);
    known.nearest = Math.max(known.nearest, near);
    if (!isBetter(grade, mention.hedged, known)) continue;
    known.grade = grade;
    known.hedged = mention.hedged;
    known.best = mention;
  }
  for (const skill of skills.values()) skill.months = monthsOfUse([skill]);
  return skills;
}

const nothing: ReadonlySet<string> = new Set();

/** Ids of everything that a skill or duty shows, directly or through others. */
export const impliedBy = (id: string, role: Role): ReadonlySet<string> =>
  (role.keywords.get(id) ?? role.duties.keywords.get(id))?.implies ?? nothing;

const isBetter = (grade: Grade, hedged: boolean, known: SkillEvidence): boolean => {
  const difference = gradeOrder.indexOf(grade) - gradeOrder.indexOf(known.grade);
  return difference > 0 || (difference === 0 && known.hedged && !hedged);
};

/**
 * In a statement of software work: used with a result, used, or only involved ("worked with", "responsible for").
 * Elsewhere: in a title, headline or summary, or only listed; a statement of other work shows no more than a title.
 */
function gradeOf(
  mention: Mention,
  named: readonly Span[],
  { wording, relevance, role }: SkillContext,
): Exclude<Grade, 'missing'> {
  if (mention.use !== 'used') return named.some((range) => contains(range, mention)) ? 'titled' : 'listed';
  if ((relevance.get(mention.position ?? '') ?? 0) < role.rubric.experience.softwareShare) return 'titled';
  const said = wording.get(mention.bullet ?? '');
  // "finished two courses on AWS": the measure is not of what was done with it
  if (said?.quantified && !mention.hedged) return 'measured';
  return said?.deed === false ? 'involved' : 'used';
}

/** Where a claim stands above a list and below a statement: titles, headline, summary. */
const namedPlaces = (resume: Resume): Span[] =>
  [resume.headline, resume.summary, ...resume.work.map((position) => position.title)].flatMap(
    (leaf) => leaf?.range ?? [],
  );
