import { overlaps, type Span } from '../range.ts';
import type { AnalysisReport, Coverage, Gain } from '../score/report.ts';
import type { Tense } from '../wording/verbs.ts';
import type { Reason } from './suggestion.ts';

/** One statement worth rewriting, and why. */
export interface Candidate {
  bullet: string;
  original: string;
  range: Span;
  reasons: Reason[];
  points: Gain | null;
  tense: Tense;
  /** a must-have or a term of the posting that the statement never names, and the words in it that show it */
  unnamed: { id: string; name: string; shown: string } | null;
}

/** What the audits found wrong with a statement; the words they found it by stand in the report. */
const reasonsByAudit: Record<string, Reason> = {
  'strong-openings': 'weak-opening',
  'measured-results': 'no-result',
  'filler-phrases': 'filler',
  'avoid-phrases': 'filler',
  'first-person': 'first-person',
  tense: 'tense',
};

/** The statements worth rewriting: those with the most proven points first, then those with the most reasons. */
export function chooseStatements(report: AnalysisReport): Candidate[] {
  const { work, projects } = report.resume;
  const entries = [...work, ...projects].flatMap((entry) => {
    const tense: Tense = entry.current ? 'present' : 'past';
    return entry.bullets.map((bullet) => ({ bullet, tense }));
  });
  return entries
    .map(({ bullet, tense }): Candidate => {
      const unnamed = unnamedIn(report, bullet);
      const found = reasonsOf(report, bullet.range);
      return {
        bullet: bullet.id,
        original: bullet.value.replace(/\s+/g, ' '),
        range: { start: bullet.range.start, end: bullet.range.end },
        reasons: unnamed ? [...found, 'keyword-unnamed'] : found,
        points: pointsOf(report, bullet.range),
        tense,
        unnamed,
      };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => worth(b.points) - worth(a.points) || b.reasons.length - a.reasons.length);
}

function reasonsOf(report: AnalysisReport, range: Span): Reason[] {
  const reasons = report.audits.flatMap(({ id, findings }) =>
    findings.flatMap((finding): Reason[] => {
      if (finding.range?.source !== 'document' || !overlaps(finding.range, range)) return [];
      if (id === 'bullet-length') return [finding.message === 'long' ? 'too-long' : 'too-short'];
      const reason = reasonsByAudit[id];
      return reason ? [reason] : [];
    }),
  );
  return [...new Set(reasons)];
}

/** By the number that gains more. */
const worth = (gain: Gain | null): number => (gain ? Math.max(gain.overall, gain.match ?? 0) : 0);

/** What the best proven fix of the statement gains: two together were not proven. */
const pointsOf = (report: AnalysisReport, range: Span): Gain | null =>
  report.fixes
    .filter(({ patch }) => 'start' in patch && range.start <= patch.start && patch.end <= range.end)
    .map(({ points }) => points)
    .reduce<Gain | null>((best, gain) => (best && worth(best) >= worth(gain) ? best : gain), null);

/** The keyword whose best evidence this statement is, without naming it. */
function unnamedIn(report: AnalysisReport, bullet: { id: string; range: Span }): Candidate['unnamed'] {
  const asked = [...report.coverage, ...(report.postingCoverage ?? [])].filter(isUnnamed);
  for (const { id, name, by, evidence } of asked) {
    const [best] = evidence;
    if (!best || !overlaps(best.range, bullet.range)) continue;
    const shown = report.mentions.find(
      (mention) => mention.bullet === bullet.id && by.includes(mention.name) && !mention.negated,
    );
    if (shown) return { id, name, shown: shown.printed.replace(/\s+/g, ' ') };
  }
  return null;
}

const isUnnamed = ({ state, tier, hedged }: Coverage): boolean =>
  state === 'implied' && !hedged && ['must-have', 'required', 'preferred', 'any-of'].includes(tier);
