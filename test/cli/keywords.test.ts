import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ownFolder, rustPack, skillFile } from '../lexicon/own-folder.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const resume = fileURLToPath(new URL('../../fixtures/resumes/text/senior-go/resume.txt', import.meta.url));
const shipped = fileURLToPath(new URL('../../keywords', import.meta.url));

/** Runs the command line that `npm test` has built, away from the project's folder. */
function candor(args: string[], own?: string) {
  const env = { PATH: process.env.PATH, ...(own !== undefined && { CANDOR_KEYWORDS: own }) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: tmpdir(),
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const broken = (): string =>
  ownFolder(
    rustPack({
      'roles/backend-rust/bonus.yaml': 'source: x\nkeywords:\n  - { skill: rusty, name: R }\n',
      'skills/a.yaml': skillFile('id: aa, name: PostgreSQL, source: x'),
    }),
  );

describe('candor keywords check', { timeout: 60_000 }, () => {
  it('counts what a sound folder holds', () => {
    const { status, stdout, stderr } = candor(['keywords', 'check', ownFolder(rustPack())]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('1 role: backend-rust\n0 skills');
  });

  it('counts what the project holds', () => {
    const { status, stdout } = candor(['keywords', 'check', shipped]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^6 roles: backend-developer, .*\n\d{4} skills in \d{4,} forms$/m);
  });

  it('names every problem with file, line and reason, and ends with status 2', () => {
    const folder = broken();
    const { status, stdout, stderr } = candor(['keywords', 'check', folder]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n').slice(0, 3)).toEqual([
      `candor: 2 problems in ${folder}`,
      `${folder}/roles/backend-rust/bonus.yaml, line 3: the bonus list names rusty, which is no skill`,
      `${folder}/skills/a.yaml, line 4: "postgresql" stands for aa and for postgresql: guard one`,
    ]);
  });

  it.each([
    ['a folder that is not there', ['keywords', 'check', 'nowhere'], /nowhere: there is no such folder/],
    ['no folder', ['keywords', 'check'], /name the folder/],
    ['two folders', ['keywords', 'check', 'a', 'b'], /one name too many/],
    ['another word', ['keywords', 'czech'], /'list' or 'check'/],
  ])('refuses %s', (_, args, says) => {
    const { status, stderr } = candor(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
  });
});

describe('candor keywords list', { timeout: 60_000 }, () => {
  it('tells what a role has of its own from what it inherits', () => {
    const { stdout } = candor(['keywords', 'list', '--role', 'backend-go']);
    expect(stdout).toContain('It extends backend-developer.');
    expect(stdout).toMatch(/^ {2}SQL \(from backend-developer\)$/m);
    expect(stdout).toMatch(/^ {2}Go$/m);
  });

  it('knows own roles where the environment names their folder, and only there', () => {
    const args = ['keywords', 'list', '--role', 'backend-rust', '--json'];
    expect(JSON.parse(candor(args, ownFolder(rustPack())).stdout)).toMatchObject({
      id: 'backend-rust',
      extends: 'backend-developer',
    });
    const { status, stderr } = candor(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/The roles are: backend-developer, backend-dotnet, .*backend-python\./);
  });
});

describe('candor analyze with own keywords', { timeout: 120_000 }, () => {
  const args = ['analyze', resume, '--as-of', '2026-01', '--format', 'json'];

  it('scores for an own role in the process that reads', () => {
    const { status, stdout } = candor([...args, '--role', 'backend-rust'], ownFolder(rustPack()));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).coverage.map((each: { id: string }) => each.id)).toContain('rust');
  });

  it('scores for a stack of the project', () => {
    const { coverage } = JSON.parse(candor([...args, '--role', 'backend-go']).stdout);
    expect(coverage.find((each: { id: string }) => each.id === 'go')).toMatchObject({ tier: 'must-have' });
  });

  it('refuses a broken folder before it reads, and says where', () => {
    const { status, stdout, stderr } = candor(args, broken());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^candor: .*CANDOR_KEYWORDS\/roles\/backend-rust\/bonus\.yaml, line 3: .+\n.+\.\n$/,
    );
  });
});
