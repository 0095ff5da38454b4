import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Tests name the sources and run what is built of them, the program that users get. `test/global-setup.ts` keeps it fresh. */
const built: Plugin = {
  name: 'built',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer) return null;
    const file = source.startsWith('#engine/')
      ? source.replace('#engine', 'src')
      : relative(root, resolve(dirname(importer), source));
    if (!/^src\/.*(?:\.tsx?|^[^.]+)$/.test(file)) return null;
    return { id: resolve(root, file.replace(/^src/, 'dist').replace(/(?:\.tsx?)?$/, '.js')), external: true };
  },
};

export default defineConfig({
  plugins: [built],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/global-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // the modules of one file serve the next
    isolate: false,
  },
});
