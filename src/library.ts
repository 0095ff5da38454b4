import { type Answers, assess } from './career/assessment.ts';
import { type Knowledge, loadKnowledge } from './career/knowledge.ts';
import { queryTables, type TableQuery } from './career/tables.ts';
import { ownKeywords } from './env.ts';
import { CandorError } from './errors.ts';
import { closePool } from './isolation/pool.ts';
import { defaultRole, listRoleIds, loadRole } from './lexicon/load.ts';
import type { ListedKeyword, Role } from './lexicon/role.ts';
import { openModel } from './llm/model.ts';
import { redactionOf } from './llm/redact.ts';
import { requestsFor } from './llm/request.ts';
import type { ModelSettings } from './llm/settings.ts';
import { type SuggestionCache, suggestWithModel } from './llm/suggest.ts';
import type { Mention } from './match/mention.ts';
import { mentionsInText } from './match/mentions.ts';
import type { JobPosting } from './posting/job-posting.ts';
import { readPosting } from './posting/read.ts';
import { planAsMarkdown } from './report/plan-markdown.ts';
import type { Preparation } from './rewrite/prepare/preparation.ts';
import { prepare } from './rewrite/prepare/prepare.ts';
import { matcherOf } from './rewrite/role-matcher.ts';
import { type RewritingProgress, suggestionsFor } from './rewrite/suggest.ts';
import type { Suggestion } from './rewrite/suggestion.ts';
import { type Verdict, type VerifyInput, verify } from './rewrite/verify.ts';
import { assertReport } from './score/assert-report.ts';
import { compare, type ReportComparison } from './score/compare-reports.ts';
import { type Explanation, explain } from './score/explain.ts';
import type { AnalysisReport } from './score/report.ts';
import type { AssessmentResult, CareerDocument, CareerMarket } from './score/report-career.ts';
import { gradeBullet as gradeStatement } from './wording/grade.ts';
import type { Wording } from './wording/wording.ts';

/** The library's public face. Other programs, the command line and the server use exactly this. */

export {
  type AnalyzeOptions,
  analyze,
  analyzeAgainst,
  compareReadings,
  type ReadOptions,
  readResume,
} from './analyze.ts';
export type { Answers } from './career/assessment.ts';
export type { Knowledge } from './career/knowledge.ts';
export type { TableQuery } from './career/tables.ts';
export type { Comparison, Difference, DifferenceCause } from './compare/comparison.ts';
export { CandorError, type ErrorCode } from './errors.ts';
export type { Document, ResumeInput } from './extract/document.ts';
export type { RecognitionProgress } from './extract/ocr/scan.ts';
export { toJsonResume } from './json-resume/export.ts';
export { fromJsonResume } from './json-resume/import.ts';
export type { JsonResume } from './json-resume/json-resume.ts';
export type { ModelSettings } from './llm/settings.ts';
export type { SuggestionCache } from './llm/suggest.ts';
export type { Mention } from './match/mention.ts';
export { openReport } from './open-report.ts';
export type { Resume } from './parse/resume.ts';
export type { JobPosting } from './posting/job-posting.ts';
export type { SourceRange } from './range.ts';
export { type ReportFormat, renderReport } from './report/render.ts';
export { type ResumeFormat, renderResume } from './report/render-resume.ts';
export type { InterviewQuestion, Preparation, Proposal } from './rewrite/prepare/preparation.ts';
export type { RewritingProgress } from './rewrite/suggest.ts';
export type { Suggestion } from './rewrite/suggestion.ts';
export type { Verdict, VerifyInput } from './rewrite/verify.ts';
export type { Cause } from './score/causes.ts';
export type { ReportComparison } from './score/compare-reports.ts';
export type { Explanation } from './score/explain.ts';
export type { ExplainedLine } from './score/explained-line.ts';
export type { AnalysisReport } from './score/report.ts';
export type { AssessedItem, AssessmentResult, Career } from './score/report-career.ts';
export type { Measure, Wording } from './wording/wording.ts';

/** Where the keywords come from. */
export interface KeywordsOption {
  /** folder of own skills and role packs; what the environment names as `CANDOR_KEYWORDS` when left out */
  keywords?: string | undefined;
}

/** Which role's keywords to look for; `backend-developer` when left out. */
export interface RoleOption extends KeywordsOption {
  role?: string | undefined;
}

const roleOf = ({ role, keywords }: RoleOption = {}): Role => loadRole(role, keywords ?? ownKeywords());

