import { hash } from 'node:crypto';
import type { Finding } from '../audits/audit.ts';
import { type Evidence, statementsIn } from '../audits/evidence.ts';
import { type AuditResult, writeOut } from '../audits/runner.ts';
import type { Rubric } from '../lexicon/role.ts';
import { countWords } from '../lexicon/tokens.ts';
import type { Coverage } from '../match/coverage.ts';
import type { Mention } from '../match/mention.ts';
import { gradeOrder, lastUseOf, monthsOfUse } from '../match/skill-evidence.ts';
import { leavesOf } from '../parse/leaf.ts';
import { noticesOf } from '../posting/notices.ts';
import type { SourceRange, Span } from '../range.ts';
import { sentenceFor } from './coverage-sentences.ts';
import type { ProvenFix } from './fixes.ts';
import type { Match } from './match.ts';
import { monthNotices } from './month-notices.ts';
import type {
  AnalysisReport,
  JudgedReport,
  ReportedAudit,
  ReportedCategory,
  Coverage as ReportedCoverage,
  ReportedFinding,
  ReportedFix,
} from './report.ts';
import { thousandths } from './rounding.ts';
import { type CategoryScore, pointsOf, type Score } from './score.ts';

/** Puts what was found into the public contract: quotes, ranges with boxes, versions and hashes. */
export function buildReport(
  evidence: Evidence,
  score: Score,
  fixes: ProvenFix[],
  postingText: string | null,
): JudgedReport {
  const { document, resume, role, asOf, experience, posting } = evidence;
  const quotes = quotesOf(evidence);
  const written = findingWriter(quotes);
  const mustHaves = evidence.coverage.filter((each) => each.tier === 'must-have');
  const foundBy = (strictness: keyof Coverage['found']): number =>
    mustHaves.filter((each) => each.found[strictness]).length;
  const report: Omit<JudgedReport, 'reportHash'> = {
    scoringVersion: role.rubric.scoringVersion,
    lexiconHash: role.lexiconHash,
    documentHash: document.sha256,
    asOf,
    role: { id: role.id, name: role.name },
    overall: score.overall,
    match: score.match,
    band: bandOf(score, role.rubric),
    arithmetic: {
      base: score.base,
      gate: score.gate,
      readability: score.readability,
      overall: score.overall,
    },
    matchArithmetic: score.matched ? toMatchArithmetic(score.matched, score.match, role.rubric) : null,
    categories: [...score.categories.map(toCategory), readabilityCategory(score)],
    audits: [
      ...score.categories.flatMap(({ category, audits }) =>
        audits.map((audit) => toAudit(audit, category.id, written)),
      ),
      ...score.readabilityAudits.map((audit) => toAudit(audit, 'readability', written)),
    ],
    strictness: {
      literal: foundBy('literal'),
      inflected: foundBy('inflected'),
      taxonomy: foundBy('taxonomy'),
      of: mustHaves.length,
    },
    coverage: evidence.coverage.map((each) => toCoverage(each, quotes)),
    postingCoverage: evidence.postingCoverage?.map((each) => toCoverage(each, quotes)) ?? null,
    mentions: evidence.mentions.map((mention) => toMention(mention, quotes)),
    fixes: fixes.map((fix) => toFix(fix, written)),
    experience: {
      softwareMonths: experience.softwareMonths,
      creditedMonths: experience.creditedMonths,
      entries: [...experience.relevance].map(([id, share]) => ({ id, share })),
      skills: skillsOf(experience.skills),
    },
    posting:
      posting && postingText !== null
        ? { text: postingText, ...posting, notices: noticesOf(posting, role) }
        : null,
    resume,
    document: {
      format: document.format,
      pages: document.pages.map(({ number, width, height }) => ({ number, width, height })),
      words: countWords(document.text),
      text: document.text,
      hidden: document.hidden,
      warnings: [...document.warnings, ...monthNotices(resume, asOf, role.rubric)],
      ...(document.ocr && { ocr: document.ocr }),
    },
  };
  return { ...report, reportHash: hash('sha256', JSON.stringify(report)) };
}

/** Each skill that is named, by its own evidence and that of the skills that show it, as in `coverage`. */
function skillsOf(skills: Evidence['experience']['skills']): AnalysisReport['experience']['skills'] {
  const all = [...skills.values()];
  return all
    .filter(({ told }) => !told)
    .map((skill) => {
      const showing = [skill, ...all.filter(({ implies }) => implies.has(skill.id))];
      const grades = showing.map(({ grade }) => gradeOrder.indexOf(grade));
      const best = showing[grades.indexOf(Math.max(...grades))] ?? skill;
      return {
        id: skill.id,
        name: skill.name,
        grade: best.grade,
        months: monthsOfUse(showing),
        lastUse: lastUseOf(showing),
      };
    });
}

interface Quotes {
  range(span: Span): SourceRange;
  quote(span: Span): string;
  /** the statement a mention stands in, or the words themselves */
  statement(mention: Mention): Span;
}

function quotesOf({ document, resume }: Evidence): Quotes {
  const leaves = leavesOf(document);
  return {
    range: (span) => leaves.range(span),
    quote: (span) => document.text.slice(span.start, span.end),
    statement: statementsIn(resume),
  };
}

