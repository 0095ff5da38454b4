import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CandorError } from '../../src/errors.ts';
import type { AnalysisOptions } from '../../src/http/dependencies.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { deferred } from '../http/make-app.ts';
import { sampleReport } from '../report/sample-report.ts';
import { violations } from './accessibility.ts';
import { serveApp } from './app.ts';
import { patience, startBrowser, type TestBrowser } from './browser.ts';
import { fixture } from './visitor.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

let browser: TestBrowser;
let app: Awaited<ReturnType<typeof serveApp>>;
let page: Page;
/** what the next analysis does */
let analyze: (options: AnalysisOptions) => Promise<AnalysisReport>;

beforeAll(async () => {
  app = await serveApp({ analyze: (_input, options) => analyze(options) });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  app?.stop();
});

beforeEach(async () => {
  analyze = async () => sampleReport;
  page = await (await browser.open()).newPage();
  await page.goto(app.url);
});

afterEach(() => page.context().close());

const resume = 'resumes/chromium-plain/senior-go/resume.pdf';
const choose = () => page.getByLabel('Your resume').setInputFiles(fixture(resume));
const send = () => page.getByRole('button', { name: 'Read my resume' }).click();
const status = () => page.getByRole('status');

describe('sending a resume', () => {
  it('shows how much of it was sent', async () => {
    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 20_000,
    });
    await choose();
    await send();
    await status()
      .filter({ hasText: /^Sending, [1-9]\d? %$/ })
      .waitFor();
    const shown = await page.getByRole('progressbar').getAttribute('value');
    expect(Number(shown)).toBeGreaterThan(0);
    expect(Number(shown)).toBeLessThan(1);
  });

  it('shows each stage of the server, and then the report', async () => {
    const [recognised, scored] = [deferred(), deferred()];
    analyze = async ({ onRecognised, onRead }) => {
      onRecognised?.({ page: 2, pages: 3, share: 0.4 });
      await recognised.promise;
      onRead?.();
      await scored.promise;
      return sampleReport;
    };
    await choose();
    await send();
    await status().filter({ hasText: 'page 2 of 3' }).waitFor();
    expect(await violations(page)).toEqual([]);
    recognised.resolve();
    await status().filter({ hasText: 'Scoring' }).waitFor();
    scored.resolve();
    await page.waitForURL(/\/v1\/analyses\/[\w-]{22}$/);
  });

  it('is cancelled on the server too', async () => {
    const aborted = deferred();
    analyze = ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          aborted.resolve();
          reject(signal.reason);
        });
      });
    await choose();
    await send();
    await status().filter({ hasText: 'Reading the file' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await aborted.promise;
    expect(await status().count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Read my resume' }).isEnabled()).toBe(true);
  });

  it('keeps the chosen file and the typed posting when it fails, and says what to do', async () => {
    analyze = async () => {
      throw new CandorError('encrypted-file');
    };
    await choose();
    await page.getByLabel('Job posting', { exact: false }).first().fill('Go developer');
    await send();
    await page.getByRole('alert').filter({ hasText: 'Save a copy without a password' }).waitFor();
    expect(await page.getByLabel('Your resume').inputValue()).toContain('resume.pdf');
    expect(await page.getByLabel('Job posting', { exact: false }).first().inputValue()).toBe('Go developer');
    expect(await violations(page)).toEqual([]);
    analyze = async () => sampleReport;
    await send();
    await page.waitForURL(/\/v1\/analyses\/[\w-]{22}$/);
  });

  it('says that no answer came', async () => {
    await page.context().setOffline(true);
    await choose();
    await send();
    await page.getByRole('alert').filter({ hasText: 'The connection broke' }).waitFor();
  });

  it('takes a file that is dropped anywhere', async () => {
    await page.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['Robin'], 'dropped.txt', { type: 'text/plain' }));
      for (const name of ['dragenter', 'dragover', 'drop'])
        document.querySelector('h1').dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
    })()`);
    expect(await page.getByLabel('Your resume').inputValue()).toContain('dropped.txt');
    await send();
    await page.waitForURL(/\/v1\/analyses\/[\w-]{22}$/);
  });

  it('tries a sample by one button', async () => {
    await page.getByRole('button', { name: 'Senior' }).click();
    await page.waitForURL(/\/v1\/analyses\/[\w-]{22}$/);
  });

  it('tries a sample against the posting that was typed, and sends nothing of the own resume', async () => {
    let given: AnalysisOptions | undefined;
    analyze = async (options) => {
      given = options;
      return sampleReport;
    };
    await choose();
    await page.getByLabel('Job posting', { exact: false }).first().fill('Go developer');
    await page.getByRole('button', { name: 'Senior' }).click();
    await page.waitForURL(/\/v1\/analyses\/[\w-]{22}$/);
    expect(given?.posting).toBe('Go developer');
  });
});
