import type { ListedKeyword, Role, Tier } from '../lexicon/role.ts';
import type { Experience } from './experience.ts';
import type { Kin } from './kin.ts';
import type { Mention } from './mention.ts';
import {
  type Grade,
  gradeOrder,
  impliedBy,
  lastUseOf,
  monthsOfUse,
  type SkillEvidence,
} from './skill-evidence.ts';

/** Whether and how a keyword of a list or posting is found. */
export type CoverageState = 'named' | 'acronym-only' | 'implied' | 'listed-only' | 'missing';

/** What the resume shows for one keyword that the role or a posting asks for. */
export interface Coverage {
  id: string;
  name: string;
  tier: Tier | 'required' | 'preferred' | 'any-of' | 'mentioned';
  state: CoverageState;
  grade: Grade;
  hedged: boolean;
  /** named, and each time as what the person has not used */
  denied: boolean;
  /** the skills that imply it, best evidence first */
  by: SkillEvidence[];
  /** the mentions that show it, best first */
  mentions: Mention[];
  months: number | null;
  lastUse: string | null;
  /** how much software the most fitting of the positions is that show it, 0..1 */
  nearest: number;
  /** what a search of each strictness finds */
  found: { literal: boolean; inflected: boolean; taxonomy: boolean };
  instead: string | null;
  quote: string | null;
  /** for a posting's term: the neighbour that stands in its place where that is worth more than what shows it */
  kin: Kin | null;
}

/** How many statements are shown as evidence of one keyword. */
const mostEvidence = 3;

/** What a keyword is covered by. */
export interface CoverageSource {
  mentions: readonly Mention[];
  experience: Experience;
}

/** Coverage that stands where none of the skills that changed since names or implies the keyword. */
export interface EarlierCoverage {
  coverage: readonly Coverage[];
  changed: ReadonlySet<string>;
}

/**
 * Covers keywords place by place. At each, what was covered earlier stands where none of its keywords is touched; so
 * the places must come in the order of the earlier coverage.
 */
export function coverInOrder(
  role: Role,
  earlier: EarlierCoverage | undefined,
): (keywords: readonly Pick<CoveredKeyword, 'id' | 'alsoNamed'>[], cover: () => Coverage) => Coverage {
  const touched = earlier && touchedBy(earlier.changed, role);
  let place = 0;
  return (keywords, cover) => {
    const known = earlier?.coverage[place++];
    const isTouched = touched !== undefined && keywords.flatMap(idsOf).some((id) => touched.has(id));
    return known && !isTouched ? known : cover();
  };
}

/** Coverage of the role's own lists, in their order. */
export function coverRole(role: Role, source: CoverageSource, earlier?: EarlierCoverage): Coverage[] {
  const next = coverInOrder(role, earlier);
  const cover = (tier: Tier) => (keyword: ListedKeyword) =>
    next([keyword], () => coverKeyword(keyword, tier, source));
  return [
    ...role.mustHave.map(cover('must-have')),
    ...role.bonus.map(cover('bonus')),
    ...role.avoid.map(cover('avoid')),
  ];
}

/** The skills themselves and all that they imply. */
const touchedBy = (skills: ReadonlySet<string>, role: Role): Set<string> =>
  new Set([...skills].flatMap((id) => [id, ...impliedBy(id, role)]));

/** A keyword of a list or posting, under every id that names it. */
export interface CoveredKeyword {
  id: string;
  name: string;
  alsoNamed?: readonly string[];
  instead?: string | null;
  quote?: string;
}

/** The ids that name a keyword. */
const idsOf = ({ id, alsoNamed = [] }: Pick<CoveredKeyword, 'id' | 'alsoNamed'>): string[] => [
  id,
  ...alsoNamed,
];

function haveCommon(ids: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const id of ids) if (others.has(id)) return true;
  return false;
}

/** Coverage of one keyword by what names it and by what implies it. */
export function coverKeyword(
  keyword: CoveredKeyword,
  tier: Coverage['tier'],
  { mentions, experience }: CoverageSource,
): Coverage {
  const ids = new Set(idsOf(keyword));
  const printed = mentions.filter((mention) => !mention.negated && ids.has(mention.id));
  const own: SkillEvidence[] = [];
  const by: SkillEvidence[] = [];
  for (const skill of experience.skills.values()) {
    if (ids.has(skill.id)) own.push(skill);
    else if (haveCommon(ids, skill.implies)) by.push(skill);
  }
  own.sort(byEvidence);
  by.sort(byEvidence);
  const shown = [...own, ...by];
  const best = betterOf(own[0], by[0]);
  const grade = best?.grade ?? (printed.length > 0 ? 'listed' : 'missing');
  return {
    id: keyword.id,
    name: keyword.name,
    tier,
    state: stateOf(printed, keyword.id, grade),
    grade,
    hedged: best?.hedged ?? false,
    denied: grade === 'missing' && mentions.some((mention) => mention.negated && ids.has(mention.id)),
    by,
    mentions: evidenceOf(printed, own, by),
    months: monthsOfUse(shown),
    lastUse: lastUseOf(shown),
    nearest: Math.max(0, ...shown.map((skill) => skill.nearest)),
    found: {
      literal: printed.some(
        (mention) => mention.form === 'exact' || mention.form === 'acronym' || mention.form === 'full',
      ),
      inflected: printed.length > 0,
      taxonomy: grade !== 'missing',
    },
    instead: keyword.instead ?? null,
    quote: keyword.quote ?? null,
    kin: null,
  };
}

function stateOf(printed: readonly Mention[], id: string, grade: Grade): CoverageState {
  if (grade === 'missing') return 'missing';
  if (grade === 'listed') return 'listed-only';
  if (printed.length === 0) return 'implied';
  const own = printed.filter((mention) => mention.id === id);
  return own.length > 0 && own.every((mention) => mention.form === 'acronym') ? 'acronym-only' : 'named';
}

const byEvidence = (a: SkillEvidence, b: SkillEvidence): number =>
  gradeOrder.indexOf(b.grade) - gradeOrder.indexOf(a.grade) ||
  Number(a.hedged) - Number(b.hedged) ||
  (b.months ?? 0) - (a.months ?? 0) ||
  a.best.start - b.best.start;

/** The better evidence of two; where they are alike, the first. */
const betterOf = (a: SkillEvidence | undefined, b: SkillEvidence | undefined): SkillEvidence | undefined =>
  a && b ? (byEvidence(b, a) < 0 ? b : a) : (a ?? b);

/** The best places to show: each statement once, what is used before what is listed. */
function evidenceOf(printed: readonly Mention[], own: SkillEvidence[], by: SkillEvidence[]): Mention[] {
  const candidates = [...own.map((skill) => skill.best), ...by.map((skill) => skill.best), ...printed];
  const seen = new Set<string>();
  return candidates
    .sort((a, b) => Number(a.use === 'listed') - Number(b.use === 'listed'))
    .filter((mention) => {
      const place = mention.bullet ?? String(mention.start);
      return !seen.has(place) && seen.add(place);
    })
    .slice(0, mostEvidence);
}
