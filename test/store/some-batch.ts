import type { Candidate } from '../../src/batch/candidate.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import type { ArrivingFile, BatchStore } from '../../src/store/batch.ts';

/** A report with just what a row of the matrix is made of. */
export const smallReport = (name: string): AnalysisReport =>
  ({
    resume: { contact: { name: { value: name } } },
    overall: 50,
    coverage: [],
    posting: null,
    postingCoverage: null,
    documentHash: name,
  }) as unknown as AnalysisReport;

export const at = new Date('2026-03-31T12:00:00Z');

export const file = (number: number, analysisId: string): ArrivingFile => ({
  number,
  analysisId,
  fileName: `Marlena ${number}.txt`,
  hash: `hash ${analysisId}`,
  bytes: Buffer.from(`Marlena Quintero ${analysisId}`),
  candidate: null,
});

export const scored = (number: number): Candidate => ({
  number,
  file: `Marlena ${number}.txt`,
  state: 'scored',
  name: 'Marlena',
  documentHash: 'hash',
  overall: 50,
  band: null,
  mustHaves: [],
  postings: [],
});

/** A batch of so many files that wait, whose analyses are called by its id and their number. */
export async function addBatch(store: BatchStore, id: string, files: number): Promise<void> {
  await store.begin({
    id,
    workspaceId: 'w',
    createdAt: at,
    expiresAt: new Date('2026-04-30'),
    title: id,
    role: null,
    asOf: '2026-03',
    packHash: null,
    postings: [],
  });
  for (let number = 1; number <= files; number += 1) await store.addFile(id, file(number, `${id}-${number}`));
  await store.arrived(id);
}
