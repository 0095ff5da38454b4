import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Suggestion } from '../../src/rewrite/suggestion.ts';
import { fixtureText, reportOf } from '../make-resume.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const junior = join(mkdtempSync(join(tmpdir(), 'candor-rewrite-')), 'report.json');
writeFileSync(junior, JSON.stringify(reportOf(fixtureText('junior-php'))));
const candor = (...args: string[]) =>
  spawnSync(process.execPath, [path('dist/cli.js'), 'rewrite', ...args], { encoding: 'utf8' });

it('tells before, after and what is asked, in order of the points', () => {
  const { status, stdout } = candor(junior);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^1\. \+[\d.]+ points once mended, .*opens weakly/);
  expect(stdout).toContain('- Responsible for weekly backups and plugin updates.');
  expect(stdout).toContain('+ Run weekly backups and plugin updates [recovered in what time?].');
  expect(stdout).toContain('? How long does a recovery take');
}, 120_000);

it('gives one suggestion a line as JSON', () => {
  const { stdout } = candor(junior, '--json');
  const suggestions = stdout
    .trim()
    .split('\n')
    .map((line): Suggestion => JSON.parse(line));
  expect(suggestions.length).toBeGreaterThan(3);
  for (const { by, verdict } of suggestions) {
    expect(by).toBe('rules');
    expect(verdict.violations).toEqual([]);
  }
}, 120_000);
