import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Express } from 'express';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { coachSide } from '../../src/accounts/coach-side.ts';
import { packCandidate } from '../../src/batch/packed-candidate.ts';
import { loadEnv } from '../../src/env.ts';
import { CandorError } from '../../src/errors.ts';
import { createApp } from '../../src/http/app.ts';
import type { AppDependencies, AppSettings, Pages } from '../../src/http/dependencies.ts';
import { serverMetrics } from '../../src/http/metrics.ts';
import { checkPack } from '../../src/keywords-check.ts';
import type { KeywordPack } from '../../src/lexicon/own-keywords.ts';
import { assessResume, openReport, queryMarket, roleKnowledge } from '../../src/library.ts';
import { intakeSide, telling } from '../../src/open-batches.ts';
import { analyzeAgainst, readPostingHere } from '../../src/pipeline.ts';
import type { PostingInput } from '../../src/posting/posting-text.ts';
import { batchRunner } from '../../src/queue/batch-runner.ts';
import { makeRewriter } from '../../src/rewriter.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { batchStore } from '../../src/store/batch-store.ts';
import { coachVisits } from '../../src/store/coach-visits.ts';
import { openDatabase } from '../../src/store/database.ts';
import { keywordPacks } from '../../src/store/keyword-packs.ts';
import { analysisStore } from '../../src/store/open-store.ts';
import { reviewStore } from '../../src/store/reviews.ts';
import type { Tables } from '../../src/store/schema.ts';
import { shareLinks } from '../../src/store/share-links.ts';
import { vaultOf } from '../../src/store/vault.ts';
import { coachPages } from '../../src/web/coach/pages.ts';
import { intakePage, receivedPage } from '../../src/web/intake-page.tsx';
import { linkMadePage } from '../../src/web/link-made-page.tsx';
import { sharedPage } from '../../src/web/shared-page.tsx';

/** A report with just what the routes under test look at. */
export const someReport = {
  overall: 71,
  document: { text: 'Marlena Quintero-Vashti' },
} as unknown as AnalysisReport;

const somePosting = {
  title: null,
  years: 5,
  mostYears: null,
  required: [],
  preferred: [],
  preferredAnyOf: [],
  anyOf: [],
  mentioned: [],
  knockOuts: [],
};

const somePages: Pages = {
  home: ({ error, retentionHours }) => `<h1>Home</h1><p>${retentionHours} h</p><p>${error?.title ?? ''}</p>`,
  report: ({ id, report }) => `<h1>Report ${id}</h1><p>${report.overall}</p>`,
  error: ({ code, requestId, back }) => `<h1>${code}</h1><p>${requestId}</p><p>${back ?? '/'}</p>`,
  notFound: ({ requestId }) => `<h1>not-found</h1><p>${requestId}</p>`,
  docs: () => '<h1>Docs</h1>',
  compare: ({ from, to }) => `<h1>${from} to ${to}</h1>`,
  assessment: ({ id, given }) => `<h1>${id}</h1>${JSON.stringify(given)}`,
  shared: sharedPage,
  linkMade: linkMadePage,
  intake: intakePage,
  received: receivedPage,
  deleted: () => '<h1>Deleted</h1>',
  waiting: () => '<h1>Waiting</h1>',
  coach: coachPages,
};

const nothing = { current: null, text: null, sources: [], questions: [], note: null };

/** The real one, that has nothing to say of a report that is none. */
function rewriterForAny(): AppDependencies['rewriter'] {
  const rewriter = makeRewriter(loadEnv({}));
  return {
    ...rewriter,
    prepare: (report) =>
      'resume' in report ? rewriter.prepare(report) : { headline: nothing, summary: nothing, interview: [] },
  };
}

