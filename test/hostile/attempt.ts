import { expect } from 'vitest';
import { CandorError, compareReadings, readResume } from '../../src/library.ts';
import { documentXml, docx } from './zips.ts';

/** What reading a file came to: the error's code, or `read`. */
export interface Attempt {
  outcome: string;
  milliseconds: number;
}

/** Ten seconds for the file, and some for a busy machine that has to start another process first. */
export const latest = 30_000;

/** Reads a file through the real pool. Anything but a typed error fails the test. */
export const attempt = (bytes: Uint8Array, fileName?: string): Promise<Attempt> =>
  timed(() => readResume({ bytes, fileName }));

/** The same with both readings. */
export const attemptBoth = (bytes: Uint8Array): Promise<Attempt> => timed(() => compareReadings({ bytes }));

async function timed(read: () => Promise<unknown>): Promise<Attempt> {
  const start = performance.now();
  const outcome = await read().then(
    () => 'read',
    (error: unknown) => {
      expect(error).toBeInstanceOf(CandorError);
      return error instanceof CandorError ? error.code : 'internal';
    },
  );
  const milliseconds = performance.now() - start;
  expect(milliseconds).toBeLessThan(latest);
  return { outcome, milliseconds };
}

/** A small resume that anyone should be able to have read at any time. */
export const innocent = docx(documentXml());

/** Megabytes that this process holds. */
export const ownMemory = (): number => process.memoryUsage.rss() / 1024 / 1024;
