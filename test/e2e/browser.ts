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
  /** fails where a page asked for what its own policy forbids */
  close(): Promise<void>;
}

/** The browser that comes as a registry package, with its usual security: the package's own flags would switch some off. */
export async function startBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: await unpackedOnce(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const strangers: string[] = [];
  const blocked: string[] = [];
  return {
    async open(options = {}) {
      const context = await browser.newContext({ viewport: desktop, ...options });
      context.setDefaultTimeout(patience);
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) blocked.push(message.text());
      });
      context.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        const isHere = ['127.0.0.1', 'localhost'].includes(hostname) || /^(data|blob):/.test(protocol);
        if (!isHere) strangers.push(request.url());
      });
      return context;
    },
    strangers,
    async close() {
      await browser.close();
      if (blocked.length > 0) throw new Error(`blocked by our own policy: ${blocked[0]}`);
    },
  };
}

/** Where the browser is unpacked: by the first process that asks, while others wait, for a file half written cannot run. */
async function unpackedOnce(): Promise<string> {
  // With this set the package unpacks the system libraries it needs.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const done = join(tmpdir(), 'browser-unpacked');
  const isFirst = mkdirSync(join(tmpdir(), 'browser'), { recursive: true }) !== undefined;
  for (let waited = 0; !isFirst && !existsSync(done); waited += 50) {
    if (waited > patience) throw new Error('the browser was not unpacked by whoever began it');
    await setTimeout(50);
  }
  const path = await packed.executablePath();
  writeFileSync(done, '');
  return path;
}

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** How long a page may take on a machine that is busy with other things, in milliseconds; no test waits so long in peace. */
export const patience = 30_000;