/** Batches read by the real engine, in this process. */
function batchSide(database: Kysely<Tables>): Pick<AppDependencies, 'batches' | 'intake'> {
  const store = batchStore(database, vaultOf([]));
  const packs = keywordPacks(database, vaultOf([]));
  const over = (pack: KeywordPack | null) => (pack ? { folder: undefined, pack } : undefined);
  const now = () => new Date('2026-03-31T12:00:00Z');
  const onBroken = (error: unknown) => {
    throw error;
  };
  const place = { database, vault: vaultOf([]), publicUrl: undefined, allowedHosts: [], onBroken };
  const intake = intakeSide(place, store, now);
  const runner = batchRunner({
    store: telling(store, intake),
    analyze: async ({ number, fileName, bytes }, { workspaceId, role, asOf, packHash, postings }) => {
      const pack = packHash === null ? null : await packs.find(workspaceId, packHash);
      const settings = { role: role ?? undefined, asOf, keywords: over(pack) };
      const reports = await analyzeAgainst({ bytes, fileName }, settings, postings);
      return packCandidate({ number, file: fileName }, reports);
    },
    sideBySide: 2,
    now,
    onBroken,
  });
  const uploadFolder = mkdtempSync(join(tmpdir(), 'candor-arriving-'));
  const batches = {
    store,
    reviews: reviewStore(database, vaultOf([])),
    visits: coachVisits(database),
    runner,
    uploadFolder,
    readPosting: (posting: PostingInput, role: string | undefined, pack: KeywordPack | null) =>
      readPostingHere(posting, { role, keywords: over(pack) }),
    packs,
    checkPack: async (pack: KeywordPack) => checkPack({ folder: undefined, pack }),
  };
  return { batches, intake };
}

export interface TestApp {
  app: Express;
  deps: AppDependencies;
  /** everything that was logged */
  log(): string;
}

/** The real app over a real store in a folder of its own, with everything else replaceable. */
export async function makeApp(
  overrides: Partial<Omit<AppDependencies, 'settings'>> = {},
  settings: Partial<AppSettings> = {},
): Promise<TestApp> {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const database = await openDatabase({ folder: mkdtempSync(join(tmpdir(), 'candor-http-')) });
  const deps: AppDependencies = {
    analyze: async () => someReport,
    compareReadings: async () => ({ agreement: 1, differences: [], plainText: null }),
    openReport: async (input) => openReport(input),
    listRoles: () => [{ id: 'backend-developer', name: 'Backend developer', description: 'Servers' }],
    describeRole: (id) => {
      if (id !== 'backend-developer') throw new CandorError('unknown-role');
      return { id, mustHave: ['SQL'] };
    },
    assess: (report, answers) => assessResume(report, answers),
    knowledgeOf: roleKnowledge,
    queryMarket,
    readJob: async (posting) => ({ ...somePosting, title: typeof posting === 'string' ? posting : 'a file' }),
    renderReport: async (_report, format) => (format === 'pdf' ? Buffer.from('%PDF-1.7') : `as ${format}`),
    rewriter: rewriterForAny(),
    pages: { ...somePages },
    store: analysisStore(database, vaultOf([])),
    ...batchSide(database),
    links: shareLinks(database),
    coaches: coachSide({ database, secret: 'x'.repeat(32), publicUrl: settings.publicUrl }),
    samples: [{ id: 'senior', name: 'Senior', says: 'A sample', read: async () => ({ text: 'a sample' }) }],
    logger: pino({ level: 'info' }, sink),
    metrics: serverMetrics({ ofProcess: false }),
    now: () => new Date('2026-03-31T12:00:00Z'),
    ...overrides,
    settings: {
      retentionHours: 24,
      mostDaysKept: 90,
      auditDays: 365,
      allowedOrigins: [],
      analysesPerMinute: 1000,
      readsPerMinute: 1000,
      signInsPerMinute: 1000,
      batchDays: 30,
      analysesAtOnce: 10,
      ...settings,
    },
  };
  return { app: createApp(deps), deps, log: () => lines.join('') };
}

/** What a browser says it takes. */
export const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** A promise that the test settles. */
export function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
