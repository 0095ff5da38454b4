import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { CandorError } from '../../errors.ts';
import { statementsOf } from '../../report/statements.ts';
import type { Comment } from '../../store/reviews.ts';
import { accessOf } from '../access/access.ts';
import { limitRate } from '../admission.ts';
import { fieldsOf } from '../coach/forms.ts';
import type { AppDependencies } from '../dependencies.ts';
import { prefersPage } from '../formats.ts';
import { makeLink, presentedLink, readSmall, shareSchema } from '../sharing.ts';
import { batchPath, findBatch, numberIn } from './batch-view.ts';
import { wholeCandidate } from './candidate-archive.ts';
import { showCandidate } from './candidate-page.ts';

const mostTags = 12;
const longestTag = 40;

/** Words that group candidates: a form sends them with commas between. */
const tags = z
  .union([z.string().transform((text) => text.split(',')), z.array(z.string())])
  .transform((all) => {
    const known = new Map<string, string>();
    for (const tag of all.map((one) => one.trim().replace(/\s+/g, ' ')))
      if (tag !== '' && !known.has(tag.toLowerCase())) known.set(tag.toLowerCase(), tag);
    return [...known.values()];
  })
  .refine((all) => all.length <= mostTags && all.every((tag) => tag.length <= longestTag), {
    message: `at most ${mostTags} tags of ${longestTag} characters`,
  });

const lines = (most: number) =>
  z
    .string('is missing')
    .max(most, `at most ${most} characters`)
    .transform((text) => text.replace(/\r\n?/g, '\n').trim());

export const reviewSchema = z.object({ note: lines(4000).optional(), tags: tags.optional() });

export const commentSchema = z.object({
  text: lines(2000).refine((text) => text !== '', 'is empty'),
  /** id of a statement of the report; empty for the whole */
  statement: z
    .string()
    .max(100)
    .default('')
    .transform((id) => (id === '' ? null : id)),
});

/** What coaches say of a candidate: notes and tags among themselves, comments and links for the candidate. */
export function reviewRoutes(deps: AppDependencies): Router {
  const router = Router();
  const rate = limitRate(deps.settings.readsPerMinute);
  const path = '/v1/batches/:id/candidates/:number';
  router.get(`${path}/review`, rate, async (req, res) => {
    res.json(await presentReview(deps, await candidateOf(deps, req)));
  });
  router.get(`${path}/all.zip`, rate, async (req, res) => {
    const { candidate: id } = await candidateOf(deps, req);
    const batch = await findBatch(deps, String(req.params.id));
    res.attachment('candor-candidate.zip').type('application/zip');
    res.send(Buffer.from(await wholeCandidate(deps, batch, { number: numberIn(req.params.number), id })));
  });
  router.patch(`${path}/review`, rate, ...readSmall, saveReview(deps));
  // the twins for pages without script
  router.post(`${path}/review`, rate, ...readSmall, saveReview(deps));
  router.post(`${path}/comments`, rate, ...readSmall, comment(deps));
  router.delete(`${path}/comments/:cid`, rate, deleteComment(deps));
  router.post(`${path}/comments/:cid/delete`, rate, deleteComment(deps));
  router.post(`${path}/share`, rate, ...readSmall, share(deps));
  router.delete(`${path}/share/:lid`, rate, revoke(deps));
  router.post(`${path}/share/:lid/revoke`, rate, revoke(deps));
  return router;
}

/** The id of the candidate's analysis, and until when it is kept. @throws CandorError `not-found` */
async function candidateOf(
  deps: AppDependencies,
  req: Request,
): Promise<{ candidate: string; expiresAt: Date; reports: number }> {
  const number = numberIn(req.params.number);
  const { id, expiresAt, postings } = await findBatch(deps, String(req.params.id));
  const candidate = await deps.batches.reviews.candidateId(id, number);
  if (candidate === null) throw new CandorError('not-found');
  return { candidate, expiresAt, reports: Math.max(1, postings.length) };
}

async function presentReview({ batches, links, now }: AppDependencies, { candidate }: { candidate: string }) {
  return {
    ...(await batches.reviews.review(candidate)),
    comments: (await batches.reviews.comments(candidate)).map(presentedComment),
    links: (await links.of({ candidate }, now())).map(presentedLink),
  };
}

const presentedComment = ({ at, ...comment }: Comment) => ({ ...comment, at: at.toISOString() });

/** Forms lead back to the page, with names shown where they were. */
function backToCandidate(req: Request, res: Response, place: string): void {
  const names = Object(req.body).names === 'shown' || req.query.names === 'shown' ? '?names=shown' : '';
  res.redirect(303, `${batchPath(String(req.params.id))}/candidates/${req.params.number}${names}#${place}`);
}

/** Fields that are left out stay as they were. */
function saveReview(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const found = await candidateOf(deps, req);
    const { note, tags: asked } = fieldsOf(reviewSchema, req.body);
    const { reviews } = deps.batches;
    const before = await reviews.review(found.candidate);
    await reviews.saveReview(found.candidate, { note: note ?? before.note, tags: asked ?? before.tags });
    if (prefersPage(req)) return backToCandidate(req, res, 'notes');
    res.json(await presentReview(deps, found));
  };
}

function comment(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const { candidate } = await candidateOf(deps, req);
    const { text, statement } = fieldsOf(commentSchema, req.body);
    const report = await deps.batches.store.report(String(req.params.id), numberIn(req.params.number), 0);
    if (!report) throw new CandorError('not-found');
    if (statement !== null && !statementsOf(report).some(({ id }) => id === statement))
      throw new CandorError('bad-request', { detail: 'statement: the id of one of the report' });
    const author = accessOf(res)?.coach?.name ?? 'The team';
    const said = await deps.batches.reviews.comment(candidate, {
      statement,
      author,
      text,
      at: deps.now(),
    });
    if (prefersPage(req)) return backToCandidate(req, res, statement ?? 'comments');
    res.status(201).json(presentedComment(said));
  };
}

function deleteComment(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const { candidate } = await candidateOf(deps, req);
    if (!(await deps.batches.reviews.deleteComment(candidate, String(req.params.cid))))
      throw new CandorError('not-found');
    if (req.method === 'POST') return backToCandidate(req, res, 'comments');
    res.status(204).end();
  };
}

function share(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const found = await candidateOf(deps, req);
    const { posting } = fieldsOf(shareSchema, req.body);
    if (posting > found.reports)
      throw new CandorError('bad-request', { detail: 'posting: one of the batch' });
    const made = await makeLink(deps, req, found);
    res.status(201).vary('Accept');
    if (prefersPage(req)) return showCandidate(deps, req, res, made);
    res.json({ ...presentedLink(made.link), url: made.url });
  };
}

function revoke(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const { candidate } = await candidateOf(deps, req);
    if (!(await deps.links.revoke({ candidate }, String(req.params.lid)))) throw new CandorError('not-found');
    if (req.method === 'POST') return backToCandidate(req, res, 'share');
    res.status(204).end();
  };
}
