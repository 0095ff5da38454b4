import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const watchman = new URL('../../dist/isolation/watchman.js', import.meta.url).href;

/** How a process ends that takes so many megabytes outside the heap and then works on without a pause. */
const endOf = (megabytes: number): Promise<string> =>
  new Promise((resolve) => {
    const program = `
      const { watchMemory } = await import(${JSON.stringify(watchman)});
      watchMemory();
      await new Promise((started) => setTimeout(started, 500));
      const taken = [];
      for (let count = 0; count < ${megabytes}; count += 50) taken.push(Buffer.alloc(50 * 1024 * 1024, 1));
      for (const end = Date.now() + 3_000; Date.now() < end; );
    `;
    const options = ['--input-type=module', '-e', program];
    execFile(process.execPath, options, (error) => resolve(error ? String(error.signal) : 'by itself'));
  });

describe('the watchman', { timeout: 60_000 }, () => {
  it('ends a process that takes more memory than any resume needs', async () => {
    expect(await endOf(1_500)).toBe('SIGKILL');
  });

  it('lets every other end by itself', async () => {
    expect(await endOf(100)).toBe('by itself');
  });
});
