import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CandorError, errorCodes } from '../../src/errors.ts';
import { homePage } from '../../src/web/home-page.tsx';
import { errorPage, notFoundPage } from '../../src/web/message-pages.tsx';
import { makeApp } from '../http/make-app.ts';
import { violations } from './accessibility.ts';
import { patience, startBrowser, type TestBrowser } from './browser.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

let browser: TestBrowser;
let server: Server;
let page: Page;
let url: string;

beforeAll(async () => {
  const { app, deps } = await makeApp({
    // whatever an analysis may meet, met on demand
    analyze: async (input) => {
      const code = errorCodes.find((one) => 'text' in input && input.text === one);
      throw code ? new CandorError(code) : new Error('what nobody foresaw');
    },
  });
  Object.assign(deps.pages, { home: homePage, error: errorPage, notFound: notFoundPage });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await startBrowser();
  page = await (await browser.open()).newPage();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function sendText(text: string): Promise<void> {
  await page.goto(url);
  await page.getByText('Or paste its text').click();
  await page.getByLabel('Text of the resume').fill(text);
  await page.getByRole('button', { name: 'Read my resume' }).click();
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
    expect(await violations(page)).toEqual([]);
  });
});
