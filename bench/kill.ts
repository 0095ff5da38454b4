import { parseArgs } from 'node:util';
import { sendBatch, startBatchServer, stateOf } from './batch-server.ts';

/**
 * Kills the server again and again in the middle of a batch (kill -9), and counts what is lost: candidates that it had
 * told of and tells of no more, or differently, and candidates that stand twice.
 * `npm run bench:kill -- --rounds 20 --files 200`
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, files: { type: 'string', default: '200' } },
});
const [rounds, files] = [Number(values.rounds), Number(values.files)];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const server = await startBatchServer();
try {
  const path = await sendBatch(server, files, ['go-kubernetes']);
  /** what the server has told of each candidate */
  const told = new Map<number, string>();
  const [lost, twice] = [new Set<number>(), new Set<number>()];
  const look = async (): Promise<string> => {
    const { ranked, status } = await stateOf(server, path);
    const now = new Map(
      ranked.map(({ number, documentHash, overall }) => [number, `${documentHash} ${overall}`]),
    );
    if (now.size !== ranked.length) for (const { number } of ranked) twice.add(number);
    for (const [number, said] of told) if (now.get(number) !== said) lost.add(number);
    for (const [number, said] of now) told.set(number, said);
    return status;
  };
  let killed = 0;
  while (killed < rounds && (await look()) === 'under-way') {
    await pause(100 + Math.random() * 900);
    await look();
    await server.killAndRestart();
    killed += 1;
    await look();
  }
  while ((await look()) === 'under-way') await pause(500);
  const { counts } = await stateOf(server, path);
  console.log(
    `${killed} kills in a batch of ${files}: acknowledged ${told.size}, lost ${lost.size}, twice ${twice.size}`,
  );
  console.log(`at the end ${counts.scored} scored, ${counts.failed} failed, ${counts.waiting} waiting`);
  if (lost.size + twice.size > 0 || counts.scored !== files) process.exitCode = 1;
} finally {
  await server.end();
}
