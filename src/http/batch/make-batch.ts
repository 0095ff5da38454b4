import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { newName } from '../../accounts/tokens.ts';
import type { Candidate } from '../../batch/candidate.ts';
import { CandorError } from '../../errors.ts';
import { largestFile } from '../../extract/extract.ts';
import { sha256 } from '../../extract/sha256.ts';
import { longestPosting, type PostingInput } from '../../posting/posting-text.ts';
import type { NamedPosting } from '../../store/batch.ts';
import type { KeptPack } from '../../store/keyword-packs.ts';
import { optionalText } from '../analysis-request.ts';
import { fieldsOf, line } from '../coach/forms.ts';
import type { AppDependencies } from '../dependencies.ts';
import { newId } from '../make-analysis.ts';
import { assertRoleOf } from '../workspace-roles.ts';
import { batchEnd } from './batch-days.ts';
import { batchLimits, type ReceivedFile } from './receive.ts';
import { type Unpacked, unpack } from './unpack.ts';

const posting = z.string().max(longestPosting, `at most ${longestPosting} characters`);

/** The fields of a batch beside its files. */
export const batchSchema = z.object({
  title: line(120)
    .optional()
    .or(z.literal('').transform(() => undefined)),
  role: optionalText,
  asOf: optionalText.refine((value) => !value || /^\d{4}-(0[1-9]|1[0-2])$/.test(value), {
    message: 'a month such as 2026-01',
  }),
  posting: z.union([posting.transform((one) => [one]), z.array(posting)]).default([]),
});

/**
 * Keeps a batch, and lets its reading begin; the answer need not wait for that.
 * @returns its id
 * @throws CandorError `bad-request`, `unknown-role`, `unreadable-posting`, `batch-empty` or `batch-too-large`, and keeps nothing
 */
export async function makeBatch(
  deps: AppDependencies,
  workspaceId: string,
  { body, files }: { body: unknown; files: readonly ReceivedFile[] },
): Promise<string> {
  const { title, role = null, asOf, posting: typed } = fieldsOf(batchSchema, body);
  const { store, runner } = deps.batches;
  const pack = await deps.batches.packs.current(workspaceId);
  assertRoleOf(deps, pack, role);
  const isPosting = ({ field }: ReceivedFile): boolean => field === 'posting';
  const postings = await readPostings(deps, { role, pack }, typed, files.filter(isPosting));
  const createdAt = deps.now();
  const id = newName();
  await store.begin({
    id,
    workspaceId,
    createdAt,
    expiresAt: await batchEnd(deps, workspaceId, createdAt),
    title: title ?? (postings.map(({ name }) => name).join(', ') || 'Batch'),
    role,
    packHash: pack?.hash ?? null,
    asOf: asOf ?? createdAt.toISOString().slice(0, 7),
    postings,
  });
  try {
    await addFiles(
      deps,
      id,
      files.filter((file) => !isPosting(file)),
    );
    await store.arrived(id);
  } catch (error) {
    await store.delete(id);
    throw error;
  }
  runner.wake();
  return id;
}

async function addFiles(
  { batches }: AppDependencies,
  id: string,
  files: readonly ReceivedFile[],
): Promise<void> {
  const firstOf = new Map<string, number>();
  let number = 0;
  for await (const one of unpack(files)) {
    // a form without a chosen file sends an empty one without a name
    if (one.fileName === '' && 'bytes' in one && one.bytes.length === 0) continue;
    number += 1;
    const bytes = 'bytes' in one ? one.bytes : null;
    const hash = bytes ? sha256(bytes) : '';
    const candidate = knownOf(number, one, firstOf.get(hash));
    if (bytes && !firstOf.has(hash)) firstOf.set(hash, number);
    await batches.store.addFile(id, {
      analysisId: newId(),
      number,
      fileName: one.fileName,
      hash,
      bytes: candidate ? null : bytes,
      candidate,
    });
  }
  if (number === 0) throw new CandorError('batch-empty');
}

/** What is known of a file before it is read. */
function knownOf(number: number, one: Unpacked, of: number | undefined): Candidate | null {
  const row = { number, file: one.fileName };
  if (!('bytes' in one)) {
    const { code, title: says, action } = new CandorError(one.refused);
    return { ...row, state: 'failed', code, says, action };
  }
  return of === undefined ? null : { ...row, state: 'duplicate', of };
}

/** Each is read once, for all resumes. */
async function readPostings(
  { batches }: AppDependencies,
  { role, pack }: { role: string | null; pack: KeptPack | null },
  typed: readonly string[],
  files: readonly ReceivedFile[],
): Promise<NamedPosting[]> {
  const sent = files.filter(({ size }) => size > 0);
  if (sent.some(({ size }) => size > largestFile)) throw new CandorError('too-large');
  const given: PostingInput[] = [
    ...typed.filter((text) => text.trim() !== ''),
    ...(await Promise.all(
      sent.map(async ({ path, fileName }) => ({ bytes: new Uint8Array(await readFile(path)), fileName })),
    )),
  ];
  if (given.length > batchLimits.postings)
    throw new CandorError('bad-request', { detail: `posting: at most ${batchLimits.postings}` });
  const read = await Promise.all(given.map((one) => batches.readPosting(one, role ?? undefined, pack)));
  return read.map(({ text, asks }, index) => ({ name: asks.title ?? `Posting ${index + 1}`, text, asks }));
}
