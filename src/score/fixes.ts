import type { Finding, Patch } from '../audits/audit.ts';
import { contactDetails } from '../audits/completeness/contact-details.ts';
import type { Evidence } from '../audits/evidence.ts';
import type { AuditResult } from '../audits/runner.ts';
import { contains, type Span } from '../range.ts';
import { applyPatch } from './patch.ts';
import type { Gain } from './report.ts';
import { type Score, scoreEvidence } from './score.ts';

/** One change worth making, with what the score gained when the changed resume was scored. */
export interface ProvenFix {
  audit: AuditResult;
  finding: Finding;
  patch: Patch;
  points: Gain;
}

/** Fixes shown at most, for a reader acts on a handful; and proven at most of one audit, so that no resume is endless. */
const mostShown = 12;
const mostProven = 60;

/** Applies each patch, scores again, and keeps what gains; most points first. */
export function proveFixes(evidence: Evidence, score: Score): ProvenFix[] {
  const audits = [...score.categories.flatMap((category) => category.audits), ...score.readabilityAudits];
  const earlier = { evidence, score };
  const proven = audits
    .flatMap((audit) => candidatesOf(audit, evidence).slice(0, mostProven))
    .map(({ audit, finding, patch }) => {
      const after = scoreEvidence(applyPatch(evidence, patch), earlier);
      return { audit, finding, patch, points: gain(score, after) };
    })
    .filter((fix) => fix.points.overall > 0 || (fix.points.match ?? 0) > 0)
    .sort((a, b) => b.points.overall - a.points.overall || (b.points.match ?? 0) - (a.points.match ?? 0));
  // whom nobody can call has no use for the rest
  const needed = proven.filter(({ audit }) => audit.id === contactDetails.id);
  const others = proven.filter((fix) => !needed.includes(fix)).slice(0, mostShown - needed.length);
  return proven.filter((fix) => needed.includes(fix) || others.includes(fix));
}

/** What an audit would have changed, first where the resume is software work most: there it gains most. */
function candidatesOf(audit: AuditResult, { resume, experience }: Evidence): Omit<ProvenFix, 'points'>[] {
  const shareAt = (span: Span | null): number => {
    const entry = span && [...resume.work, ...resume.projects].find(({ range }) => contains(range, span));
    return (entry && experience.relevance.get(entry.id)) ?? 0;
  };
  return audit.findings
    .flatMap((finding) => (finding.patch ? [{ audit, finding, patch: finding.patch }] : []))
    .map((fix) => ({ fix, share: shareAt(fix.finding.span) }))
    .sort((a, b) => b.share - a.share)
    .map(({ fix }) => fix);
}

const gain = (before: Score, after: Score): ProvenFix['points'] => ({
  overall: difference(before.exact, after.exact) ?? 0,
  match: difference(before.exactMatch, after.exactMatch),
});

/** In tenths of a point. */
const difference = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : Math.round((after - before) * 10) / 10;
