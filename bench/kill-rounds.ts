import { type BatchServer, sendBatch, stateOf } from './batch-server.ts';

export interface KillFigures {
  kills: number;
  /** candidates that the server had told of */
  acknowledged: number;
  /** of those, told of no more or differently later */
  lost: number;
  /** candidates that stood twice */
  twice: number;
  /** files at the end, by where they stand */
  counts: Record<string, number>;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Kills a server in the middle of a batch, each time once it has told of more candidates than before, and follows the
 * batch to its end.
 * @param longest milliseconds, by chance, that it goes on reading before a kill
 */
export async function killInBatch(
  server: BatchServer,
  { rounds, files, longest }: { rounds: number; files: number; longest: number },
): Promise<KillFigures> {
  const path = await sendBatch(server, files, ['go-kubernetes']);
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
  /** Whether it is under way still, with more candidates than there were. */
  const hasMore = async (before: number): Promise<boolean> => {
    while ((await look()) === 'under-way') {
      if (told.size > before) return true;
      await pause(20);
    }
    return false;
  };
  let kills = 0;
  while (kills < rounds && (await hasMore(told.size))) {
    await pause(Math.random() * longest);
    await look();
    await server.killAndRestart();
    kills += 1;
    await look();
  }
  while ((await look()) === 'under-way') await pause(100);
  const { counts } = await stateOf(server, path);
  return { kills, acknowledged: told.size, lost: lost.size, twice: twice.size, counts };
}
