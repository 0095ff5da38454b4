import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { coachSide } from './accounts/coach-side.ts';
import { keptSecret } from './accounts/session-secret.ts';
import { analyze, compareReadings, readPostingApart } from './analyze.ts';
import { freeAtRest } from './at-rest.ts';
import { databasePlace, type Env, EnvError, loadEnv } from './env.ts';
import { CandorError } from './errors.ts';
import { createApp } from './http/app.ts';
import type { Pages } from './http/dependencies.ts';
import { errorFacts } from './http/error-facts.ts';
import { serverMetrics } from './http/metrics.ts';
import { samples } from './http/samples.ts';
import { runIsolated } from './isolation/pool.ts';
import { refuseBrokenKeywords } from './keywords-check.ts';
import {
  assessResume,
  close,
  describeRole,
  listRoles,
  queryMarket,
  renderReport,
  roleKnowledge,
} from './library.ts';
import { openBatches } from './open-batches.ts';
import { makeRewriter } from './rewriter.ts';
import type { AnalysisReport } from './score/report.ts';
import { openDatabase } from './store/database.ts';
import { analysisStore } from './store/open-store.ts';
import { keepPurging } from './store/purge.ts';
import { shareLinks } from './store/share-links.ts';
import { vaultOf } from './store/vault.ts';
import { assessmentPage } from './web/assessment-page.tsx';
import { coachPages } from './web/coach/pages.ts';
import { comparePage } from './web/compare-page.tsx';
import { docsPage } from './web/docs-page.tsx';
import { homePage } from './web/home-page.tsx';
import { intakePage, receivedPage } from './web/intake-page.tsx';
import { linkMadePage } from './web/link-made-page.tsx';
import { deletedPage, errorPage, notFoundPage, waitingPage } from './web/message-pages.tsx';
import { reportPage } from './web/report-page.tsx';
import { sharedPage } from './web/shared-page.tsx';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long open requests may take to finish once the server was told to stop. */
const patience = 10_000;

const pages: Pages = {
  home: homePage,
  report: reportPage,
  error: errorPage,
  notFound: notFoundPage,
  deleted: deletedPage,
  waiting: waitingPage,
  docs: docsPage,
  compare: comparePage,
  assessment: assessmentPage,
  shared: sharedPage,
  linkMade: linkMadePage,
  intake: intakePage,
  received: receivedPage,
  coach: coachPages,
};

