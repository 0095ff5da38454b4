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

// The keyword files, read and checked once, so that a start need not.
const { pack, prepareKeywords } = await import('./dist/prepare-keywords.js');
writeFileSync('dist/lexicon/prepared', pack(prepareKeywords()));

await bundleEntries();

/**
 * What runs as a process of its own and what others import, in few files: loading hundreds would take most of a short
 * run. Each entry stays where it is and loads its bundle, which lies as deep as the modules it was made of, so that they
 * find their data.
 */
async function bundleEntries() {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // the only dependencies that are themselves made of many files
    ssr: { noExternal: ['zod', 'js-yaml'] },
    build: {
      ssr: true,
      outDir: 'dist/processes',
      target: 'node20.19',
      minify: false,
      rolldownOptions: {
        input: {
          cli: 'dist/cli.js',
          main: 'dist/main.js',
          worker: 'dist/isolation/worker.js',
          'database-thread': 'dist/store/database-thread.js',
          library: 'dist/library.js',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  writeFileSync('dist/cli.js', "#!/usr/bin/env node\nimport './processes/cli.js';\n");
  chmodSync('dist/cli.js', 0o755);
  writeFileSync('dist/main.js', "import './processes/main.js';\n");
  writeFileSync('dist/index.js', "export * from './processes/library.js';\n");
}

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
        input: { home: 'src/web/islands/home.ts', report: 'src/web/islands/report.ts', batch: 'src/web/islands/batch.ts', embed: 'src/web/islands/embed.ts' },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
          assetFileNames: 'parts/[name]-[hash][extname]',
        },
      },
    },
  });
}
