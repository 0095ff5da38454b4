// Compiles the sources and puts what is not code beside them.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
cpSync('src/web/styles', 'dist/web/styles', { recursive: true });
cpSync('src/score/analysis-report.schema.json', 'dist/score/analysis-report.schema.json');
chmodSync('dist/cli.js', 0o755);

// The skills and role packs, read and checked once, so that a start need not.
const { prepareKeywords } = await import('./dist/lexicon/prepare.js');
writeFileSync('dist/lexicon/prepared-keywords.json', JSON.stringify(prepareKeywords()));