/**
 * Every keyword of a role printed in a text, in order; offsets are in that text.
 * @throws CandorError `unknown-role`
 */
export const findKeywords = (text: string, options: RoleOption = {}): Mention[] =>
  mentionsInText(text, roleOf(options));

/** How one statement is worded: its measures, its verb, whether it opens weakly. */
export const gradeBullet = (text: string): Wording => gradeStatement(text);

/**
 * What a job posting asks for, and in `mentioned` what it only names; every item quotes the posting.
 * `preferredAnyOf` tells which of the flat list `preferred` are choices.
 * @throws CandorError `unknown-role`
 */
export const readJob = (text: string, options: RoleOption = {}): JobPosting =>
  readPosting(text, roleOf(options));

/**
 * Whether every fact of a rewrite stands in the statement it rewrites, or in the rest of the resume where that may
 * vouch for it. Checks numbers with their units, tools of the lexicon, names, scope, effects and unsafe text; a word that
 * neither the original nor the list of plain words holds is not grounded. A dropped fact alone leaves a rewrite grounded.
 * What the candidate answered about the statement counts as the statement itself.
 */
export function verifyRewrite(input: VerifyInput): Verdict {
  return verify(input, matcherOf(roleOf()));
}

/** What `suggestRewrites` may be told besides the report. */
export interface SuggestOptions extends KeywordsOption {
  /** ids of the statements to rewrite; all that are worth it when left out */
  bullets?: readonly string[] | undefined;
  /** is told how many of the chosen statements have been dealt with */
  onProgress?: ((progress: RewritingProgress) => void) | undefined;
  /** a model that proposes; without one the rules write */
  model?: ModelSettings | undefined;
  /** cancels what is under way */
  signal?: AbortSignal | undefined;
  /** what was suggested for the same analysis before, by statement, prompt and model; new ones are put in */
  cache?: SuggestionCache | undefined;
}

/**
 * How the statements of an analysed resume could be said better, those with the most points to be won first. Each is
 * checked: it holds facts of the resume alone, and asks in brackets for what only the candidate knows. With a model its
 * rewrites come as they are checked; where it fails or invents, the rules' one comes with a note.
 * @throws CandorError `not-a-report`, or `unknown-role`; the signal's reason when it was cancelled
 */
export async function* suggestRewrites(
  report: AnalysisReport,
  { bullets, keywords, model, signal, cache, onProgress }: SuggestOptions = {},
): AsyncGenerator<Suggestion> {
  assertReport(report);
  const matcher = matcherOf(roleOf({ role: report.role.id, keywords }));
  if (!model) return yield* suggestionsFor(report, matcher, { bullets, onProgress });
  const { tokens, hideEmployers } = model;
  yield* suggestWithModel(report, matcher, openModel(model), {
    bullets,
    signal,
    cache,
    tokens,
    hideEmployers,
    onProgress,
  });
}

/**
 * A headline and a summary from what an analysed resume says, and up to five questions that an interviewer may ask about its
 * claims, each with the words it stands on. By rules alone, under the rules of a rewrite; where nothing honest can be
 * proposed, `text` is null and `note` says why.
 * @throws CandorError `not-a-report`, or `unknown-role`
 */
export function prepareCandidate(report: AnalysisReport, { keywords }: KeywordsOption = {}): Preparation {
  assertReport(report);
  return prepare(report, matcherOf(roleOf({ role: report.role.id, keywords })));
}

/**
 * The exact texts that a model would be sent for a report, one a call, without sending anything. Names, e-mail, phone,
 * links and address stand as tokens in them.
 * @throws CandorError `not-a-report`
 */
export function promptsFor(
  report: AnalysisReport,
  { bullets, hideEmployers = false }: { bullets?: readonly string[]; hideEmployers?: boolean } = {},
): string[] {
  assertReport(report);
  const redaction = redactionOf(report, { employers: hideEmployers });
  return requestsFor(report, redaction, bullets).map(({ text }) => text);
}

/**
 * Redoes the arithmetic of a report line by line, from the report alone, up to the first figure that differs.
 * @throws CandorError `not-a-report`
 */
export function explainReport(report: AnalysisReport): Explanation {
  assertReport(report);
  return explain(report);
}

/**
 * Why is A above B: the difference of two scores by causes that add up to it exactly, and what else differs.
 * @throws CandorError `not-a-report`, or `not-comparable` for reports of another role or scoring version
 */
