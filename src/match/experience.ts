import type { Role } from '../lexicon/role.ts';
import type { Resume } from '../parse/resume.ts';
import type { Mention } from './mention.ts';
import { type MonthSpan, monthNumber, monthsOf, unionLength } from './months.ts';
import { believed, relevanceByEntry } from './relevance.ts';
import { type DatedUse, evidenceBySkill, type SkillEvidence } from './skill-evidence.ts';
import { substanceByEntry, type Told } from './substance.ts';

/** What the resume shows of work, by skill and in all. */
export interface Experience {
  skills: ReadonlyMap<string, SkillEvidence>;
  /** months in dated positions that are software work at least in part, each month once */
  softwareMonths: number;
  /** the same months, each counted by how much of its position is software, what it tells and how long ago it was */
  creditedMonths: number;
  /** 0..1 by position or project id: how much of it is software */
  relevance: ReadonlyMap<string, number>;
  /** 0..1 by position id: how much of its time its statements bear out */
  substance: ReadonlyMap<string, number>;
  /** the months of each dated position by its id */
  dated: ReadonlyMap<string, DatedUse>;
}

/** What experience is read from. */
export interface ExperienceSource {
  resume: Resume;
  mentions: readonly Mention[];
  /** the work of the role as told in plain words */
  duties: readonly Mention[];
  wording: ReadonlyMap<string, Told>;
  role: Role;
  asOf: string;
}

/** Computes months and grades from the positions, never from how often a word stands there. */
export function readExperience(source: ExperienceSource): Experience {
  const { resume, mentions, duties, wording, role, asOf } = source;
  const claimed = mentions.filter(claims);
  const told = duties.filter(claims);
  const relevance = relevanceByEntry(resume, claimed, told, role);
  const dated = datedUses(resume, asOf);
  const substance = substanceByEntry(resume, wording, role.rubric.experience);
  const software = [...dated].flatMap(([id, { span }]) => (relevance.get(id) ? [span] : []));
  return {
    skills: evidenceBySkill([...claimed, ...believed(told, relevance, role)], {
      resume,
      wording,
      dated,
      role,
      relevance,
    }),
    softwareMonths: unionLength(software),
    creditedMonths: creditedMonths({ dated, relevance, substance }, role, asOf),
    relevance,
    substance,
    dated,
  };
}

/**
 * The experience after some statements, and with them the claims to some skills, changed; only these skills are judged
 * again. How much of each position is software stands: a sentence more makes no year of it.
 */
export function revisedExperience(
  earlier: Experience,
  changed: ReadonlySet<string>,
  { resume, mentions, duties, wording, role, asOf }: ExperienceSource,
): Experience {
  const credited = recredited(earlier, { resume, wording, role, asOf });
  if (changed.size === 0) return credited;
  const told = believed(duties, earlier.relevance, role);
  const claimed = [...mentions, ...told].filter((mention) => changed.has(mention.id) && claims(mention));
  const { dated, relevance } = earlier;
  const revised = evidenceBySkill(claimed, { resume, wording, dated, role, relevance });
  const skills = new Map(earlier.skills);
  for (const id of changed) {
    const evidence = revised.get(id);
    if (evidence) skills.set(id, evidence);
    else skills.delete(id);
  }
  return { ...credited, skills };
}

/** The same experience where the changed statements bear out as many months as before. */
function recredited(
  earlier: Experience,
  { resume, wording, role, asOf }: Pick<ExperienceSource, 'resume' | 'wording' | 'role' | 'asOf'>,
): Experience {
  const substance = substanceByEntry(resume, wording, role.rubric.experience);
  const months = creditedMonths({ ...earlier, substance }, role, asOf);
  return months === earlier.creditedMonths ? earlier : { ...earlier, substance, creditedMonths: months };
}

const claims = (mention: Mention): boolean => !mention.negated && mention.tier !== 'avoid';

function datedUses(resume: Resume, asOf: string): Map<string, DatedUse> {
  const uses = new Map<string, DatedUse>();
  for (const position of resume.work) {
    const span = monthsOf(position, asOf);
    const end = position.current ? asOf : position.end?.value;
    if (span && end) uses.set(position.id, { span, end: end > asOf ? asOf : end });
  }
  return uses;
}

/** Where positions overlap, a month counts once, by the position that bears it out best; what is long ago counts less. */
function creditedMonths(
  { dated, relevance, substance }: Pick<Experience, 'dated' | 'relevance' | 'substance'>,
  { rubric: { experience: rubric } }: Role,
  asOf: string,
): number {
  const spans: (MonthSpan & { share: number })[] = [];
  for (const [id, { span }] of dated) {
    const share = (relevance.get(id) ?? 0) * (substance.get(id) ?? 1);
    if (share > 0) spans.push({ from: span.from, to: span.to, share });
  }
  const faded = monthNumber(asOf) + 1 - rubric.fadesAfter;
  const edges = [...new Set(spans.flatMap((span) => [span.from, span.to]).concat(faded))].sort(
    (a, b) => a - b,
  );
  const months = edges.slice(1).reduce((sum, to, index) => {
    const from = edges[index] ?? to;
    const covering = spans.filter((span) => span.from <= from && span.to >= to);
    const share = Math.max(0, ...covering.map((span) => span.share));
    return sum + (to - from) * share * (to <= faded ? rubric.fadedShare : 1);
  }, 0);
  return Math.round(months);
}
