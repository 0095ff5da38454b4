import { type Request, type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { CandorError } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import { statementChanges } from '../report/statement-changes.ts';
import { compare } from '../score/compare-reports.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import type { VersionSummary } from '../store/rewrite-store.ts';
import { limitConcurrency, limitRate } from './admission.ts';
import { firstIssue, onlyOne, optionalText } from './analysis-request.ts';
import type { AppDependencies } from './dependencies.ts';
import { findAnalysis } from './find-analysis.ts';
import { prefersPage } from './formats.ts';
import { refuseForeignOrigins } from './origins.ts';
import { analysisPath } from './present-analysis.ts';
import { untilClientLeaves } from './until-client-leaves.ts';
import { filesOf, readBody } from './upload.ts';

/** The versions of an analysis: made by a new upload, listed, compared. */
export function versionRoutes(deps: AppDependencies): Router {
  const { settings } = deps;
  const router = Router();
  const path = '/v1/analyses/:id/versions';
  router.get(path, listVersions(deps));
  router.post(
    path,
    refuseForeignOrigins(settings),
    limitRate(settings.analysesPerMinute),
    limitConcurrency(settings.analysesAtOnce),
    readBody,
    addUpload(deps),
  );
  router.get('/v1/analyses/:id/compare', compareVersions(deps));
  return router;
}

/** The fields of an upload beside its file; forms send the empty ones too. */
export const uploadSchema = z.object({ text: optionalText });

/**
 * Another state of the resume, scored for the same role, posting and month as the first, so that the two can be compared.
 * Its report is kept, its file is not.
 */
function addUpload(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const analysis = await findAnalysis(deps, String(req.params.id));
    const signal = untilClientLeaves(res);
    const { role, posting, asOf } = analysis.report;
    const report = await deps.analyze(inputIn(req), {
      role: role.id,
      posting: posting?.text,
      asOf,
      signal,
    });
    signal.throwIfAborted();
    const createdAt = deps.now();
    const number = await deps.store.rewriting.addVersion(analysis.id, {
      says: 'a new upload',
      createdAt,
      report,
    });
    res.vary('Accept');
    if (prefersPage(req)) return res.redirect(303, `${analysisPath(analysis.id)}#versions`);
    const { overall, match } = report;
    res.status(201).json({ number, createdAt, says: 'a new upload', overall, match, report });
  };
}

/** @throws CandorError `no-file`, `several-files` or `bad-request` */
function inputIn(req: Request): ResumeInput {
  const result = uploadSchema.safeParse(req.body ?? {});
  if (!result.success) throw new CandorError('bad-request', { detail: firstIssue(result.error) });
  const { text } = result.data;
  const { resume, posting } = filesOf(req);
  if (posting)
    throw new CandorError('bad-request', { detail: 'a version is compared with the posting sent first' });
  onlyOne({ 'a file': resume, text });
  const input = resume ?? (text === undefined ? undefined : { text });
  if (!input) throw new CandorError('no-file');
  return input;
}

function listVersions(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const analysis = await findAnalysis(deps, String(req.params.id));
    res.json({ versions: await versionsOf(deps, analysis) });
  };
}

/** The analysis itself is the first version. */
export async function versionsOf(
  deps: AppDependencies,
  { id, createdAt, report }: StoredAnalysis,
): Promise<VersionSummary[]> {
  const { overall, match } = report;
  const first = { number: 1, createdAt, says: 'as it was sent', overall, match };
  return [first, ...(await deps.store.rewriting.versions(id))];
}

/** Why one version stands above another: the difference by causes. */
function compareVersions(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const analysis = await findAnalysis(deps, String(req.params.id));
    const [from, to] = await Promise.all([
      versionReport(deps, analysis, req.query.from),
      versionReport(deps, analysis, req.query.to),
    ]);
    const numbers = { from: Number(req.query.from), to: Number(req.query.to) };
    const comparison = compare(to, from);
    res.vary('Accept');
    if (!prefersPage(req)) return res.json({ ...numbers, ...comparison });
    const [versions, statements] = [await versionsOf(deps, analysis), statementChanges(from, to)];
    res
      .type('html')
      .send(deps.pages.compare({ id: analysis.id, versions, ...numbers, comparison, statements }));
  };
}

async function versionReport(
  { store }: AppDependencies,
  { id, report }: StoredAnalysis,
  asked: unknown,
): Promise<AnalysisReport> {
  const number = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : null;
  if (number === null) throw new CandorError('bad-request', { detail: 'from and to: numbers of versions' });
  const found = number === 1 ? report : await store.rewriting.versionReport(id, number);
  if (!found) throw new CandorError('not-found');
  return found;
}
