import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLane } from '../../src/isolation/lane.ts';
import { closePool, runIsolated } from '../../src/isolation/pool.ts';
import { type CandorError, compareReadings, readResume, renderReport } from '../../src/library.ts';
import { attempt, innocent } from '../hostile/attempt.ts';
import { slowPdf } from '../hostile/pdfs.ts';
import { sampleReport } from '../report/sample-report.ts';
import { busiestReader, canListChildren, readers } from './children.ts';

/** The pool itself, with real processes: what one task does to it is nobody else's concern. */

const slow = slowPdf();
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: CandorError) => error.code,
  );

beforeAll(() => closePool());
afterEach(() => closePool());

describe.runIf(canListChildren)('the processes that read files', { timeout: 120_000 }, () => {
  it('are two, and do not grow in number', async () => {
    await Promise.all(Array.from({ length: 12 }, () => readResume({ bytes: innocent })));
    expect(readers()).toHaveLength(2);
  });

  it('end with the pool', async () => {
    await readResume({ bytes: innocent });
    await closePool();
    await vi.waitFor(() => expect(readers()).toEqual([]), 30_000);
  });

  it('are killed at the deadline, and replaced', async () => {
    const lane = openLane({
      processes: 1,
      deadline: 3_000,
      heapLimit: 512,
      mostWaiting: 10,
      warm: { kind: 'warm' },
    });
    await lane.run({ kind: 'read', input: { bytes: innocent } });
    const before = readers();
    expect(await codeOf(lane.run({ kind: 'read', input: { bytes: slow } }))).toBe('reading-timeout');
    await vi.waitFor(() => expect(before.filter((pid) => readers().includes(pid))).toEqual([]), 30_000);
    expect(await codeOf(lane.run({ kind: 'read', input: { bytes: innocent } }))).toBe('read');
    await lane.close();
  });

  it('that cannot start are no fault of the file', async () => {
    const lane = openLane({
      processes: 1,
      deadline: 3_000,
      heapLimit: 1,
      mostWaiting: 10,
      warm: { kind: 'warm' },
    });
    expect(await codeOf(lane.run({ kind: 'read', input: { bytes: innocent } }))).toBe('reader-down');
    await lane.close();
  });

  it('are freed at once by a cancelled upload', async () => {
    await Promise.all([1, 2].map(() => readResume({ bytes: innocent })));
    const before = readers();
    const reason = new Error('the visitor left');
    const controller = new AbortController();
    const work = runIsolated({ kind: 'read', input: { bytes: slow } }, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 500);
    await expect(work).rejects.toBe(reason);
    await vi.waitFor(() => expect(before.filter((pid) => readers().includes(pid))).toHaveLength(1), 30_000);
    expect((await attempt(innocent)).outcome).toBe('read');
  });

  it('are given to nobody while one that was cancelled is being replaced', async () => {
    await readResume({ bytes: innocent });
    const leaving = Array.from({ length: 2 }, () => new AbortController());
    const cancelled = leaving.map(({ signal }) =>
      runIsolated({ kind: 'read', input: { bytes: slow } }, { signal }).catch(() => 'left'),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const others = Array.from({ length: 4 }, () => codeOf(readResume({ bytes: innocent })));
    for (const controller of leaving) controller.abort(new Error('the visitor left'));
    expect(await Promise.all(cancelled)).toEqual(['left', 'left']);
    expect(await Promise.all(others)).toEqual(Array(4).fill('read'));
  });

  it('cost one upload an error when one is shot, and nobody else anything', async () => {
    await readResume({ bytes: innocent });
    const victim = codeOf(readResume({ bytes: slow }));
    process.kill(await busiestReader(), 'SIGKILL');
    const others = Array.from({ length: 6 }, () => attempt(innocent));
    expect(await victim).toBe('reading-failed');
    for (const { outcome } of await Promise.all(others)) expect(outcome).toBe('read');
  });

  it('may die idle without anybody noticing', async () => {
    await readResume({ bytes: innocent });
    const before = readers();
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(before.filter((pid) => readers().includes(pid))).toEqual([]), 5_000);
    for (let round = 0; round < 4; round += 1) expect((await attempt(innocent)).outcome).toBe('read');
  });
});

describe('a report', { timeout: 120_000 }, () => {
  it('is printed in a process that can be killed, and the same as here', async () => {
    const printed = (await runIsolated({ kind: 'print', report: sampleReport })) as Uint8Array;
    expect(Buffer.from(printed).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(printed).equals(Buffer.from(await renderReport(sampleReport, 'pdf')))).toBe(true);
  });
});

describe('a comparison', { timeout: 120_000 }, () => {
  it('holds no analysis up', async () => {
    await Promise.all([readResume({ bytes: innocent }), compareReadings({ bytes: innocent })]);
    const comparisons = Array.from({ length: 8 }, () => codeOf(compareReadings({ bytes: slow })));
    let ended = 0;
    for (const comparison of comparisons)
      void comparison.then(() => {
        ended += 1;
      });
    for (let round = 0; round < 5; round += 1) await readResume({ bytes: innocent });
    expect(ended).toBe(0);
    await closePool();
    for (const outcome of await Promise.all(comparisons)) expect(outcome).toBe('interrupted');
    if (canListChildren) await vi.waitFor(() => expect(readers()).toEqual([]), 30_000);
  });

  it('is refused when too many wait, instead of keeping their files in memory', async () => {
    const outcomes: string[] = [];
    const comparisons = Array.from({ length: 40 }, async () => {
      outcomes.push(await codeOf(compareReadings({ bytes: slow })));
    });
    await vi.waitFor(() => expect(outcomes).toContain('busy'), 30_000);
    await closePool();
    await Promise.all(comparisons);
  });
});
