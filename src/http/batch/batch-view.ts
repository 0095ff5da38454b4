import { z } from 'zod';
import { type BlindMatrix, withoutNames } from '../../batch/blind.ts';
import type { Naming } from '../../batch/called.ts';
import { type Matrix, matrixOf } from '../../batch/matrix.ts';
import { type MatrixView, rowsIn } from '../../batch/matrix-view.ts';
import { CandorError } from '../../errors.ts';
import type { Batch, BatchCounts } from '../../store/batch.ts';
import { fieldsOf } from '../coach/forms.ts';
import type { AppDependencies } from '../dependencies.ts';

/** A batch as it stands now, looked at in one way. */
export interface BatchView {
  batch: Batch;
  counts: BatchCounts;
  isDone: boolean;
  matrix: Matrix;
  /** those of the matrix that are shown, in order */
  rows: Matrix['ranked'];
  view: MatrixView;
  naming: Naming;
  /** of candidates by their number */
  tags: ReadonlyMap<number, readonly string[]>;
  /** the one that shown candidates have, null for all */
  tag: string | null;
}

const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** How a matrix is asked for; a form sends what was left empty too. */
const viewSchema = z.object({
  /** `score`, or the number of a posting from 1 */
  sort: z.string().max(10).default(''),
  least: z.union([z.literal('').transform(() => null), z.coerce.number().min(0).max(100)]).default(null),
  uses: several.default([]),
  names: z.enum(['shown', 'hidden']).default('hidden'),
  tag: z.string().max(100).default(''),
});

/** @throws CandorError `bad-request`, `not-found` */
export async function viewBatch(deps: AppDependencies, id: string, query: unknown): Promise<BatchView> {
  const batch = await findBatch(deps, id);
  const { sort, least, uses, names, tag } = fieldsOf(viewSchema, query);
  const { store, reviews } = deps.batches;
  const titles = batch.postings.map(({ name }) => name);
  const matrix = matrixOf(await store.candidates(id), titles);
  const counts = await store.counts(id);
  const tagged = await reviews.tagged(batch.workspaceId, deps.now());
  const tags = new Map(tagged.filter(({ batchId }) => batchId === id).map((one) => [one.number, one.tags]));
  const has = (number: number): boolean =>
    tag === '' || (tags.get(number) ?? []).some((one) => one.toLowerCase() === tag.toLowerCase());
  const view = { by: columnOf(sort, titles.length), least, uses };
  return {
    batch,
    counts,
    isDone: counts.waiting + counts.reading === 0,
    matrix,
    rows: rowsIn(matrix, view).filter(({ number }) => has(number)),
    view,
    naming: names === 'shown' ? 'named' : 'blind',
    tags,
    tag: tag === '' ? null : tag,
  };
}

/** @throws CandorError `not-found` */
export async function findBatch({ batches, now }: AppDependencies, id: string): Promise<Batch> {
  const batch = await batches.store.find(id, now());
  if (!batch) throw new CandorError('not-found');
  return batch;
}

/** The first posting orders the rows where there is one and nothing was chosen. */
function columnOf(sort: string, postings: number): number | null {
  if (sort === 'score' || (sort === '' && postings === 0)) return null;
  const column = sort === '' ? 1 : Number(sort);
  if (Number.isInteger(column) && column >= 1 && column <= postings) return column - 1;
  throw new CandorError('bad-request', { detail: 'sort: score, or the number of a posting' });
}

/** The number of a candidate or posting that an address names. @throws CandorError `bad-request` */
export const numberIn = (value: unknown): number => {
  if (typeof value === 'string' && /^\d{1,4}$/.test(value)) return Number(value);
  throw new CandorError('bad-request', { detail: 'numbers of candidates and postings' });
};

export const batchPath = (id: string): string => `/v1/batches/${id}`;

/** A batch as programs get it. */
export function presentBatch({ batch, counts, isDone, matrix, rows, naming }: BatchView, origin = '') {
  const self = `${origin}${batchPath(batch.id)}`;
  const shown: Matrix = { ...matrix, ranked: rows };
  const given: Matrix | BlindMatrix = naming === 'blind' ? withoutNames(shown) : shown;
  return {
    id: batch.id,
    title: batch.title,
    status: batch.state === 'cancelled' ? 'cancelled' : isDone ? 'done' : 'under-way',
    createdAt: batch.createdAt.toISOString(),
    expiresAt: batch.expiresAt.toISOString(),
    counts,
    keywords: batch.packHash,
    links: { self, csv: `${self}.csv`, cancel: `${self}/cancel`, retry: `${self}/retry` },
    ...given,
  };
}
