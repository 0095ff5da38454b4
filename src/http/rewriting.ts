import { CandorError } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import type { ResumeFormat } from '../report/render-resume.ts';
import { withAnswer, withEdit } from '../rewrite/answer.ts';
import { editsFor, withoutGaps } from '../rewrite/apply.ts';
import type { RewritingProgress } from '../rewrite/suggest.ts';
import type { Suggestion } from '../rewrite/suggestion.ts';
import { compare } from '../score/compare-reports.ts';
import type { AnalysisReport, Gain } from '../score/report.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import type { RewriteRecord } from '../store/rewrite-store.ts';
import type { AppDependencies } from './dependencies.ts';

/** What the candidate does with a suggestion. */
export type RewriteAction =
  | { action: 'accept' | 'reject' | 'reopen' }
  | { action: 'answer'; answer: string }
  | { action: 'edit'; rewrite: string; confirmed: boolean };

/** Makes suggestions for an analysis, tells each as it is checked, and keeps it; what was decided before stays. */
export async function* suggestAndKeep(
  deps: AppDependencies,
  { id, report }: StoredAnalysis,
  {
    address,
    signal,
    onProgress,
  }: { address: string; signal: AbortSignal; onProgress: (progress: RewritingProgress) => void },
): AsyncGenerator<RewriteRecord> {
  const { store, rewriter, now } = deps;
  const known = await store.rewriting.rewrites(id);
  const decided = new Set(
    known.flatMap(({ state, suggestion }) => (state === 'open' ? [] : [suggestion.bullet])),
  );
  const cache = new Map(
    known.flatMap(({ cacheKey, suggestion }) => (cacheKey === null ? [] : [[cacheKey, suggestion] as const])),
  );
  const mayAsk = rewriter.hasModel && rewriter.takeFromBudget(address, now());
  for await (const suggestion of rewriter.suggest(report, { useModel: mayAsk, signal, cache, onProgress })) {
    if (decided.has(suggestion.bullet)) continue;
    const cacheKey = [...cache].find(([, each]) => each.bullet === suggestion.bullet)?.[0] ?? null;
    const note = rewriter.hasModel && !mayAsk ? rewriter.overBudgetNote : suggestion.note;
    const record: RewriteRecord = {
      suggestion: { ...suggestion, note },
      state: 'open',
      answers: [],
      cacheKey,
    };
    await store.rewriting.saveRewrite(id, record);
    yield record;
  }
}

/**
 * Does what the candidate asks with one suggestion. What is accepted, or no longer, makes a new version of the resume with a
 * score of its own.
 * @throws CandorError `no-such-rewrite`, `bad-request`, or `not-grounded` naming what the resume does not say
 */
export async function decide(
  deps: AppDependencies,
  analysis: StoredAnalysis,
  bullet: string,
  asked: RewriteAction,
): Promise<{ record: RewriteRecord; version: number | null }> {
  const { rewriting } = deps.store;
  const records = await rewriting.rewrites(analysis.id);
  const record = records.find(({ suggestion }) => suggestion.bullet === bullet);
  if (!record) throw new CandorError('no-such-rewrite');
  const others = records.filter((each) => each !== record);
  const made = decided(deps, record, asked);
  const next = asked.action === 'answer' ? await weighed(deps, analysis, made, others) : made;
  await rewriting.saveRewrite(analysis.id, next);
  const changes = next.state === 'accepted' || record.state === 'accepted';
  return { record: next, version: changes ? await newVersion(deps, analysis) : null };
}

function decided({ rewriter }: AppDependencies, record: RewriteRecord, asked: RewriteAction): RewriteRecord {
  const { suggestion, answers } = record;
  switch (asked.action) {
    case 'reject':
      return { ...record, state: 'rejected' };
    case 'reopen':
      return { ...record, state: 'open' };
    case 'accept':
      if (suggestion.rewrite === null)
        throw new CandorError('bad-request', { detail: 'there is no rewrite to accept' });
      return { ...record, state: 'accepted' };
    case 'answer': {
      const answered = withAnswer(suggestion, asked.answer, answers, rewriter.matcher);
      assertGrounded(answered);
      return { ...record, suggestion: answered, answers: [...answers, asked.answer], state: 'open' };
    }
    case 'edit': {
      const edited = withEdit(
        suggestion,
        asked.rewrite,
        { answers, confirmed: asked.confirmed },
        rewriter.matcher,
      );
      assertGrounded(edited);
      return { ...record, suggestion: edited, state: 'accepted' };
    }
  }
}

