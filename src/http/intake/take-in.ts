import { newName } from '../../accounts/tokens.ts';
import { sha256 } from '../../extract/sha256.ts';
import type { Batch } from '../../store/batch.ts';
import type { Intake } from '../../store/intakes.ts';
import type { Sender } from '../../store/submissions.ts';
import { batchEnd, daysOf } from '../batch/batch-days.ts';
import { batchLimits } from '../batch/receive.ts';
import type { AppDependencies } from '../dependencies.ts';
import { newId } from '../make-analysis.ts';

const day = 86_400_000;

/** What comes by a form is gathered for a week, or less where it is kept for less, and then in a batch of its own. */
const mostGathered = 7 * day;

/** A resume that came by a form. */
export interface Arrived {
  bytes: Uint8Array;
  fileName: string;
  sender: Sender;
  isTest: boolean;
}

/**
 * Keeps a resume to be read in the background, with what was agreed to.
 * @returns the key by which the result can be read, told this once
 */
export async function takeIn(
  deps: AppDependencies,
  intake: Intake,
  arrived: Arrived,
): Promise<{ submission: string; key: string }> {
  const { batches, intake: side, links, now } = deps;
  const { workspaceId, settings, hasSecret } = intake;
  const createdAt = now();
  const batch = await batchFor(deps, intake);
  const { bytes, fileName, sender, isTest } = arrived;
  const candidate = newId();
  await batches.store.append(batch.id, {
    analysisId: candidate,
    fileName,
    hash: sha256(bytes),
    bytes,
    candidate: null,
  });
  const submission = newName();
  const isTold = settings.webhook !== null && hasSecret;
  await side.submissions.add({
    id: submission,
    workspaceId,
    candidate,
    isTest,
    createdAt,
    sender,
    consent: settings.consent,
    hook: { state: isTold ? 'waiting' : 'none', tries: 0, due: isTold ? createdAt : null, says: null },
  });
  const { token } = await links.create({ candidate }, { createdAt, expiresAt: batch.expiresAt });
  batches.runner.wake();
  return { submission, key: token };
}

/** The batch that gathers what comes now. */
async function batchFor(deps: AppDependencies, intake: Intake): Promise<Batch> {
  const { batches, intake: side, now } = deps;
  const createdAt = now();
  const kept = (await daysOf(deps, intake.workspaceId)) * day;
  const known = intake.batchId === null ? null : await batches.store.find(intake.batchId, createdAt);
  const pack = await batches.packs.current(intake.workspaceId);
  const packHash = pack?.hash ?? null;
  if (known?.state === 'running' && known.packHash === packHash) {
    const age = createdAt.getTime() - known.createdAt.getTime();
    const { waiting, reading, scored, failed } = await batches.store.counts(known.id);
    const files = waiting + reading + scored + failed;
    if (age < Math.min(mostGathered, kept / 2) && files < batchLimits.files) return known;
  }
  const { title, role, posting } = intake.settings;
  const id = newName();
  const postings = posting === '' ? [] : [await batches.readPosting(posting, role ?? undefined, pack)];
  await batches.store.begin({
    id,
    workspaceId: intake.workspaceId,
    createdAt,
    expiresAt: await batchEnd(deps, intake.workspaceId, createdAt),
    title: `${title}, from ${createdAt.toISOString().slice(0, 10)}`,
    role,
    packHash,
    asOf: createdAt.toISOString().slice(0, 7),
    postings: postings.map(({ text, asks }) => ({ name: asks.title ?? 'Posting', text, asks })),
  });
  await batches.store.arrived(id);
  await side.forms.gatherIn(intake.workspaceId, id);
  const batch = await batches.store.find(id, createdAt);
  if (!batch) throw new Error('a batch that was begun is not there');
  return batch;
}