export function compareReports(a: AnalysisReport, b: AnalysisReport): ReportComparison {
  assertReport(a);
  assertReport(b);
  return compare(a, b);
}

/** A role's name and what it is about. */
export interface RoleSummary {
  id: string;
  name: string;
  description: string;
}

export const listRoles = ({ keywords = ownKeywords() }: KeywordsOption = {}): RoleSummary[] =>
  listRoleIds(keywords).map((id) => {
    const { name, description } = loadRole(id, keywords);
    return { id, name, description };
  });

/** What a role asks for and how it is scored, as published. */
export interface RoleDescription extends RoleSummary {
  /** id of the role that gives what this one's pack leaves out */
  extends: string | null;
  mustHave: ListedKeyword[];
  bonus: ListedKeyword[];
  avoid: ListedKeyword[];
  skills: { id: string; name: string; implies: string[] }[];
  rubric: {
    scoringVersion: string;
    categories: { id: string; title: string; why: string; audits: Record<string, number> }[];
    gate: object;
    readability: { floor: number; audits: Record<string, number> };
    grades: object;
    bands: { id: string; from: number; label: string; means: string }[];
  };
}

/**
 * The keyword lists and the rubric of a role.
 * @throws CandorError `unknown-role`
 */
export function describeRole(id: string = defaultRole, { keywords }: KeywordsOption = {}): RoleDescription {
  const role = roleOf({ role: id, keywords });
  const { rubric } = role;
  const weights = (audits: ReadonlyMap<string, { weight: number }>): Record<string, number> =>
    Object.fromEntries([...audits].map(([audit, { weight }]) => [audit, weight]));
  return {
    id: role.id,
    name: role.name,
    description: role.description,
    extends: role.extends,
    mustHave: role.mustHave,
    bonus: role.bonus,
    avoid: role.avoid,
    skills: [...role.keywords.values()]
      .filter((keyword) => keyword.tier !== 'avoid')
      .map((keyword) => ({ id: keyword.id, name: keyword.name, implies: [...keyword.implies] })),
    rubric: {
      scoringVersion: rubric.scoringVersion,
      categories: rubric.categories.map((category) => ({ ...category, audits: weights(category.audits) })),
      gate: rubric.gate,
      readability: { floor: rubric.readability.floor, audits: weights(rubric.readability.audits) },
      grades: rubric.grades,
      bands: rubric.bands,
    },
  };
}

/**
 * What is known of a role beside its keywords: levels, responsibilities, market, learning, advice, AI, assessment; a part
 * is null where the role has no such file.
 * @throws CandorError `unknown-role`, or `keywords-invalid`
 */
export const roleKnowledge = (
  id: string = defaultRole,
  { keywords = ownKeywords() }: KeywordsOption = {},
): Knowledge => loadKnowledge(loadRole(id, keywords), keywords);

/**
 * The published figures of a role that answer a query, each row with its document; null for a role without figures.
 * @throws CandorError `unknown-role`; `unknown-table` with the names there are
 */
export function queryMarket(
  id: string,
  query: TableQuery,
  options: KeywordsOption = {},
): MarketAnswer | null {
  const { market } = roleKnowledge(id, options);
  if (!market) return null;
  const { year, note, sources } = market;
  return { year, note, sources, tables: queryTables(market, query) };
}

/** Published tables with what is to be known of all of them. */
export interface MarketAnswer extends Pick<CareerMarket, 'year' | 'note' | 'tables'> {
  sources: CareerDocument[];
}

/**
 * Joins a self-assessment with what a report shows; it enters no score.
 * @throws CandorError `not-a-report`; `no-role-knowledge` for a role without questions; `bad-request` naming an unknown
 * question or answer
 */
export function assessResume(
  report: AnalysisReport,
  answers: Answers,
  options: KeywordsOption = {},
): AssessmentResult {
  assertReport(report);
  const { assessment } = roleKnowledge(report.role.id, options);
  if (!assessment) throw new CandorError('no-role-knowledge');
  return assess(report, report.career, assessment, answers);
}

/**
 * The learning plan of a report in Markdown, a list to tick off; null for a role without one.
 * @throws CandorError `not-a-report`
 */
export function renderPlan(report: AnalysisReport): string | null {
  assertReport(report);
  return planAsMarkdown(report);
}

/** Ends the processes that read files; the program may go on and start new ones. */
export const close = (): Promise<void> => closePool();
