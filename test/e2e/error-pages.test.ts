import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CandorError, errorCodes } from '../../src/errors.ts';
import { waitingPage } from '../../src/web/message-pages.tsx';
import { violations } from './accessibility.ts';
import { serveApp } from './app.ts';
import { patience, startBrowser, type TestBrowser } from './browser.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

let browser: TestBrowser;
let app: Awaited<ReturnType<typeof serveApp>>;
let page: Page;

beforeAll(async () => {
  app = await serveApp({
    // whatever an analysis may meet, met on demand
    analyze: async (input) => {
      const code = errorCodes.find((one) => 'text' in input && input.text === one);
      throw code ? new CandorError(code) : new Error('what nobody foresaw');
    },
  });
  browser = await startBrowser();
  // what script shows instead is another test's
  page = await (await browser.open({ javaScriptEnabled: false })).newPage();
});

afterAll(async () => {
  await browser?.close();
  app?.stop();
});

async function sendText(text: string): Promise<void> {
  await page.goto(app.url);
  await page.getByText('Or paste its text').click();
  await page.getByLabel('Text of the resume').fill(text);
  await page.getByRole('button', { name: 'Read my resume' }).click();
}

/** What axe finds on a page that was met without script; it runs on one with script that shows the same to the letter. */
async function violationsIn(body: string): Promise<string[]> {
  const same = await (await browser.open()).newPage();
  await same.route('**/shown', (route) => route.fulfill({ contentType: 'text/html', body }));
  await same.goto(`${app.url}/shown`);
  const found = await violations(same);
  await same.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await violations(same)));
  await same.context().close();
  return found;
}

describe('every error of the catalogue', () => {
  it.each(errorCodes)('%s says what happened and what to do next, and loses nothing typed', async (code) => {
    const { title, action, status } = new CandorError(code);
    await sendText(code);
    await page.getByText(action).waitFor();
    const words = await page.locator('main').innerText();
    expect(words).toContain(title);
    if (status < 500) expect(await page.getByLabel('Text of the resume').inputValue()).toBe(code);
    else expect(words).toContain(`code ${code}`);
  });

  it('also where nobody foresaw it, without a word of it', async () => {
    await sendText('Marlena Quintero-Vashti');
    await page.getByRole('heading', { name: 'Something broke on our side' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('foresaw');
    expect(await violationsIn(await page.content())).toEqual([]);
  });

  it('or still waits, by pages on which axe finds nothing', async () => {
    expect(await violationsIn(waitingPage())).toEqual([]);
  });

  it('by a page on which axe finds nothing', async () => {
    const other = await (await browser.open()).newPage();
    await other.goto(`${app.url}/v1/analyses/nobody`);
    await other.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    expect(await violations(other)).toEqual([]);
  });
});
