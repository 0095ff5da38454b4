import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BatchServer, startBatchServer } from '../../bench/batch-server.ts';
import { killInBatch } from '../../bench/kill-rounds.ts';
import { uploadFor } from '../../bench/load-clients.ts';

let server: BatchServer;

beforeAll(async () => {
  server = await startBatchServer({ TRUST_PROXY: 'loopback' });
});

afterAll(() => server?.end());

it('a server that is killed in the middle of a batch loses nothing it told of, and ends the batch', async () => {
  const seen = await killInBatch(server, { rounds: 1, files: 8, longest: 0 });
  expect(seen).toMatchObject({ kills: 1, acknowledged: 8, lost: 0, twice: 0, counts: { scored: 8 } });
});

it('many clients at once are answered with a report, or asked to come later', async () => {
  const { tally } = await uploadFor(server.url, { clients: 64, seconds: 0.2 });
  expect([...tally.wrong]).toEqual([]);
  expect(tally.accepted.length).toBeGreaterThan(0);
  // more than may be read at once
  expect(tally.busy).toBeGreaterThan(0);
});
