import { json, type RequestHandler, type Response, Router, urlencoded } from 'express';
import { z } from 'zod';
import { newToken } from '../../accounts/tokens.ts';
import { CandorError } from '../../errors.ts';
import { webhookAddress } from '../../intake/public-address.ts';
import { longestPosting } from '../../posting/posting-text.ts';
import { type Intake, type IntakeSettings, intakeFields } from '../../store/intakes.ts';
import { coachIn, workspaceIn } from '../access/access.ts';
import { limitRate } from '../admission.ts';
import { fieldsOf, line } from '../coach/forms.ts';
import type { AppDependencies } from '../dependencies.ts';
import { prefersPage } from '../formats.ts';
import { asCandorError, noteError } from '../problems.ts';
import { assertRoleOf, rolesFor } from '../workspace-roles.ts';
import { takeIn } from './take-in.ts';

const path = '/v1/workspaces/:wid/intake';

/** Where a workspace sets up its form, tries it, and sees what came and what its webhook answered. */
export function intakeSettingsRoutes(deps: AppDependencies): Router {
  const router = Router();
  const rate = limitRate(deps.settings.signInsPerMinute);
  const body = [
    json({ limit: '512kb' }),
    urlencoded({ limit: '512kb', extended: false, parameterLimit: 40 }),
  ];
  router.get(path, async (req, res) => {
    if (prefersPage(req)) return showSettings(deps, res);
    const { id } = workspaceIn(res);
    const submissions = await deps.intake.submissions.of(id);
    res.json({ intake: presented(await deps.intake.forms.of(id)), submissions });
  });
  router.post(path, rate, ...body, save(deps));
  router.post(`${path}/secret`, rate, async (_req, res) => {
    await formOf(deps, res);
    const secret = newToken();
    await deps.intake.forms.saveSecret(workspaceIn(res).id, secret);
    await showSettings(deps, res.status(201), { secret });
  });
  router.post(`${path}/test`, rate, sendTest(deps));
  router.post(`${path}/submissions/:sid/retry`, rate, async (req, res) => {
    const { submissions, deliveries } = deps.intake;
    await submissions.retry(workspaceIn(res).id, String(req.params.sid), deps.now());
    deliveries.wake();
    res.redirect(303, settingsPath(res));
  });
  return router;
}

const settingsPath = (res: Response): string => `/v1/workspaces/${workspaceIn(res).id}/intake`;

const presented = (intake: Intake | null) =>
  intake && { slug: intake.slug, isOpen: intake.isOpen, hasSecret: intake.hasSecret, ...intake.settings };

async function formOf({ intake }: AppDependencies, res: Response): Promise<Intake> {
  const form = await intake.forms.of(workspaceIn(res).id);
  if (!form) throw new CandorError('bad-request', { detail: 'set the form up first' });
  return form;
}

async function showSettings(
  deps: AppDependencies,
  res: Response,
  shown: { secret?: string; error?: CandorError; sent?: Record<string, string> } = {},
): Promise<void> {
  const workspace = workspaceIn(res);
  res.send(
    deps.pages.coach.intake({
      coach: coachIn(res),
      workspace,
      intake: await deps.intake.forms.of(workspace.id),
      submissions: await deps.intake.submissions.of(workspace.id),
      roles: rolesFor(deps, await deps.batches.packs.current(workspace.id)),
      origin: deps.settings.publicUrl ?? `${res.req.protocol}://${res.req.host}`,
      ...shown,
    }),
  );
}

const rows = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** One in a row, each as it is compared later. */
const addresses = (says: string, normal: (url: URL) => string) =>
  z
    .string()
    .max(4000)
    .default('')
    .transform((text, context) => {
      const given = rows(text);
      const good = given
        .flatMap((one) => (URL.canParse(one) ? [new URL(one)] : []))
        .filter(({ protocol, username }) => /^https?:$/.test(protocol) && username === '');
      if (good.length === given.length && given.length <= 20) return good.map(normal);
      context.addIssue(says);
      return z.NEVER;
    });

const fieldName = (ours: string) =>
  line(60)
    // it stands in the form that is there to copy
    .regex(/^[\w.[\] -]+$/, 'letters, digits and . _ - [ ]')
    .or(z.literal('').transform(() => ours))
    .default(ours);

