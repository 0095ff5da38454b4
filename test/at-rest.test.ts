import { expect, it, onTestFinished, vi } from 'vitest';
import { freeAtRest } from '../src/at-rest.ts';

/** Fills memory with what nobody holds, and tells of one part of it whether it is there still. */
function leaveBehind(): WeakRef<object> {
  const parts = Array.from({ length: 300 }, (_, number) => ({
    text: Array.from({ length: 20_000 }, () => number),
  }));
  return new WeakRef(parts[0] ?? {});
}

it('what is left of work that is done is freed once the process is at rest', async () => {
  const left = leaveBehind();
  // a reference is held to the end of the turn in which it was made
  await new Promise(setImmediate);
  onTestFinished(freeAtRest(20));
  await vi.waitFor(() => expect(left.deref() === undefined).toBe(true), { timeout: 10_000 });
});
