import type { Request, Response } from 'express';
import { CandorError } from '../../errors.ts';
import type { AnalysisReport } from '../../score/report.ts';
import { accessOf } from '../access/access.ts';
import type { AppDependencies } from '../dependencies.ts';
import { prefersPage } from '../formats.ts';
import type { MadeLink } from '../sharing.ts';
import { numberIn, viewBatch } from './batch-view.ts';

/** Shows one candidate with what coaches said of them; @param made a link that is told this once */
export async function showCandidate(
  deps: AppDependencies,
  req: Request,
  res: Response,
  made?: MadeLink,
): Promise<void> {
  const { batches, links, pages, now } = deps;
  const number = numberIn(req.params.number);
  const names = Object(req.body).names === 'shown' ? 'shown' : req.query.names;
  const view = await viewBatch(deps, String(req.params.id), { names });
  const candidate = view.matrix.ranked.find((one) => one.number === number);
  const id = await batches.reviews.candidateId(view.batch.id, number);
  if (!candidate || id === null) throw new CandorError('not-found');
  const report = await reportOf(deps, view.batch.id, number, req.query.posting);
  res.vary('Accept');
  // the whole report names the candidate, so programs get it where names are shown
  if (!prefersPage(req)) {
    if (view.naming === 'blind')
      throw new CandorError('bad-request', { detail: 'names: shown, since a report holds the name' });
    res.json({ ...candidate, report });
    return;
  }
  res.send(
    pages.coach.candidate({
      coach: accessOf(res)?.coach,
      ...view,
      candidate,
      report,
      review: await batches.reviews.review(id),
      comments: await batches.reviews.comments(id),
      links: await links.of({ candidate: id }, now()),
      submission: await deps.intake.submissions.ofCandidate(id),
      made,
    }),
  );
}

/** @param posting its number from 1, the first when left out. @throws CandorError `not-found` */
export async function reportOf(
  { batches }: AppDependencies,
  id: string,
  number: number,
  posting: unknown = '1',
): Promise<AnalysisReport> {
  const report = await batches.store.report(id, number, numberIn(posting) - 1);
  if (!report) throw new CandorError('not-found');
  return report;
}