async function start(env: Env): Promise<void> {
  const keywords = env.CANDOR_KEYWORDS;
  const ocr = env.OCR === 'on';
  refuseBrokenKeywords(keywords);
  const logger = pino({ level: env.LOG_LEVEL, base: null });
  process.on('uncaughtException', (error) => {
    logger.fatal(errorFacts(error), 'stopped by an error that nobody expected');
    process.exit(1);
  });
  const vault = vaultOf(env.FILE_KEY);
  const database = await openDatabase(databasePlace(env), { apart: true }).catch((error: Error) => {
    if (env.DATABASE_URL === undefined) throw error;
    const { message } = error.cause instanceof Error ? error.cause : error;
    fail(`Candor cannot use the database of DATABASE_URL: ${message}`);
  });
  const store = analysisStore(database, vault);
  const { batches, intake } = await openBatches({
    database,
    vault,
    isShared: env.DATABASE_URL !== undefined,
    folder: env.CANDOR_DATA,
    keywords,
    publicUrl: env.PUBLIC_URL,
    allowedHosts: env.WEBHOOK_HOSTS,
    onBroken: (error) => logger.error(errorFacts(error), 'a file of a batch broke the reading'),
  });
  const stopPurging = await keepPurging(
    {
      async purgeExpired(at) {
        await batches.store.purgeExpired(at);
        await batches.packs.dropUnused();
        await batches.visits.purgeBefore(new Date(at.getTime() - env.AUDIT_DAYS * day));
        // also what another server left when it ended
        batches.runner.wake();
        intake.deliveries.wake();
        return store.purgeExpired(at);
      },
    },
    {
      now: () => new Date(),
      every: minute,
      onError: (error) => logger.error(errorFacts(error), 'purge failed'),
    },
  );
  store.sealAll().then(
    (sealed) => {
      if (sealed > 0) logger.info({ sealed }, 'sealed under the newest FILE_KEY');
    },
    (error) =>
      logger.error(errorFacts(error), 'some of what is kept could not be sealed under the newest FILE_KEY'),
  );

  const app = createApp({
    analyze: (input, options) =>
      analyze(input, {
        ...options,
        keywords,
        ocr,
        onBroken: (broken) => logger.error(broken, 'a check broke'),
      }),
    openReport: async (input) =>
      (await runIsolated({ kind: 'open-report', input, keywords })) as AnalysisReport,
    compareReadings: (input, options) => compareReadings(input, { ...options, ocr }),
    listRoles: () => listRoles({ keywords }),
    describeRole: (id) => describeRole(id, { keywords }),
    assess: (report, answers) => assessResume(report, answers, { keywords }),
    knowledgeOf: (id) => roleKnowledge(id, { keywords }),
    queryMarket: (id, query) => queryMarket(id, query, { keywords }),
    readJob: async (posting, options) => (await readPostingApart(posting, { ...options, keywords })).asks,
    // pages are laid out in a process of their own: a long report holds nobody else up
    renderReport: async (report, format) =>
      format === 'pdf'
        ? ((await runIsolated({ kind: 'print', report })) as Uint8Array)
        : renderReport(report, format),
    rewriter: makeRewriter(env),
    pages,
    store,
    links: shareLinks(database),
    coaches: coachSide({
      database,
      secret: env.SESSION_SECRET ?? keptSecret(env.CANDOR_DATA),
      publicUrl: env.PUBLIC_URL,
    }),
    batches,
    intake,
    samples,
    logger,
    metrics: serverMetrics({ ofProcess: true }),
    settings: {
      retentionHours: env.RETENTION_HOURS,
      mostDaysKept: env.MOST_DAYS_KEPT,
      auditDays: env.AUDIT_DAYS,
      publicUrl: env.PUBLIC_URL,
      metricsToken: env.METRICS_TOKEN,
      allowedOrigins: env.ALLOWED_ORIGINS,
      trustProxy: env.TRUST_PROXY,
      ocr,
      analysesPerMinute: 120,
      readsPerMinute: 600,
      signInsPerMinute: 30,
      batchDays: 30,
      analysesAtOnce: 32,
    },
    now: () => new Date(),
  });

  // the first visitors need not wait for a process to start
  await Promise.all([1, 2].map(() => runIsolated({ kind: 'warm', keywords })));
  if (ocr) runIsolated({ kind: 'warm-recognition', keywords }).catch(() => {});
  const server = app.listen(env.PORT, env.HOST, (error) => {
    if (error) fail(`Candor cannot listen at ${env.HOST}:${env.PORT}: ${error.message}`);
    process.stdout.write(`Candor listens at ${addressOf(server.address())}\n`);
  });
  const stopFreeing = freeAtRest();
  // a body that trickles in would hold one of the places
  server.requestTimeout = minute;
  server.headersTimeout = 15_000;

  const stop = (): void => {
    process.off('SIGTERM', stop).off('SIGINT', stop);
    setTimeout(() => server.closeAllConnections(), patience).unref();
    // connections that were busy now become idle once their answer is out
    const hangUp = setInterval(() => server.closeIdleConnections(), 50);
    server.close(async () => {
      clearInterval(hangUp);
      stopFreeing();
      await stopPurging();
      await batches.runner.close();
      await intake.deliveries.idle();
      await close();
      await store.close();
    });
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') return String(address);
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

try {
  await start(loadEnv());
} catch (error) {
  if (error instanceof EnvError) fail(error.message);
  if (error instanceof CandorError && error.code === 'keywords-invalid')
    fail(`Candor cannot start with these keywords:\n  ${error.detail}\n${error.action}`);
  throw error;
}
