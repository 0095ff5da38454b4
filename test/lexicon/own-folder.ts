import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes a folder of own keywords for one test. */
export function ownFolder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'candor-own-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeInto(root, files);
  return root;
}

/** Writes files by their paths in a folder. */
export function writeInto(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** A small sound pack that extends the backend role; other files may be added or put in its place. */
export const rustPack = (files: Record<string, string> = {}): Record<string, string> => ({
  'roles/backend-rust/role.yaml':
    'id: backend-rust\nextends: backend-developer\nname: Rust\ndescription: Rust.\nsource: x\n',
  'roles/backend-rust/must-have.yaml': 'source: x\nkeywords:\n  add:\n    - { skill: rust, name: Rust }\n',
  ...files,
});

/** A file of skills, each given in one line. */
export const skillFile = (...skills: string[]): string =>
  ['domain: house', 'technical: true', 'skills:', ...skills.map((skill) => `  - { ${skill} }`), ''].join(
    '\n',
  );
