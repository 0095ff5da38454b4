import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { violations } from './accessibility.ts';
import { desktop, patience, phone, startBrowser, type TestBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';
import { arriveAtReport, trySample } from './visitor.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

let browser: TestBrowser;
let server: TestServer;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer()]);
  page = await (await browser.open()).newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const posting = 'Backend Engineer\nRequirements\n- 5 years of Go\n- PostgreSQL or MySQL\n- Kafka is a plus';

const pages: [string, () => Promise<unknown>][] = [
  ['first page', () => page.goto(server.url)],
  ['documentation', () => page.goto(`${server.url}/docs`)],
  ['page of nothing', () => page.goto(`${server.url}/nowhere`)],
  ['deletion', () => page.goto(`${server.url}/?deleted=1`)],
  [
    'form that came back',
    async () => {
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Read my resume' }).click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'report with a posting and rewrites',
    async () => {
      await page.goto(server.url);
      await page.getByText('Or paste its text').click();
      await page.getByLabel('Text of the resume').fill(await sampleText());
      await page.getByRole('textbox', { name: 'Job posting' }).fill(posting);
      await page.getByRole('button', { name: 'Read my resume' }).click();
      await arriveAtReport(page);
      await page.getByRole('button', { name: 'Suggest rewrites' }).click();
      await page.locator('.rewrite').first().waitFor();
    },
  ],
  ['report of a file', () => trySample(page, server.url, 'A page in two columns')],
  [
    'self-assessment',
    async () => {
      await trySample(page, server.url, 'A senior engineer');
      await page.getByRole('link', { name: /Assess yourself/ }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  ],
  [
    'page of a link just made, and the report that it shows',
    async () => {
      await trySample(page, server.url, 'A senior engineer');
      await page.locator('#share').getByRole('button').click();
      const address = await page.locator('.made code').innerText();
      expect(await violations(page)).toEqual([]);
      await page.goto(address);
      await page.locator('.headline').waitFor();
    },
  ],
  [
    'comparison of two versions',
    async () => {
      await trySample(page, server.url, 'A page in two columns');
      await page.getByRole('button', { name: 'Suggest rewrites' }).click();
      await page.getByRole('button', { name: 'Accept' }).first().click();
      await page.getByRole('link', { name: 'What changed between the two' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  ],
];

async function sampleText(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(new URL('../../fixtures/resumes/text/senior-go/resume.txt', import.meta.url), 'utf8');
}

describe('axe finds nothing', () => {
  it.each(pages)('on the %s, light or dark, on a desk or a phone', async (_, visit) => {
    await page.setViewportSize(desktop);
    await page.emulateMedia({ colorScheme: 'light' });
    await visit();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(phone);
    expect(await violations(page)).toEqual([]);
  });
});
