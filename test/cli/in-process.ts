import { vi } from 'vitest';

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** What a command answers and writes, run in this process; one at a time, for the streams are the process's own. */
export async function captured(command: () => Promise<number>): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      written[name] += Buffer.from(chunk as Uint8Array).toString();
      return true;
    }),
  );
  try {
    return { status: await command(), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
