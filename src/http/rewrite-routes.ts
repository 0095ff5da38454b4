import { json, type Request, type RequestHandler, type Response, Router, urlencoded } from 'express';
import { CandorError } from '../errors.ts';
import type { RewritingProgress } from '../rewrite/suggest.ts';
import type { RewriteRecord } from '../store/rewrite-store.ts';
import { limitConcurrency, limitRate } from './admission.ts';
import { firstIssue } from './analysis-request.ts';
import type { AppDependencies } from './dependencies.ts';
import { findAnalysis } from './find-analysis.ts';
import { prefersPage } from './formats.ts';
import { refuseForeignOrigins } from './origins.ts';
import { analysisPath, presentedRewrite as presented } from './present-analysis.ts';
import { actionSchema } from './rewrite-action.ts';
import { decide, type RewriteAction, resumeFile, suggestAndKeep } from './rewriting.ts';
import type { Rewritings } from './rewritings.ts';
import { untilClientLeaves } from './until-client-leaves.ts';

/** Rewrites of an analysis, and the file that holds them. */
export function rewriteRoutes(deps: AppDependencies, rewritings: Rewritings): Router {
  const { settings } = deps;
  const router = Router();
  const admitted = [refuseForeignOrigins(settings), limitRate(settings.analysesPerMinute)];
  const body = [json({ limit: '64kb' }), urlencoded({ limit: '64kb', extended: false })];
  const path = '/v1/analyses/:id/rewrites';
  router.post(path, ...admitted, limitConcurrency(settings.analysesAtOnce), suggest(deps, rewritings));
  router.get(path, async (req, res) => {
    const { id } = await findAnalysis(deps, String(req.params.id));
    res.json({ suggestions: (await deps.store.rewriting.rewrites(id)).map(presented) });
  });
  router.get(`${path}/prompt`, async (req, res) => {
    const { report } = await findAnalysis(deps, String(req.params.id));
    res.type('text/plain').send(deps.rewriter.prompts(report).join('\n\n'));
  });
  router.get('/v1/analyses/:id/preparation', limitRate(settings.readsPerMinute), showPreparation(deps));
  router.patch(`${path}/:rid`, ...admitted, ...body, change(deps));
  // the twin for pages without script
  router.post(`${path}/:rid`, ...admitted, ...body, change(deps));
  for (const file of resumeFiles)
    router.get(
      `/v1/analyses/:id/resume.${file.suffix}`,
      limitRate(settings.readsPerMinute),
      download(deps, file),
    );
  return router;
}

/** Streams each suggestion as it is checked: server-sent events, lines of JSON, or at once as JSON; a form waits. */
function suggest(deps: AppDependencies, rewritings: Rewritings): RequestHandler {
  return async (req, res) => {
    const analysis = await findAnalysis(deps, String(req.params.id));
    if (!(await deps.store.rewriting.hasInput(analysis.id))) throw new CandorError('resume-not-here');
    res.vary('Accept');
    const form = req.accepts(['application/json', 'text/html', 'text/event-stream', 'application/x-ndjson']);
    const signal = untilClientLeaves(res);
    const rewriting = rewritings.begin(analysis.id);
    res.once('close', rewriting.end);
    const onProgress = (progress: RewritingProgress): void => {
      rewriting.tell(progress);
      if (form === 'text/event-stream') res.write(event('rewriting', progress));
    };
    const records = suggestAndKeep(deps, analysis, { address: req.ip ?? '', signal, onProgress });
    if (form === 'text/event-stream' || form === 'application/x-ndjson') return streamed(res, records, form);
    const all: RewriteRecord[] = [];
    for await (const record of records) all.push(record);
    if (form === 'text/html') return res.redirect(303, `${analysisPath(analysis.id)}#rewrites`);
    res.json({ suggestions: all.map(presented) });
  };
}

const event = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

async function streamed(
  res: Response,
  records: AsyncIterable<RewriteRecord>,
  form: 'text/event-stream' | 'application/x-ndjson',
): Promise<void> {
  const isEvents = form === 'text/event-stream';
  // proxies that gather an answer before they pass it on are asked not to
  res.status(200).set({ 'Content-Type': form, 'X-Accel-Buffering': 'no' });
  res.flushHeaders();
  let count = 0;
  for await (const record of records) {
    count += 1;
    const said = presented(record);
    res.write(isEvents ? event('suggestion', said) : `${JSON.stringify(said)}\n`);
  }
  res.end(isEvents ? event('done', { count }) : '');
}

function change(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const analysis = await findAnalysis(deps, String(req.params.id));
    const { record, version } = await decide(deps, analysis, String(req.params.rid), actionIn(req));
    res.vary('Accept');
    if (prefersPage(req))
      return res.redirect(303, `${analysisPath(analysis.id)}#rewrite-${record.suggestion.bullet}`);
    res.json({ ...presented(record), version });
  };
}

/** Headline, summary and interview questions; a browser finds them on the page. */
function showPreparation(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const { id, report } = await findAnalysis(deps, String(req.params.id));
    res.vary('Accept');
    if (prefersPage(req)) return res.redirect(303, `${analysisPath(id)}#preparation`);
    res.json(deps.rewriter.prepare(report));
  };
}

function actionIn(req: Request): RewriteAction {
  const result = actionSchema.safeParse(req.body ?? {});
  if (!result.success) throw new CandorError('bad-request', { detail: firstIssue(result.error) });
  return result.data;
}

const resumeFiles = [
  {
    suffix: 'docx',
    format: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { suffix: 'pdf', format: 'pdf', type: 'application/pdf' },
  { suffix: 'md', format: 'markdown', type: 'text/markdown' },
  { suffix: 'json', format: 'json', type: 'application/json' },
] as const;

function download(
  deps: AppDependencies,
  { suffix, format, type }: (typeof resumeFiles)[number],
): RequestHandler {
  return async (req, res) => {
    const analysis = await findAnalysis(deps, String(req.params.id));
    const made = await resumeFile(deps, analysis, format, req.query.layout === 'plain');
    res
      .attachment(`resume.${suffix}`)
      .type(type)
      .send(typeof made === 'string' ? made : Buffer.from(made));
  };
}
