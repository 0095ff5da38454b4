import { readdirSync, readFileSync } from 'node:fs';

/** Whether this system tells a process's children (Linux). */
export const canListChildren = process.platform === 'linux';

/** Ids of the child processes that read files. */
export function readers(): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // pid (name) state parent …; the name may hold spaces and brackets
      const parent = /^\d+ \(.*\) \S (\d+) /s.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return Number(parent) === process.pid && command.includes('tinypool') ? [Number(name)] : [];
    } catch {
      return []; // it ended while we looked
    }
  });
}

/** The child that has worked most since it was last asked. */
export async function busiestReader(): Promise<number> {
  const before = new Map(readers().map((pid) => [pid, ticksOf(pid)]));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const worked = [...before].map(([pid, ticks]) => ({ pid, ticks: ticksOf(pid) - ticks }));
  return worked.sort((a, b) => b.ticks - a.ticks)[0]?.pid ?? 0;
}

/** Processor time in user mode, the fourteenth figure. */
const ticksOf = (pid: number): number =>
  Number(
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[11],
  );
