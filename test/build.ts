import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the program before the first test. */
export default function setup(): void {
  const script = fileURLToPath(new URL('../build.mjs', import.meta.url));
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
}
