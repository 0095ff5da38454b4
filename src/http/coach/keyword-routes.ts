import express, { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { CandorError } from '../../errors.ts';
import { sha256 } from '../../extract/sha256.ts';
import type { KeywordsCheck } from '../../keywords-check.ts';
import type { Problem } from '../../lexicon/problems.ts';
import { coachIn, workspaceIn } from '../access/access.ts';
import { limitRate } from '../admission.ts';
import type { AppDependencies } from '../dependencies.ts';
import { prefersPage } from '../formats.ts';
import { asCandorError, noteError } from '../problems.ts';
import { fieldsOf } from './forms.ts';

const path = '/v1/workspaces/:wid/keywords';

/** Bounds of a pack, in files and characters. */
export const packLimits = { files: 40, characters: 200_000 };

/** Twice the bound in bytes of a form, in which a character may take several. */
const largestBody = '1mb';

/** The own keywords of a workspace: written in the page, checked as `candor keywords check` does, kept once they are sound. */
export function keywordRoutes(deps: AppDependencies): Router {
  const router = Router();
  router.get(path, limitRate(deps.settings.readsPerMinute), async (req, res) => {
    res.vary('Accept');
    if (prefersPage(req)) return showKeywords(deps, res);
    res.json(await present(deps, workspaceIn(res).id));
  });
  router.post(
    path,
    limitRate(deps.settings.signInsPerMinute),
    express.json({ limit: largestBody }),
    express.urlencoded({ limit: largestBody, extended: false, parameterLimit: 2 * packLimits.files + 10 }),
    saveKeywords(deps),
  );
  return router;
}

type Files = Record<string, string>;

interface Shown {
  /** what was typed, where it could not be kept */
  sent?: Files;
  problems?: readonly Problem[];
  error?: CandorError;
}

async function showKeywords(deps: AppDependencies, res: Response, shown: Shown = {}): Promise<void> {
  const workspace = workspaceIn(res);
  const pack = await deps.batches.packs.current(workspace.id);
  res.send(deps.pages.coach.keywords({ coach: coachIn(res), workspace, pack, ...shown }));
}

async function present({ batches }: AppDependencies, workspaceId: string) {
  const pack = await batches.packs.current(workspaceId);
  return { hash: pack?.hash ?? null, roles: pack?.roles ?? [], files: pack?.files ?? {} };
}

/** Skills, or a file of a role's folder. */
const pathSchema = z
  .string()
  .regex(
    /^(?:skills|roles\/[a-z0-9-]{1,60})\/[a-z0-9-]{1,60}\.yaml$/,
    'a path such as roles/my-role/role.yaml or skills/my-tools.yaml',
  );

const given = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** From a program the files by their paths; from a form two lists, of paths and of texts. */
export const keywordsSchema = z.object({
  files: z.record(z.string(), z.string()).optional(),
  path: given.optional(),
  text: given.optional(),
});

/** What was sent, as it was typed. @throws CandorError `bad-request` */
function filesIn(body: unknown): Files {
  const { files, path: paths = [], text: texts = [] } = fieldsOf(keywordsSchema, body);
  // a form sends line breaks as CR LF, and its empty rows too
  const pairs = files
    ? Object.entries(files)
    : paths.map((one, index) => [one.trim(), (texts[index] ?? '').replaceAll('\r\n', '\n')] as const);
  const kept = pairs.filter(([, text]) => text.trim() !== '');
  if (new Set(kept.map(([name]) => name)).size < kept.length)
    throw new CandorError('bad-request', { detail: 'two files have one path' });
  return Object.fromEntries(kept);
}

/** @throws CandorError `bad-request` */
function assertBounds(files: Files): void {
  const detail = (says: string): CandorError => new CandorError('bad-request', { detail: says });
  const names = Object.keys(files);
  if (names.length > packLimits.files) throw detail(`at most ${packLimits.files} files`);
  if (Object.values(files).reduce((sum, { length }) => sum + length, 0) > packLimits.characters)
    throw detail(`at most ${packLimits.characters} characters in all`);
  for (const name of names) fieldsOf(z.object({ path: pathSchema }), { path: name });
}

/** One order of the files, one hash. */
const hashOf = (files: Files): string => sha256(JSON.stringify(Object.entries(files).sort()));

/** Keeps nothing that is not sound, and shows what was typed with everything that is wrong with it. */
function saveKeywords(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const { id } = workspaceIn(res);
    let sent: Files = {};
    try {
      sent = filesIn(req.body);
      assertBounds(sent);
      const { problems, roles } = await checked(deps, sent);
      await assertFormReads(deps, id, roles);
      if (problems.length > 0)
        throw new CandorError('pack-not-sound', { detail: `${problems.length} in all`, problems });
      const pack = { hash: hashOf(sent), files: sent, roles, createdAt: deps.now() };
      await deps.batches.packs.save(id, Object.keys(sent).length > 0 ? pack : null);
    } catch (error) {
      const known = asCandorError(error);
      if (known.status >= 500 || !prefersPage(req)) throw error;
      noteError(res, known);
      const { problems } = known;
      return showKeywords(deps, res.status(known.status), {
        sent,
        ...(problems ? { problems } : { error: known }),
      });
    }
    if (prefersPage(req)) return res.redirect(303, `/v1/workspaces/${id}/keywords#kept`);
    res.json(await present(deps, id));
  };
}

type Checked = Pick<KeywordsCheck, 'problems' | 'roles'>;

/** In a process that may be killed: YAML can be made to take hours. */
async function checked({ batches }: AppDependencies, files: Files): Promise<Checked> {
  if (Object.keys(files).length === 0) return { problems: [], roles: [] };
  try {
    return await batches.checkPack({ hash: hashOf(files), files });
  } catch (error) {
    if (!(error instanceof CandorError && tooHeavy.has(error.code))) throw error;
    const reason = 'reading it takes too long, or too much memory';
    return { problems: [{ file: 'the files together', line: null, reason }], roles: [] };
  }
}

const tooHeavy = new Set<string>(['reading-timeout', 'reading-failed']);

/** The form of a workspace goes on reading for its role. @throws CandorError `bad-request` */
async function assertFormReads(deps: AppDependencies, id: string, roles: Checked['roles']): Promise<void> {
  const role = (await deps.intake.forms.of(id))?.settings.role ?? null;
  const isKnown = (all: readonly { id: string }[]): boolean => all.some((one) => one.id === role);
  if (role === null || isKnown(roles) || isKnown(deps.listRoles())) return;
  throw new CandorError('bad-request', {
    detail: `the form of the workspace reads for ${role}: choose another role there first`,
  });
}
