import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

export interface TestBrowser {
  /** a fresh profile; whatever a page asks of another host than this machine fails the test that asks `strangers` */
  open(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** addresses outside this machine that any page asked for */
  strangers: string[];
  close(): Promise<void>;
}

/** The browser that comes as a registry package, with its usual security: the package's own flags would switch some off. */
export async function startBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: await unpackedOnce(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const strangers: string[] = [];
  return {
    async open(options = {}) {
      const context = await browser.newContext({ viewport: desktop, ...options });
      context.setDefaultTimeout(patience);
      context.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        const isHere = ['127.0.0.1', 'localhost'].includes(hostname) || /^(data|blob):/.test(protocol);
        if (!isHere) strangers.push(request.url());
      });
      return context;
    },
    strangers,
    close: () => browser.close(),
  };
}

/** Where the browser is unpacked: by the first process that asks, while others wait, for a file half written cannot run. */
async function unpackedOnce(): Promise<string> {
  // With this set the package unpacks the system libraries it needs.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const done = join(tmpdir(), 'browser-unpacked');
  const isFirst = mkdirSync(join(tmpdir(), 'browser'), { recursive: true }) !== undefined;
  while (!isFirst && !existsSync(done)) await setTimeout(50);
  try {
    return await packed.executablePath();
  } finally {
    writeFileSync(done, '');
  }
}

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** How long a page may take on a machine that is busy with other things, in milliseconds; no test waits so long in peace. */
export const patience = 30_000;
