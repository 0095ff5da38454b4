import type { AnalysisReport, Coverage, ReportedAudit, ReportedCategory } from '../score/report.ts';

/** The report's parts as every format groups them. */

export interface KeywordList {
  id: 'must-have' | 'bonus' | 'avoid';
  title: string;
  about: string;
  items: Coverage[];
}

const lists: Omit<KeywordList, 'items'>[] = [
  { id: 'must-have', title: 'Must-have', about: 'What the role asks for. Shown in work counts most.' },
  { id: 'bonus', title: 'Bonus', about: 'Good to show. What is missing here costs little.' },
  { id: 'avoid', title: 'Better avoided', about: 'Phrases that fill space and prove nothing.' },
];

export const keywordLists = (report: AnalysisReport): KeywordList[] =>
  lists.map((list) => ({ ...list, items: report.coverage.filter((item) => item.tier === list.id) }));

export interface AuditGroup {
  id: string;
  title: string;
  why: string;
  category: ReportedCategory;
  audits: ReportedAudit[];
}

/** Audits under their categories, in the report's order. */
export const auditGroups = (report: AnalysisReport): AuditGroup[] =>
  report.categories.map((category) => ({
    id: category.id,
    title: category.title,
    why: category.why,
    category,
    audits: report.audits.filter((audit) => audit.category === category.id),
  }));

export interface MentionGroup {
  id: string;
  name: string;
  tier: AnalysisReport['mentions'][number]['tier'];
  mentions: AnalysisReport['mentions'];
}

/** Mentions by keyword: the role's own first, then by count, then by name. */
export function mentionGroups(report: AnalysisReport): MentionGroup[] {
  const groups = new Map<string, MentionGroup>();
  for (const mention of report.mentions) {
    const group = groups.get(mention.id);
    if (group) group.mentions.push(mention);
    else
      groups.set(mention.id, { id: mention.id, name: mention.name, tier: mention.tier, mentions: [mention] });
  }
  const listed = (group: MentionGroup): number => (group.tier === undefined ? 1 : 0);
  return [...groups.values()].sort(
    (a, b) =>
      listed(a) - listed(b) ||
      b.mentions.length - a.mentions.length ||
      (a.name < b.name ? -1 : Number(a.name > b.name)),
  );
}

export interface PostingList {
  tier: Coverage['tier'];
  title: string;
  items: Coverage[];
}

const postingTiers: Omit<PostingList, 'items'>[] = [
  { tier: 'required', title: 'Required' },
  { tier: 'any-of', title: 'One of a group is enough' },
  { tier: 'preferred', title: 'Preferred' },
  { tier: 'mentioned', title: 'Also named in the posting, not counted' },
];

/** What a posting asks for and names, in lists; empty ones are left out. */
export const postingLists = ({ postingCoverage }: AnalysisReport): PostingList[] =>
  postingTiers
    .map((list) => ({ ...list, items: (postingCoverage ?? []).filter(({ tier }) => tier === list.tier) }))
    .filter(({ items }) => items.length > 0);

/** The posting's place for a term, so that its quote can be linked. */
export function postingStart(report: AnalysisReport, item: Coverage): number | null {
  const { posting } = report;
  if (!posting) return null;
  const terms = [...posting.required, ...posting.preferred, ...posting.anyOf.flat(), ...posting.mentioned];
  const same = terms.filter((term) => term.id === item.id);
  return (same.find((term) => term.quote === item.quote) ?? same[0])?.start ?? null;
}
