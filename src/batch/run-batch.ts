import PQueue from 'p-queue';
import { CandorError } from '../errors.ts';
import { sha256 } from '../extract/sha256.ts';
import type { AnalysisReport } from '../score/report.ts';
import { type Candidate, scoredCandidate } from './candidate.ts';

/** A file of a batch; its bytes are loaded when its turn comes, so that a large batch takes no more memory than a small one. */
export interface BatchFile {
  name: string;
  load(): Promise<Uint8Array>;
}

export interface BatchOptions {
  /** the reports of one resume, one for each posting; one without a posting where there is none */
  analyze(input: {
    bytes: Uint8Array;
    fileName: string;
  }): Promise<readonly [AnalysisReport, ...AnalysisReport[]]>;
  /** resumes that are read side by side */
  sideBySide: number;
  /** is told of each candidate as it is done */
  onDone?: ((candidate: Candidate) => void) | undefined;
}

/**
 * Reads every file of a batch. What cannot be read is a row with its reason and costs no other file anything; a file
 * that is the same to the byte as one before it is read once.
 */
export function runBatch(files: readonly BatchFile[], options: BatchOptions): Promise<Candidate[]> {
  const turns = new PQueue({ concurrency: options.sideBySide });
  const firstOf = new Map<string, number>();
  // turns begin in order and load one after another, so that the first of two alike is the first in the batch
  let loading: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = loading.then(work, work);
    loading = mine;
    return mine;
  };

  const read = async (file: BatchFile, index: number): Promise<Candidate> => {
    const row = { number: index + 1, file: file.name };
    try {
      const { bytes, of } = await inTurn(async () => {
        const bytes = await file.load();
        const hash = sha256(bytes);
        const of = firstOf.get(hash);
        if (of === undefined) firstOf.set(hash, row.number);
        return { bytes, of };
      });
      if (of !== undefined) return { ...row, state: 'duplicate', of };
      return scoredCandidate(row, await options.analyze({ bytes, fileName: file.name }));
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      return { ...row, state: 'failed', code: error.code, says: error.title, action: error.action };
    }
  };

  return Promise.all(
    files.map((file, index) =>
      turns.add(async () => {
        const candidate = await read(file, index);
        options.onDone?.(candidate);
        return candidate;
      }),
    ),
  );
}
