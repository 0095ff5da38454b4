import type { Logger } from 'pino';
import type { CoachSide } from '../accounts/coach-side.ts';
import type { Answers } from '../career/assessment.ts';
import type { Knowledge } from '../career/knowledge.ts';
import type { TableQuery } from '../career/tables.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { ResumeInput } from '../extract/document.ts';
import type { StatementEdit } from '../extract/docx/edit.ts';
import type { RecognitionProgress } from '../extract/ocr/scan.ts';
import type { DocumentEdit } from '../extract/revised.ts';
import type { Deliveries } from '../intake/deliveries.ts';
import type { AllowedHosts } from '../intake/public-address.ts';
import type { KeywordsCheck } from '../keywords-check.ts';
import type { KeywordPack } from '../lexicon/own-keywords.ts';
import type { JobPosting, ReadPosting } from '../posting/job-posting.ts';
import type { PostingInput } from '../posting/posting-text.ts';
import type { BatchRunner } from '../queue/batch-runner.ts';
import type { ReportFormat } from '../report/render.ts';
import type { ResumeFormat } from '../report/render-resume.ts';
import type { Preparation } from '../rewrite/prepare/preparation.ts';
import type { RewritingProgress } from '../rewrite/suggest.ts';
import type { Suggestion } from '../rewrite/suggestion.ts';
import type { Matcher } from '../rewrite/verify.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { AssessmentResult } from '../score/report-career.ts';
import type { AnalysisStore } from '../store/analysis-store.ts';
import type { BatchStore } from '../store/batch.ts';
import type { CoachVisits } from '../store/coach-visits.ts';
import type { Intakes } from '../store/intakes.ts';
import type { KeywordPacks } from '../store/keyword-packs.ts';
import type { Reviews } from '../store/reviews.ts';
import type { ShareLinks } from '../store/share-links.ts';
import type { Submissions } from '../store/submissions.ts';
import type { AssessmentPageProps } from '../web/assessment-page.tsx';
import type { CoachPages } from '../web/coach/pages.ts';
import type { ComparePageProps } from '../web/compare-page.tsx';
import type { HomePageProps } from '../web/home-page.tsx';
import type { IntakePageProps } from '../web/intake-page.tsx';
import type { LinkMadePageProps } from '../web/link-made-page.tsx';
import type { ErrorPageProps } from '../web/message-pages.tsx';
import type { ReportPageProps } from '../web/report-page.tsx';
import type { SharedPageProps } from '../web/shared-page.tsx';
import type { Metrics } from './metrics.ts';
import type { Sample } from './samples.ts';

/** What the routes need from the rest of the program; handed in, so that tests choose it. */
export interface AppDependencies {
  analyze(input: ResumeInput, options: AnalysisOptions): Promise<AnalysisReport>;
  /** @throws CandorError `not-a-report` */
  openReport(input: ResumeInput): Promise<AnalysisReport>;
  compareReadings(input: ResumeInput, options: Pick<AnalysisOptions, 'signal'>): Promise<Comparison>;
  listRoles(): RoleSummary[];
  /** @throws CandorError `unknown-role` */
  describeRole(id: string): unknown;
  /** @throws CandorError `unknown-role` */
  knowledgeOf(id: string): Knowledge;
  /** @throws CandorError `bad-request` naming what does not fit the questions */
  assess(report: AnalysisReport, answers: Answers): AssessmentResult;
  /** null for a role without published figures. @throws CandorError `unknown-role` */
  queryMarket(id: string, query: TableQuery): unknown;
  /** @throws CandorError `unknown-role` */
  readJob(posting: PostingInput, options: Pick<AnalysisOptions, 'role' | 'signal'>): Promise<JobPosting>;
  renderReport(report: AnalysisReport, format: DownloadFormat): Promise<Uint8Array | string>;
  rewriter: Rewriter;
  pages: Pages;
  store: AnalysisStore;
  links: ShareLinks;
  coaches: CoachSide;
  batches: BatchSide;
  intake: IntakeSide;
  samples: readonly Sample[];
  logger: Logger;
  metrics: Metrics;
  settings: AppSettings;
  now(): Date;
}

