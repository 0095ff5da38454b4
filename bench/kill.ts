import { parseArgs } from 'node:util';
import { startBatchServer } from './batch-server.ts';
import { killInBatch } from './kill-rounds.ts';

/**
 * Kills the server again and again in the middle of a batch (kill -9), and counts what is lost: candidates that it had
 * told of and tells of no more, or differently, and candidates that stand twice.
 * `npm run bench:kill -- --rounds 20 --files 200`
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, files: { type: 'string', default: '200' } },
});
const [rounds, files] = [Number(values.rounds), Number(values.files)];

const server = await startBatchServer();
try {
  const seen = await killInBatch(server, { rounds, files, longest: 80 });
  const { kills, acknowledged, lost, twice, counts } = seen;
  console.log(
    `${kills} kills in a batch of ${files}: acknowledged ${acknowledged}, lost ${lost}, twice ${twice}`,
  );
  console.log(`at the end ${counts.scored} scored, ${counts.failed} failed, ${counts.waiting} waiting`);
  if (kills < rounds || lost + twice > 0 || counts.scored !== files) process.exitCode = 1;
} finally {
  await server.end();
}