/** Quotes the candidate's own words back, and nothing of the resume. */
function assertGrounded({ verdict }: Suggestion): void {
  if (verdict.status !== 'held') return;
  const named = [...new Set(verdict.violations.map(({ text }) => JSON.stringify(text.slice(0, 60))))].slice(
    0,
    5,
  );
  throw new CandorError('not-grounded', { detail: `not in the resume: ${named.join(', ')}` });
}

/** The resume with rewrites in place, scored again. */
const revisedBy = async (
  deps: AppDependencies,
  { id, report }: StoredAnalysis,
  accepted: readonly Accepted[],
): Promise<AnalysisReport> =>
  deps.analyze(await inputOf(deps, id), {
    role: report.role.id,
    posting: report.posting?.text,
    asOf: report.asOf,
    edits: editsFor(accepted),
  });

/** With what its rewrite makes of both numbers, beside the others that are accepted. */
async function weighed(
  deps: AppDependencies,
  analysis: StoredAnalysis,
  record: RewriteRecord,
  others: readonly RewriteRecord[],
): Promise<RewriteRecord> {
  const accepted = acceptedIn(others);
  const own = acceptedIn([{ ...record, state: 'accepted' }]);
  const [before, after] = await Promise.all([
    accepted.length === 0 ? analysis.report : revisedBy(deps, analysis, accepted),
    revisedBy(deps, analysis, [...accepted, ...own]),
  ]);
  const { difference: overall, match } = compare(after, before);
  const points: Gain | null = overall === null ? null : { overall, match: match?.difference ?? null };
  return { ...record, suggestion: { ...record.suggestion, points } };
}

/** The resume with everything that is accepted now, as a version with a score of its own. */
async function newVersion(deps: AppDependencies, analysis: StoredAnalysis): Promise<number> {
  const { id } = analysis;
  const { rewriting } = deps.store;
  const accepted = acceptedIn(await rewriting.rewrites(id));
  const revised = await revisedBy(deps, analysis, accepted);
  const says = accepted.length === 1 ? '1 rewrite accepted' : `${accepted.length} rewrites accepted`;
  return rewriting.addVersion(id, { says, createdAt: deps.now(), report: revised });
}

type Accepted = ReturnType<typeof acceptedIn>[number];

const acceptedIn = (records: readonly RewriteRecord[]) =>
  records.flatMap(({ state, suggestion: { bullet, original, range, rewrite, gaps } }) =>
    state === 'accepted' && rewrite !== null ? [{ bullet, original, range, rewrite, gaps }] : [],
  );

async function inputOf({ store }: AppDependencies, id: string): Promise<ResumeInput> {
  const input = await store.rewriting.findInput(id);
  if (!input) throw new CandorError('resume-not-here');
  return input;
}

/**
 * The resume with accepted rewrites in place. As Word it is the original file where it was one, else, or where that is
 * asked, a plain one.
 * @throws CandorError `edit-not-placed`
 */
export async function resumeFile(
  deps: AppDependencies,
  { id, report }: StoredAnalysis,
  format: ResumeFormat,
  plain: boolean,
): Promise<string | Uint8Array> {
  const accepted = acceptedIn(await deps.store.rewriting.rewrites(id));
  const isWord = format === 'docx' && report.document.format === 'docx';
  const input = isWord && !plain ? await deps.store.rewriting.findInput(id) : null;
  if (!input || 'text' in input)
    return deps.rewriter.plainFile(
      report.resume,
      format,
      new Map(accepted.map((each) => [each.bullet, withoutGaps(each)])),
    );
  return deps.rewriter.editDocx(
    input.bytes,
    accepted.map((each) => ({
      original: each.original,
      occurrence: occurrenceOf(report, each),
      text: withoutGaps(each),
    })),
  );
}

/** Which of several equal statements it is, in the order of the text. */
const occurrenceOf = (
  { resume }: AnalysisReport,
  { original, range }: { original: string; range: { start: number } },
): number =>
  [...resume.work, ...resume.projects]
    .flatMap(({ bullets }) => bullets)
    .filter((bullet) => bullet.range.start < range.start && bullet.value.replace(/\s+/g, ' ') === original)
    .length;
