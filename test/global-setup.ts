import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds the program before the first test, and gives the tests a folder for what they write, which goes with the run. */
export default function setup(): () => void {
  const script = fileURLToPath(new URL('../build.mjs', import.meta.url));
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'candor-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