const toMatchArithmetic = (
  { terms, asked, shown, role, years }: Match,
  match: number | null,
  { grades, match: { years: rule } }: Rubric,
): AnalysisReport['matchArithmetic'] => ({
  grades: {
    listed: grades.listed,
    titled: grades.titled,
    involved: grades.involved,
    used: grades.used,
    measured: grades.measured,
    hedged: grades.hedged,
  },
  terms: terms.flatMap(({ coverage: { id, name, tier, grade, hedged, kin }, weight, value, points }) =>
    tier === 'required' || tier === 'any-of' || tier === 'preferred'
      ? [{ id, name, tier, weight, grade, hedged, kin, value, points }]
      : [],
  ),
  asked,
  shown,
  role,
  years: {
    ...years,
    fewFloor: rule.fewFloor,
    manyFloor: rule.manyFloor,
    manySpan: rule.manySpan,
  },
  match,
});

const toCategory = ({ category, audits, weight, points }: CategoryScore): ReportedCategory => ({
  id: category.id,
  title: category.title,
  why: category.why,
  weight,
  score: points === null ? null : thousandths(points / weight),
  points,
  audits: audits.map((audit) => audit.id),
});

function bandOf({ band }: Score, { bands }: Rubric): AnalysisReport['band'] {
  if (!band) return null;
  const { id, from, label, means, elsewhere } = band;
  return { id, from, below: bands[bands.indexOf(band) - 1]?.from ?? null, label, means, elsewhere };
}

/** Readability has no points of its own: it is the last factor. */
const readabilityCategory = (score: Score): ReportedCategory => ({
  id: 'readability',
  title: 'What machines can read',
  why: 'What machines lose or reorder takes away from the whole; nothing here adds.',
  weight: 0,
  score: score.readability.factor,
  points: null,
  audits: score.readabilityAudits.map((audit) => audit.id),
});

const toAudit = (audit: AuditResult, category: string, written: FindingWriter): ReportedAudit => ({
  id: audit.id,
  category,
  title: audit.title,
  why: audit.why,
  weight: audit.weight,
  score: audit.score,
  points: category === 'readability' ? null : pointsOf(audit),
  broken: audit.broken,
  reason: audit.reason,
  displayValue: audit.displayValue,
  findings: audit.findings.map((finding) => written(audit.id, finding)),
});

/** A finding as it is reported; a fix says again what its finding says, so each is written once. */
type FindingWriter = (audit: string, finding: Finding) => ReportedFinding;

function findingWriter(quotes: Quotes): FindingWriter {
  const known = new Map<Finding, ReportedFinding>();
  return (audit, finding) => {
    const written = known.get(finding) ?? toFinding(audit, finding, quotes);
    known.set(finding, written);
    return written;
  };
}

function toFinding(audit: string, finding: Finding, quotes: Quotes): ReportedFinding {
  const { message, says, fix, span, expected } = writeOut(audit, finding);
  return {
    message,
    says,
    fix,
    quote: span ? quotes.quote(span) : null,
    range: span ? quotes.range(span) : null,
    expected,
  };
}

const toCoverage = (coverage: Coverage, quotes: Quotes): ReportedCoverage => ({
  id: coverage.id,
  name: coverage.name,
  tier: coverage.tier,
  state: coverage.state,
  grade: coverage.grade,
  hedged: coverage.hedged,
  by: coverage.by.map((skill) => skill.name),
  evidence: evidenceOf(coverage, quotes),
  months: coverage.months,
  lastUse: coverage.lastUse,
  found: coverage.found,
  says: sentenceFor(coverage),
  instead: coverage.instead,
  quote: coverage.quote,
});

/** Each wording once: a word that stands in two lists is no more evidence than in one. */
function evidenceOf({ mentions }: Coverage, quotes: Quotes): ReportedCoverage['evidence'] {
  const seen = new Set<string>();
  return mentions.flatMap((mention) => {
    const span = quotes.statement(mention);
    const quote = quotes.quote(span);
    if (seen.has(quote)) return [];
    seen.add(quote);
    return [{ quote, range: quotes.range(span) }];
  });
}

function toMention(mention: Mention, quotes: Quotes): AnalysisReport['mentions'][number] {
  const { id, name, printed, form, negated, hedged, use, tier, section, position, bullet } = mention;
  const range = quotes.range(mention);
  const reported: AnalysisReport['mentions'][number] = {
    range,
    id,
    name,
    printed,
    form,
    negated,
    hedged,
    use,
  };
  if (tier) reported.tier = tier;
  if (section) reported.section = section;
  if (position) reported.position = position;
  if (bullet) reported.bullet = bullet;
  return reported;
}

function toFix({ audit, finding, patch, points }: ProvenFix, written: FindingWriter): ReportedFix {
  const { says, fix, quote, range } = written(audit.id, finding);
  return {
    audit: audit.id,
    title: audit.title,
    says,
    fix,
    quote,
    range,
    keyword: finding.keyword ?? null,
    patch,
    points,
  };
}
