import type { Role } from '../lexicon/role.ts';
import type { Resume } from '../parse/resume.ts';
import type { Wording } from '../wording/wording.ts';
import type { Mention } from './mention.ts';
import { type MonthSpan, monthsOf, unionLength } from './months.ts';
import { believed, relevanceByEntry } from './relevance.ts';
import { type DatedUse, evidenceBySkill, type SkillEvidence } from './skill-evidence.ts';

/** What the resume shows of work, by skill and in all. */
export interface Experience {
  skills: ReadonlyMap<string, SkillEvidence>;
  /** months in dated positions that are software work at least in part, each month once */
  softwareMonths: number;
  /** the same months, each counted by how much of its position is software */
  creditedMonths: number;
  /** 0..1 by position or project id: how much of it is software */
  relevance: ReadonlyMap<string, number>;
  /** the months of each dated position by its id */
  dated: ReadonlyMap<string, DatedUse>;
}

/** What experience is read from. */
export interface ExperienceSource {
  resume: Resume;
  mentions: readonly Mention[];
  /** the work of the role as told in plain words */
  duties: readonly Mention[];
  wording: ReadonlyMap<string, Wording>;
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
    creditedMonths: Math.round(creditedMonths(dated, relevance)),
    relevance,
    dated,
  };
}

/**
 * The experience after the claims to some skills changed; only those are judged again. How much of each position is
 * software stands: a sentence more makes no year of it.
 */
export function revisedExperience(
  earlier: Experience,
  changed: ReadonlySet<string>,
  { resume, mentions, duties, wording, role }: ExperienceSource,
): Experience {
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
  return { ...earlier, skills };
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

/** Where positions overlap, a month counts once, by the position that is most software. */
function creditedMonths(
  dated: ReadonlyMap<string, DatedUse>,
  relevance: ReadonlyMap<string, number>,
): number {
  const spans: (MonthSpan & { share: number })[] = [];
  for (const [id, { span }] of dated) {
    const share = relevance.get(id) ?? 0;
    if (share > 0) spans.push({ from: span.from, to: span.to, share });
  }
  const edges = [...new Set(spans.flatMap((span) => [span.from, span.to]))].sort((a, b) => a - b);
  return edges.slice(1).reduce((sum, to, index) => {
    const from = edges[index] ?? to;
    const covering = spans.filter((span) => span.from <= from && span.to >= to);
    return sum + (to - from) * Math.max(0, ...covering.map((span) => span.share));
  }, 0);
}
