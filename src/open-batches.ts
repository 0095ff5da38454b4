import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { analyzeForBatch, checkPackApart, readPostingApart } from './analyze.ts';
import { CandorError } from './errors.ts';
import type { BatchSide, IntakeSide } from './http/dependencies.ts';
import { deliveries } from './intake/deliveries.ts';
import type { AllowedHosts } from './intake/public-address.ts';
import type { KeywordPack, OwnKeywords } from './lexicon/own-keywords.ts';
import { batchRunner } from './queue/batch-runner.ts';
import type { BatchStore } from './store/batch.ts';
import { batchStore } from './store/batch-store.ts';
import { coachVisits } from './store/coach-visits.ts';
import { intakeStore } from './store/intakes.ts';
import { keywordPacks } from './store/keyword-packs.ts';
import { reviewStore } from './store/reviews.ts';
import type { Tables } from './store/schema.ts';
import { submissionStore } from './store/submissions.ts';
import type { Vault } from './store/vault.ts';

export interface BatchPlace {
  database: Kysely<Tables>;
  vault: Vault;
  /** whether other servers read batches of the same database */
  isShared: boolean;
  /** of the server's data */
  folder: string;
  keywords: string | undefined;
  publicUrl: string | undefined;
  allowedHosts: AllowedHosts;
  onBroken(error: unknown): void;
}

/** Files that are read side by side: as many as there are processes for them. */
const sideBySide = 2;

/** Opens the batches and forms of a server, and clears up what was half done when it last ended. */
export async function openBatches(place: BatchPlace): Promise<{ batches: BatchSide; intake: IntakeSide }> {
  const { database, vault, keywords, onBroken } = place;
  const store = batchStore(database, vault);
  const packs = keywordPacks(database, vault);
  const over = (pack: KeywordPack | null): OwnKeywords | undefined =>
    pack ? { folder: keywords, pack } : keywords;
  const uploadFolder = join(place.folder, 'arriving');
  await rm(uploadFolder, { recursive: true, force: true });
  if (!place.isShared) await store.recover();
  const intake = intakeSide(place, store);
  const runner = batchRunner({
    store: telling(store, intake),
    analyze: async (
      { number, fileName: file, bytes },
      { workspaceId, role, asOf, packHash, postings },
      signal,
    ) => {
      const pack = packHash === null ? null : await packs.find(workspaceId, packHash);
      // its own keywords are kept as long as it is
      if (packHash !== null && !pack) throw new CandorError('internal');
      const options = { role: role ?? undefined, asOf, signal, keywords: over(pack) };
      return analyzeForBatch({ number, file }, bytes, postings, options);
    },
    sideBySide,
    now: () => new Date(),
    onBroken,
  });
  const batches: BatchSide = {
    store,
    reviews: reviewStore(database, vault),
    visits: coachVisits(database),
    runner,
    uploadFolder,
    readPosting: (posting, role, pack) => readPostingApart(posting, { role, keywords: over(pack) }),
    packs,
    checkPack: (pack) => checkPackApart({ folder: keywords, pack }),
  };
  return { batches, intake };
}

export function intakeSide(
  {
    database,
    vault,
    publicUrl,
    allowedHosts,
    onBroken,
  }: Pick<BatchPlace, 'database' | 'vault' | 'publicUrl' | 'allowedHosts' | 'onBroken'>,
  batches: BatchStore,
  now = () => new Date(),
): IntakeSide {
  const forms = intakeStore(database, vault);
  const submissions = submissionStore(database, vault);
  const told = deliveries({
    intakes: forms,
    submissions,
    batches,
    allowedHosts,
    publicUrl,
    now,
    onBroken,
  });
  return { forms, submissions, deliveries: told, allowedHosts };
}

/** The store, which tells when something was read. */
export const telling = (store: BatchStore, { deliveries: told }: IntakeSide): BatchStore => ({
  ...store,
  async finish(...finished) {
    const counts = await store.finish(...finished);
    told.wake();
    return counts;
  },
});
