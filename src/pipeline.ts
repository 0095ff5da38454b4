import { type Evidence, evidenceAgainst, gatherEvidence } from './audits/evidence.ts';
import { checkRubric } from './audits/runner.ts';
import { careerOf } from './career/career.ts';
import { loadKnowledge } from './career/knowledge.ts';
import type { ErrorPlaces } from './error-places.ts';
import { CandorError } from './errors.ts';
import type { Document, ResumeInput } from './extract/document.ts';
import { type ExtractOptions, extract } from './extract/extract.ts';
import { type DocumentEdit, revised } from './extract/revised.ts';
import { loadRole } from './lexicon/load.ts';
import type { OwnKeywords } from './lexicon/own-keywords.ts';
import type { Role } from './lexicon/role.ts';
import { MatchText } from './match/match-text.ts';
import { withoutBreaks } from './parse/broken-words.ts';
import { assertResume } from './parse/is-resume.ts';
import { parse } from './parse/parse.ts';
import type { Resume } from './parse/resume.ts';
import type { ReadPosting } from './posting/job-posting.ts';
import { type PostingInput, postingText } from './posting/posting-text.ts';
import { readPosting } from './posting/read.ts';
import { buildReport } from './score/build-report.ts';
import { proveFixes } from './score/fixes.ts';
import type { AnalysisReport } from './score/report.ts';
import { type Score, scoreEvidence } from './score/score.ts';

/** What a report depends on besides the resume. */
export interface AnalysisSettings {
  role?: string | undefined;
  /** own skills and role packs, laid over the project's */
  keywords?: OwnKeywords | undefined;
  posting?: PostingInput | undefined;
  /** the month that "Present" means, `YYYY-MM` */
  asOf: string;
  /** statements to read in other words, by their places in the document's text */
  edits?: readonly DocumentEdit[] | undefined;
}

/** The same once the posting's file was read. */
export interface TextSettings extends AnalysisSettings {
  posting?: string | undefined;
}

/** A check that broke on a resume; the report says so, and the edge logs why. */
export interface BrokenAudit extends ErrorPlaces {
  audit: string;
}

/** A report with what stands beside it and not in it. */
export interface Analysis {
  report: AnalysisReport;
  broken: BrokenAudit[];
}

/** The story of one analysis, in this process: bytes to document, resume, evidence, score, proven fixes, report,
 * and what it says of the career. */
export async function analyzeHere(input: ResumeInput, settings: AnalysisSettings): Promise<AnalysisReport> {
  return (await analyzeNoting(input, settings)).report;
}

/** The same, and which checks broke on the way. */
export async function analyzeNoting(
  input: ResumeInput,
  settings: AnalysisSettings,
  { onRead, ...options }: ExtractOptions & { onRead?: () => void } = {},
): Promise<Analysis> {
  const document = revised(withoutBreaks(await extract(input, options)), settings.edits ?? []);
  onRead?.();
  const posting = settings.posting === undefined ? undefined : await postingText(settings.posting);
  return noting(document, { ...settings, posting });
}

/** One resume against each of several postings: it is read once, and judged for each. */
export async function analyzeAgainst(
  input: ResumeInput,
  settings: Omit<AnalysisSettings, 'posting' | 'edits'>,
  postings: readonly (PostingInput | ReadPosting)[],
): Promise<[AnalysisReport, ...AnalysisReport[]]> {
  const read = readForRole(withoutBreaks(await extract(input)), settings);
  const against = async (posting: PostingInput | ReadPosting | undefined): Promise<AnalysisReport> => {
    if (posting === undefined) return judge(read, null, settings).report;
    return judge(read, isRead(posting) ? posting : await readPostingHere(posting, settings), settings).report;
  };
  const [first, ...others] = postings;
  const reports: [AnalysisReport, ...AnalysisReport[]] = [await against(first)];
  for (const posting of others) reports.push(await against(posting));
  return reports;
}

const isRead = (posting: PostingInput | ReadPosting): posting is ReadPosting =>
  typeof posting === 'object' && 'asks' in posting;

/** From the visible text of a document to its report; pure and synchronous. */
export const analyzeDocument = (document: Document, settings: TextSettings): AnalysisReport =>
  noting(document, settings).report;

function noting(document: Document, settings: TextSettings): Analysis {
  const read = readForRole(document, settings);
  const { posting: text } = settings;
  const asked = text === undefined ? null : { text, asks: readPosting(text, read.evidence.role) };
  return judge(read, asked, settings);
}

/** A resume as it stands for a role, whatever posting it is then held against. */
interface ReadResume {
  text: MatchText;
  evidence: Evidence;
}

function readForRole(
  document: Document,
  { role: roleId, keywords, asOf }: Pick<AnalysisSettings, 'role' | 'keywords' | 'asOf'>,
): ReadResume {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(asOf)) throw new CandorError('bad-month');
  const role = loadCheckedRole(roleId, keywords);
  const resume = parse(document);
  assertResume(document, resume);
  const text = new MatchText(document.text);
  return { text, evidence: gatherEvidence({ document, resume, role, posting: null, asOf }, text) };
}

function judge(
  { text, evidence: alone }: ReadResume,
  asked: ReadPosting | null,
  { keywords }: Pick<AnalysisSettings, 'keywords'>,
): Analysis {
  const evidence = asked ? evidenceAgainst(alone, asked.asks) : alone;
  const score = scoreEvidence(evidence);
  const fixes = proveFixes(evidence, score);
  const judged = buildReport(evidence, score, fixes, asked?.text ?? null);
  const read = { text, duties: evidence.duties, wording: evidence.wording };
  const { role } = evidence;
  const career = careerOf(judged, role, loadKnowledge(role, keywords), read);
  return { report: { ...judged, career }, broken: brokenOf(score) };
}

const brokenOf = ({ categories, readabilityAudits }: Score): BrokenAudit[] =>
  [...categories.flatMap(({ audits }) => audits), ...readabilityAudits].flatMap(({ id, error }) =>
    error ? [{ audit: id, ...error }] : [],
  );

const checked = new WeakSet<Role>();

/**
 * A role whose rubric fits the audits.
 * @throws CandorError `unknown-role`, or `keywords-invalid`
 */
export function loadCheckedRole(id?: string, keywords?: OwnKeywords): Role {
  const role = loadRole(id, keywords);
  if (!checked.has(role)) checkRubric(role.rubric);
  checked.add(role);
  return role;
}

/** Reads a resume without judging it. */
export async function readHere(
  input: ResumeInput,
  options: ExtractOptions = {},
): Promise<{ document: Document; resume: Resume }> {
  const document = withoutBreaks(await extract(input, options));
  return { document, resume: parse(document) };
}

/** The text of a posting and what it asks for. */
export async function readPostingHere(
  posting: PostingInput,
  { role, keywords }: Pick<AnalysisSettings, 'role' | 'keywords'> = {},
): Promise<ReadPosting> {
  const text = await postingText(posting);
  return { text, asks: readPosting(text, loadRole(role, keywords)) };
}