export const intakeFormSchema = z.object({
  slug: z
    .string('is missing')
    .trim()
    .regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/, '3 to 40 small letters, digits and hyphens'),
  isOpen: z.string().optional(),
  title: line(80),
  consent: z.string('is missing').trim().min(1, 'is empty').max(4000, 'at most 4000 characters'),
  role: z.string().max(100).default(''),
  posting: z.string().max(longestPosting).default(''),
  origins: addresses('one site in a row, such as https://jobs.example', ({ origin }) => origin),
  returns: addresses(
    'one address in a row, such as https://jobs.example/thanks',
    ({ origin, pathname }) => origin + pathname,
  ),
  webhook: z.string().trim().max(1000).default(''),
  ...Object.fromEntries(intakeFields.map((ours) => [`field-${ours}`, fieldName(ours)])),
});

const taken = new Set(['return', 'website']);

/** @throws CandorError `bad-request`, `unknown-role`, `unreadable-posting`, `bad-webhook` */
async function settingsIn(deps: AppDependencies, workspaceId: string, body: unknown) {
  const given = fieldsOf(intakeFormSchema, body);
  const { slug, isOpen, title, consent, role, posting, origins, returns, webhook } = given;
  const names = z.record(z.string(), z.unknown()).parse(given);
  const fields = Object.fromEntries(intakeFields.map((ours) => [ours, String(names[`field-${ours}`])]));
  const printed = Object.values(fields);
  if (new Set(printed).size < printed.length || printed.some((name) => taken.has(name)))
    throw new CandorError('bad-request', {
      detail: 'field names: each another, and none of return, website',
    });
  const pack = await deps.batches.packs.current(workspaceId);
  assertRoleOf(deps, pack, role || null);
  if (posting.trim() !== '') await deps.batches.readPosting(posting, role || undefined, pack);
  const settings: IntakeSettings = {
    title,
    consent,
    role: role || null,
    posting: posting.trim(),
    origins,
    returns,
    // each of our fields has a name, as the schema says
    fields: fields as IntakeSettings['fields'],
    webhook: webhook === '' ? null : webhookAddress(webhook, deps.intake.allowedHosts).href,
  };
  return { slug, isOpen: isOpen !== undefined, settings };
}

/** Shows what was typed again with what was wrong. A webhook that is new gets a secret, which is told this once. */
function save(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const { id: workspaceId } = workspaceIn(res);
    const { forms } = deps.intake;
    try {
      const form = await settingsIn(deps, workspaceId, req.body);
      if (!(await forms.save({ workspaceId, ...form }))) throw new CandorError('slug-taken');
      const needsSecret = form.settings.webhook !== null && (await forms.secret(workspaceId)) === null;
      const secret = needsSecret ? newToken() : null;
      if (secret !== null) await forms.saveSecret(workspaceId, secret);
      if (!prefersPage(req))
        return res.json({ ...presented(await forms.of(workspaceId)), ...(secret !== null && { secret }) });
      if (secret === null) return res.redirect(303, settingsPath(res));
      await showSettings(deps, res.status(201), { secret });
    } catch (error) {
      const known = asCandorError(error);
      if (known.status >= 500 || !prefersPage(req)) throw error;
      noteError(res, known);
      const sent = z.record(z.string(), z.string()).safeParse(req.body);
      await showSettings(deps, res.status(known.status), { error: known, sent: sent.data ?? {} });
    }
  };
}

/** Takes in an invented resume, marked as a test, all the way to the webhook. */
function sendTest(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const form = await formOf(deps, res);
    const input = await deps.samples[0]?.read();
    if (!input || !('bytes' in input)) throw new CandorError('not-found');
    const { submission, key } = await takeIn(deps, form, {
      bytes: input.bytes,
      fileName: input.fileName ?? 'resume.pdf',
      sender: { name: null, email: null, reference: 'test' },
      isTest: true,
    });
    if (prefersPage(req)) return res.redirect(303, settingsPath(res));
    res.status(202).json({ status: 'received', submission, key });
  };
}
