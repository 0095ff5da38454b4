import type { Leaf } from '../range.ts';
import type { LeafMaker } from './leaf.ts';
import type { LogicalLine } from './lines.ts';
import type { SkillGroup } from './resume.ts';
import { splitItems } from './segments.ts';
import { isProse } from './traits.ts';

const longestLabel = 40;

/** The skills section as groups: "Languages: Java, Go", "Languages ⇥ Java, Go", or lists under a bold name. */
export function parseSkills(lines: LogicalLine[], leaves: LeafMaker): SkillGroup[] {
  const groups: SkillGroup[] = [];
  for (const line of lines) {
    const cut = labelEnd(line);
    // "I have not used it in production." is said of the lists, and no item of one
    if (!cut && /\.$/.test(line.text) && isProse(line.text)) {
      groups.push({ name: null, keywords: [leaves.leaf(line)], range: leaves.range(line) });
      continue;
    }
    const label = cut ? { start: line.start, end: line.start + cut.label } : null;
    const items = splitItems(line.text.slice(cut?.items ?? 0), line.start + (cut?.items ?? 0)).map((item) =>
      leaves.leaf(item),
    );
    const last = groups.at(-1);
    const isName = !label && items.length === 1 && line.bold && lines.some((other) => !other.bold);
    if (isName) groups.push({ name: items[0] ?? null, keywords: [], range: leaves.range(line) });
    else if (!label && last && !line.paragraph) last.keywords.push(...items);
    else if (!label && last?.keywords.length === 0) last.keywords.push(...items);
    else groups.push({ name: label ? leaves.leaf(label) : null, keywords: items, range: leaves.range(line) });
  }
  return groups;
}

function labelEnd(line: LogicalLine): { label: number; items: number } | null {
  const colon = /^([^:,\t]{2,40}):\s*/.exec(line.text);
  if (colon?.[1]) return { label: colon[1].trimEnd().length, items: colon[0].length };
  const tab = /^([^,\t]{2,40})\t(?=.*,)/.exec(line.text);
  return tab?.[1] && tab[1].length <= longestLabel
    ? { label: tab[1].trimEnd().length, items: tab[0].length }
    : null;
}

/** Certificates and languages: one value a line or item. */
export const parseLines = (lines: LogicalLine[], leaves: LeafMaker): Leaf[] =>
  lines.map((line) => leaves.leaf(line));

export const parseItems = (lines: LogicalLine[], leaves: LeafMaker): Leaf[] =>
  lines.flatMap((line) => splitItems(line.text, line.start).map((item) => leaves.leaf(item)));