/** Resumes by the hundred, read in the background. */
export interface BatchSide {
  store: BatchStore;
  /** what coaches say of candidates */
  reviews: Reviews;
  /** who opened what */
  visits: CoachVisits;
  runner: BatchRunner;
  /** @throws CandorError `unreadable-posting` */
  readPosting(
    posting: PostingInput,
    role: string | undefined,
    pack: KeywordPack | null,
  ): Promise<ReadPosting>;
  /** own keywords of workspaces */
  packs: KeywordPacks;
  /** @throws CandorError `reading-timeout` or `reading-failed` for one that takes too long or too much memory */
  checkPack(pack: KeywordPack): Promise<KeywordsCheck>;
  /** where files lie while they arrive */
  uploadFolder: string;
}

/** Forms of workspaces, what came by them, and who is told of it. */
export interface IntakeSide {
  forms: Intakes;
  submissions: Submissions;
  deliveries: Deliveries;
  /** that webhooks may reach beside the internet */
  allowedHosts: AllowedHosts;
}

/** What proposes and places rewrites, and what a model may cost. */
export interface Rewriter {
  matcher: Matcher;
  hasModel: boolean;
  /** counts one use of the model; false where the day's are used up */
  takeFromBudget(address: string, at: Date): boolean;
  /** told where the budget is used up */
  overBudgetNote: string;
  suggest(
    report: AnalysisReport,
    options: {
      useModel: boolean;
      signal: AbortSignal;
      cache: Map<string, Suggestion>;
      onProgress: (progress: RewritingProgress) => void;
    },
  ): AsyncIterable<Suggestion>;
  /** the exact texts that a model would be sent */
  prompts(report: AnalysisReport): string[];
  /** headline, summary and interview questions, by rules */
  prepare(report: AnalysisReport): Preparation;
  /** @throws CandorError `edit-not-placed` */
  editDocx(bytes: Uint8Array, edits: readonly StatementEdit[]): Promise<Uint8Array>;
  /** the resume as a plain file of its own; @param rewrites by the id of their statement */
  plainFile(
    resume: AnalysisReport['resume'],
    format: ResumeFormat,
    rewrites: ReadonlyMap<string, string>,
  ): Promise<string | Uint8Array>;
}

export interface AnalysisOptions {
  role?: string | undefined;
  posting?: PostingInput | undefined;
  /** YYYY-MM */
  asOf?: string | undefined;
  edits?: readonly DocumentEdit[] | undefined;
  signal?: AbortSignal | undefined;
  /** is told how far a recognition is */
  onRecognised?: ((progress: RecognitionProgress) => void) | undefined;
  /** is told when the file was read and scoring begins */
  onRead?: (() => void) | undefined;
}

interface RoleSummary {
  id: string;
  name: string;
  description: string;
}

type DownloadFormat = Exclude<ReportFormat, 'json'>;

/** The pages, each a whole HTML document. */
export interface Pages {
  home(props: HomePageProps): string;
  report(props: ReportPageProps): string;
  error(props: ErrorPageProps): string;
  notFound(props: { requestId: string }): string;
  deleted(): string;
  /** the report of this address does not stand yet */
  waiting(): string;
  /** @param origin of this server, for its examples */
  docs(origin: string): string;
  compare(props: ComparePageProps): string;
  assessment(props: AssessmentPageProps): string;
  /** a report for whoever has a link that only reads */
  shared(props: SharedPageProps): string;
  /** tells the address of such a link, this once */
  linkMade(props: LinkMadePageProps): string;
  /** the form of a workspace */
  intake(props: IntakePageProps): string;
  /** after it was sent, where there is nothing to show */
  received(): string;
  coach: CoachPages;
}

export interface AppSettings {
  retentionHours: number;
  /** days for which an analysis may be kept from now on; 0 offers it to nobody */
  mostDaysKept: number;
  /** days for which it is kept who opened what in a workspace */
  auditDays: number;
  /** the server's own origin, where it is known */
  publicUrl?: string | undefined;
  /** of whoever may read the figures */
  metricsToken?: string | undefined;
  allowedOrigins: readonly string[];
  trustProxy?: number | string | undefined;
  /** scans and photos are read */
  ocr?: boolean | undefined;
  /** analyses an address may start in a minute */
  analysesPerMinute: number;
  /** reports an address may ask for in a minute, in any form */
  readsPerMinute: number;
  /** days after which a batch is deleted, where its workspace has not set them */
  batchDays: number;
  /** times an address may sign in, or send another form of an account, in a minute */
  signInsPerMinute: number;
  /** analyses that run or upload at the same time */
  analysesAtOnce: number;
}
