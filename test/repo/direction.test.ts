import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

/** That `npm run direction` sees a forbidden import: its own settings, over a small tree beside the project. */

const repository = fileURLToPath(new URL('../../', import.meta.url));
const trees: string[] = [];

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true });
});

/** What a forbidden import stands in, what it names, and the rule that it breaks. */
const forbidden: [file: string, imported: string, rule: string][] = [
  ['src/extract/lexical.ts', '../match/there.ts', 'one-direction-extract'],
  ['src/lexicon/early.ts', '../parse/there.ts', 'one-direction-lexicon'],
  ['src/parse/early.ts', '../score/there.ts', 'one-direction-parse'],
  ['src/compare/early.ts', '../match/there.ts', 'one-direction-compare'],
  ['src/wording/early.ts', '../audits/there.ts', 'one-direction-wording'],
  ['src/match/early.ts', '../posting/there.ts', 'one-direction-match'],
  ['src/posting/early.ts', '../audits/there.ts', 'one-direction-posting'],
  ['src/audits/early.ts', '../score/there.ts', 'one-direction-audits'],
  ['src/score/early.ts', '../report/there.ts', 'one-direction-score'],
  ['src/report/early.ts', '../rewrite/there.ts', 'one-direction-report'],
  ['src/score/served.ts', '../http/there.ts', 'pure-core'],
  ['src/report/paged.ts', '../web/there.ts', 'pure-core'],
  ['src/audits/stored.ts', '../store/there.ts', 'pure-core'],
  ['src/rewrite/asked.ts', '../llm/there.ts', 'pure-core'],
  ['src/parse/pdf.ts', '@hyzyla/pdfium', 'document-libraries-in-extract'],
  ['src/http/docx.ts', 'mammoth', 'document-libraries-in-extract'],
  ['src/http/zip.ts', 'fflate', 'document-libraries-in-extract'],
  ['src/report/plain.ts', '../extract/plain/there.ts', 'plain-reading-stands-aside'],
  ['src/score/tested.ts', 'fast-check', 'not-to-dev-dependency'],
  ['src/score/lost.ts', './nowhere.ts', 'not-unresolvable'],
];

const allowed: [file: string, imported: string][] = [
  ['src/extract/reader.ts', 'fflate'],
  ['src/parse/later.ts', '../lexicon/there.ts'],
  ['src/http/route.ts', '../score/there.ts'],
  ['src/second-reading.ts', './extract/plain/there.ts'],
];

describe('npm run direction', { timeout: 120_000 }, () => {
  it('fails on a forbidden import of every kind', async () => {
    const found = await violationsOf([...forbidden, ...allowed]);
    const expected = forbidden.map(([file, , rule]) => `${file} ${rule}`);
    expect(expected.filter((one) => !found.includes(one))).toEqual([]);
    for (const [file] of allowed) expect(found.filter((one) => one.startsWith(`${file} `))).toEqual([]);
  });

  it('fails on a circle', async () => {
    const circle: [string, string][] = [
      ['src/score/one.ts', './two.ts'],
      ['src/score/two.ts', './one.ts'],
    ];
    expect(await violationsOf(circle)).toContain('src/score/one.ts no-circular');
  });

  it('finds nothing against what is allowed', async () => {
    expect(await violationsOf(allowed)).toEqual([]);
  });
});

/** Runs the checker over a tree of files that import as given; each violation as its file and its rule. */
async function violationsOf(files: readonly (readonly [string, string, ...string[]])[]): Promise<string[]> {
  const tree = mkdtempSync(join(tmpdir(), 'candor-direction-'));
  trees.push(tree);
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(repository, name), join(tree, name));
  symlinkSync(join(repository, 'node_modules'), join(tree, 'node_modules'), 'dir');
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  };
  for (const [file, imported] of files) {
    if (imported.endsWith('there.ts')) write(join(dirname(file), imported), 'export const there = 1;\n');
    write(file, `import * as imported from '${imported}';\nexport const used = imported;\n`);
  }
  const checker = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [checker, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    { cwd: tree, maxBuffer: 64 * 1024 * 1024 },
  ).catch((failed: { stdout: string }) => failed);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
}

interface Violation {
  from: string;
  rule: { name: string };
}
