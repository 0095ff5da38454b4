import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { CandorError } from '../../errors.ts';
import { sniffFormat } from '../../extract/sniff.ts';
import { type Intake, intakeFields } from '../../store/intakes.ts';
import { limitConcurrency, limitRate } from '../admission.ts';
import { onlyOne, optionalText } from '../analysis-request.ts';
import { daysOf } from '../batch/batch-days.ts';
import { refuseFullQueue } from '../batch/batch-routes.ts';
import { fieldsOf, line } from '../coach/forms.ts';
import type { AppDependencies } from '../dependencies.ts';
import { prefersPage } from '../formats.ts';
import { refuseForeign, shareWith } from '../origins.ts';
import { asCandorError, noteError } from '../problems.ts';
import { noteReturn, returnAddress, returnErrors } from '../return-address.ts';
import { keepPrivate } from '../security-headers.ts';
import { readBody } from '../upload.ts';
import { type Arrived, takeIn } from './take-in.ts';

/** The form of a workspace, which stands here and which other sites may copy. */
export function intakeRoutes(deps: AppDependencies): Router {
  const { settings } = deps;
  const router = Router();
  const path = '/intake/:slug';
  router.get(path, keepPrivate, limitRate(settings.readsPerMinute), findForm(deps), async (_req, res) => {
    const intake = formIn(res);
    res.send(deps.pages.intake({ intake, most: await daysOf(deps, intake.workspaceId) }));
  });
  router.post(
    path,
    keepPrivate,
    findForm(deps),
    admitSite(deps),
    limitRate(settings.analysesPerMinute),
    refuseFullQueue(deps),
    limitConcurrency(settings.analysesAtOnce),
    readBody,
    takeFields,
    receive(deps),
    returnErrors(deps),
    showFormAgain(deps),
  );
  return router;
}

/** @throws CandorError `not-found`, alike for a form that never was and one that is closed */
function findForm({ intake }: AppDependencies): RequestHandler {
  return async (req, res, next) => {
    const form = await intake.forms.find(String(req.params.slug));
    if (!form?.isOpen) throw new CandorError('not-found');
    res.locals.form = form;
    next();
  };
}

// nobody but `findForm` sets it
const formIn = (res: Response): Intake => res.locals.form as Intake;

/** Whether the form may lead its sender there: the address as it was allowed, whatever its query. */
const isReturn = ({ settings }: Intake, { origin, pathname }: URL): boolean =>
  settings.returns.includes(origin + pathname);

/** Before a byte of the body is read. */
function admitSite({ settings: { publicUrl, allowedOrigins } }: AppDependencies): RequestHandler {
  return (req, res, next) => {
    const form = formIn(res);
    const origins = [...allowedOrigins, ...form.settings.origins];
    const origin = req.get('Origin');
    if (origin && form.settings.origins.includes(origin)) shareWith(res, origin);
    noteReturn(req, res, (url) => isReturn(form, url));
    refuseForeign(req, { publicUrl, allowedOrigins: origins });
    next();
  };
}

/** Fields by our names instead of the site's; what has no name here is left out. */
const takeFields: RequestHandler = (req, res, next) => {
  const form = formIn(res);
  const body: Record<string, unknown> = Object(req.body);
  const { fields } = form.settings;
  req.body = {
    ...Object.fromEntries(
      intakeFields.filter((ours) => ours !== 'resume').map((ours) => [ours, body[fields[ours]]]),
    ),
    return: body.return,
    website: body.website,
  };
  noteReturn(req, res, (url) => isReturn(form, url));
  next();
};

/** A form sends what was left empty too. */
const optionalLine = (most: number) =>
  line(most)
    .optional()
    .or(z.literal('').transform(() => undefined));

export const submissionSchema = z.object({
  text: optionalText.refine((text) => !text || text.length <= 200_000, {
    message: 'at most 200000 characters',
  }),
  name: optionalLine(120),
  email: optionalLine(254),
  reference: optionalLine(200),
  consent: z.string().optional(),
  /** no person sees it, so whoever fills it in is none */
  website: z.string().optional(),
});

/** @throws CandorError `bad-request`, `consent-needed`, `no-file`, `several-files`, `empty-file`, `unsupported-format` */
function arrivedIn(req: Request, form: Intake): Arrived | 'a machine' {
  const { text, name, email, reference, consent, website } = fieldsOf(submissionSchema, req.body);
  if (website) return 'a machine';
  if (!consent) throw new CandorError('consent-needed');
  const file = fileIn(req, form);
  onlyOne({ 'a file': file, text });
  const sent = file ?? (text === undefined ? null : { bytes: Buffer.from(text), fileName: 'resume.txt' });
  if (!sent) throw new CandorError('no-file');
  // what can be told at once is told to the sender
  sniffFormat(sent.bytes);
  const sender = { name: name ?? null, email: email ?? null, reference: reference ?? null };
  return { ...sent, sender, isTest: false };
}

function fileIn(req: Request, { settings }: Intake): Pick<Arrived, 'bytes' | 'fileName'> | undefined {
  const all = (Array.isArray(req.files) ? req.files : [])
    // a form without a chosen file sends an empty one without a name
    .filter(({ originalname, size }) => originalname !== '' || size > 0);
  if (all.length > 1) throw new CandorError('several-files');
  const [file] = all;
  if (file && file.fieldname !== settings.fields.resume)
    throw new CandorError('bad-request', { detail: `send the file in the field ${settings.fields.resume}` });
  return file && { bytes: file.buffer, fileName: file.originalname };
}

/** Answers a machine as it answers a person, and keeps nothing of it. */
function receive(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const form = formIn(res);
    const arrived = arrivedIn(req, form);
    res.vary('Accept');
    if (arrived === 'a machine') {
      if (!prefersPage(req)) return res.status(202).json({ status: 'received' });
      const back = returnAddress(res, { received: '1' });
      return back === null ? res.status(202).send(deps.pages.received()) : res.redirect(303, back);
    }
    const { submission, key } = await takeIn(deps, form, arrived);
    const result = `/shared/${key}`;
    if (prefersPage(req)) return res.redirect(303, returnAddress(res, { result: key }) ?? result);
    res.status(202).location(result);
    const links = { result: `${deps.settings.publicUrl ?? ''}${result}` };
    res.json({ status: 'received', submission, key, links });
  };
}

/** A browser's form comes back with the reason above it. */
function showFormAgain(deps: AppDependencies): ErrorRequestHandler {
  return async (error, req, res, next) => {
    const known = asCandorError(error);
    if (known.status >= 500 || !prefersPage(req) || !res.locals.form) return next(error);
    noteError(res, known);
    const intake = formIn(res);
    const most = await daysOf(deps, intake.workspaceId);
    const page = deps.pages.intake({ intake, most, error: known });
    res.status(known.status).vary('Accept').send(page);
  };
}
