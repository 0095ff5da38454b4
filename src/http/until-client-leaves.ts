import type { Response } from 'express';

/** Aborts when the connection closes before the answer is out, so that nobody works for a client that left. */
export function untilClientLeaves(res: Response): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return controller.signal;
}
