import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { analyzeAgainst, readPostingApart } from './analyze.ts';
import type { BatchSide } from './http/dependencies.ts';
import { batchRunner } from './queue/batch-runner.ts';
import { batchStore } from './store/batch-store.ts';
import { reviewStore } from './store/reviews.ts';
import type { Tables } from './store/schema.ts';
import type { Vault } from './store/vault.ts';

export interface BatchPlace {
  database: Kysely<Tables>;
  vault: Vault;
  /** whether other servers read batches of the same database */
  isShared: boolean;
  /** of the server's data */
  folder: string;
  keywords: string | undefined;
  onBroken(error: unknown): void;
}

/** Files that are read side by side: as many as there are processes for them. */
const sideBySide = 2;

/** Opens the batches of a server, and clears up what was half done when it last ended. */
export async function openBatches(place: BatchPlace): Promise<BatchSide> {
  const { database, vault, keywords, onBroken } = place;
  const store = batchStore(database, vault);
  const uploadFolder = join(place.folder, 'arriving');
  await rm(uploadFolder, { recursive: true, force: true });
  if (!place.isShared) await store.recover();
  const runner = batchRunner({
    store,
    analyze: (input, postings, options) => analyzeAgainst(input, postings, { ...options, keywords }),
    sideBySide,
    now: () => new Date(),
    onBroken,
  });
  return {
    store,
    reviews: reviewStore(database, vault),
    runner,
    uploadFolder,
    readPosting: (posting, role) => readPostingApart(posting, { role, keywords }),
  };
}
