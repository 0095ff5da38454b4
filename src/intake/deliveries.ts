import type { BatchStore } from '../store/batch.ts';
import type { Intakes } from '../store/intakes.ts';
import type { PlacedSubmission, Submission, Submissions } from '../store/submissions.ts';
import type { AllowedHosts } from './public-address.ts';
import { failureOf, send } from './webhook.ts';

export interface DeliverySettings {
  intakes: Intakes;
  submissions: Submissions;
  batches: BatchStore;
  allowedHosts: AllowedHosts;
  publicUrl: string | undefined;
  now(): Date;
  onBroken(error: unknown): void;
}

/** Tells sites by webhook that a resume of theirs was read. */
export interface Deliveries {
  /** Something may be due. */
  wake(): void;
  /** Settles when nothing is under way any more. */
  idle(): Promise<void>;
}

const minute = 60_000;

/** Waits between tries: a short fault is over soon, a long one is looked at by somebody within a day. */
const backoff = [1, 5, 30, 120, 720].map((minutes) => minutes * minute);

/** Longer than a try may take, so that a server that is lost holds nothing up for long. */
const lease = 2 * minute;

export function deliveries(settings: DeliverySettings): Deliveries {
  const { submissions, now, onBroken } = settings;
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  const deliverDue = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      for (;;) {
        const at = now();
        const due = await submissions.takeDue(at, new Date(at.getTime() + lease));
        if (!due) break;
        await submissions.told(due.id, await tried(settings, due));
      }
    } while (isAskedAgain);
  };
  return {
    wake() {
      isAskedAgain = true;
      running ??= deliverDue()
        .catch(onBroken)
        .finally(() => {
          running = null;
        });
    },
    idle: async () => running ?? undefined,
  };
}

/** What came of one try. */
async function tried(settings: DeliverySettings, submission: PlacedSubmission): Promise<Submission['hook']> {
  const { intakes, allowedHosts, now } = settings;
  const intake = await intakes.of(submission.workspaceId);
  const secret = await intakes.secret(submission.workspaceId);
  const url = intake?.settings.webhook;
  const tries = submission.hook.tries + 1;
  if (!url || secret === null) return { state: 'none', tries: 0, due: null, says: null };
  const at = now();
  const body = JSON.stringify(await messageOf(settings, submission));
  const said = await send({ url, secret, id: submission.id, body, at }, allowedHosts).catch(failureOf);
  if (typeof said === 'number' && said >= 200 && said < 300)
    return { state: 'delivered', tries, due: null, says: `answered ${said}` };
  const says = typeof said === 'number' ? `answered ${said}` : said;
  const wait = backoff[tries - 1];
  return wait === undefined
    ? { state: 'dead', tries, due: null, says }
    : { state: 'waiting', tries, due: new Date(at.getTime() + wait), says };
}

/** Figures and addresses; nobody is named, and what the resume says stays here. */
async function messageOf({ batches, publicUrl = '' }: DeliverySettings, submission: PlacedSubmission) {
  const { id, isTest, batchId, number, sender, createdAt } = submission;
  const candidate = (await batches.candidates(batchId)).find((one) => one.number === number);
  return {
    event: 'submission.completed',
    id,
    test: isTest,
    reference: sender.reference,
    receivedAt: createdAt.toISOString(),
    batch: batchId,
    candidate: number,
    ...(candidate?.state === 'scored'
      ? {
          state: 'scored',
          overall: candidate.overall,
          band: candidate.band,
          match: candidate.postings[0]?.match ?? null,
        }
      : { state: 'failed', code: candidate?.state === 'failed' ? candidate.code : null }),
    links: { candidate: `${publicUrl}/v1/batches/${batchId}/candidates/${number}` },
  };
}
