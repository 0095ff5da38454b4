import type { Span } from '../../range.ts';
import type { AnalysisReport } from '../../score/report.ts';
import { isName } from './claims.ts';
import type { Source } from './preparation.ts';

/** A skill of which dated work or a project tells, as the resume prints it. */
export interface ShownSkill {
  id: string;
  printed: string;
  source: Source;
}

const rank = { measured: 3, used: 2, involved: 1, titled: 0, listed: 0 } as const;

/**
 * The skills that the work shows best: those that the posting or the role asks for first, then by evidence and months. Only
 * names that are printed in a statement count, and of a tool and what it implies only the tool.
 */
export function shownSkills(report: AnalysisReport, most: number): ShownSkill[] {
  const asked = new Set(
    (report.postingCoverage ?? []).filter(({ tier }) => tier !== 'mentioned').map(({ id }) => id),
  );
  const ordered = report.experience.skills
    .filter(({ grade }) => rank[grade] >= rank.used)
    .sort(
      (a, b) =>
        Number(asked.has(b.id)) - Number(asked.has(a.id)) ||
        (b.months ?? 0) - (a.months ?? 0) ||
        rank[b.grade] - rank[a.grade],
    );
  const found: ShownSkill[] = [];
  for (const { id } of ordered) {
    const shown = printedSkill(report, id);
    const isTold = found.some(({ printed }) => printed.toLowerCase() === shown?.printed.toLowerCase());
    if (shown && !isTold) found.push(shown);
    if (found.length === most) break;
  }
  return found;
}

function printedSkill({ mentions, document }: AnalysisReport, id: string): ShownSkill | null {
  const mention = mentions.find(
    (each) =>
      each.id === id &&
      each.use === 'used' &&
      each.bullet !== undefined &&
      !each.negated &&
      !each.hedged &&
      !isLeftBehind(document.text, each.range),
  );
  const printed = mention && bareName(mention.printed);
  if (!mention || !printed || !isName(printed)) return null;
  const { start, end } = mention.range;
  return {
    id,
    printed,
    source: { quote: document.text.slice(start, end), start, end },
  };
}

/** "Kafka consumers" and "Java 17" are Kafka and Java: neither what was made with a tool nor its version is its name. */
const bareName = (printed: string): string => {
  const name = printed.replace(/\s+/g, ' ');
  return /\p{Lu}/u.test(name) ? name.replace(/(?: (?:\p{Ll}[\p{Ll}-]*|v?\d[\d.x+]*))+$/u, '') : name;
};

/** "From Jenkins to GitHub Actions", "split a Django monolith": what was left is nothing to call oneself by. */
function isLeftBehind(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 40), start).replace(/\s+/g, ' ');
  const after = text.slice(end, end + 20).replace(/\s+/g, ' ');
  return left.test(before) || /^ (?:monolith|legacy)\b/i.test(after);
}

const left =
  /\b(?:from|off|replac\w+|instead of|in place of|retir\w+|decommission\w+|legacy)(?: (?:an?|the|our|old|legacy|aging|ageing|homegrown)){0,2} $/i;
