// Compiles the sources and puts what is not code beside them.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
await buildIslands();
cpSync('src/web/examples', 'dist/web/examples', { recursive: true });
cpSync('src/web/styles', 'dist/web/styles', { recursive: true });
cpSync('src/score/analysis-report.schema.json', 'dist/score/analysis-report.schema.json');
chmodSync('dist/cli.js', 0o755);

// The skills and role packs, read and checked once, so that a start need not.
const { prepareKeywords } = await import('./dist/lexicon/prepare.js');
writeFileSync('dist/lexicon/prepared-keywords.json', JSON.stringify(prepareKeywords()));

/** The scripts of the pages: an entry for each kind of page, the rest loaded when it is needed. */
async function buildIslands() {
  await build({
    configFile: false,
    root: 'src/web/islands',
    base: '/assets/',
    logLevel: 'warn',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: '../../../dist/web/islands',
      emptyOutDir: true,
      target: 'es2022',
      // files and not data addresses: the policy of the pages allows nothing else
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: { home: 'src/web/islands/home.ts', report: 'src/web/islands/report.ts', embed: 'src/web/islands/embed.ts' },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
          assetFileNames: 'parts/[name]-[hash][extname]',
        },
      },
    },
  });
}
