import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a start costs, from the built files, each time in a process of its own. Needs `npm run build` before it. */

const rounds = 9;
const built = (path: string): string => new URL(`../dist/${path}`, import.meta.url).href;

interface Cost {
  /** milliseconds by the clock, and of the processor alone: a busy machine stretches the first */
  clock: number;
  processor: number;
}

/** Median over fresh processes of what some code costs there. */
function measure(before: string, code: string): Cost {
  const program = `${before}
    const used = process.cpuUsage(), start = performance.now();
    ${code}
    const clock = performance.now() - start, { user, system } = process.cpuUsage(used);
    console.log(JSON.stringify({ clock, processor: (user + system) / 1000 }));`;
  const costs = Array.from({ length: rounds }, (): Cost => {
    const args = ['--input-type=module', '--eval', program];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
  const median = (of: keyof Cost): number =>
    costs.map((cost) => cost[of]).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  return { clock: median('clock'), processor: median('processor') };
}

/** Reading every pack, once its module is there; and importing the library, which reads none. */
export const measureStart = (): Record<'loading the packs' | 'importing the library', Cost> => ({
  'loading the packs': measure(
    `const { loadRole } = await import('${built('lexicon/load.js')}');`,
    'loadRole();',
  ),
  'importing the library': measure('', `await import('${built('index.js')}');`),
});
