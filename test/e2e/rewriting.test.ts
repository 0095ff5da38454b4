import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { violations } from './accessibility.ts';
import { patience, startBrowser, type TestBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';
import { upload } from './visitor.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

let browser: TestBrowser;
let server: TestServer;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer()]);
  page = await (await browser.open()).newPage();
  await upload(page, server.url, 'resumes/docx/mid-node/resume.docx');
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const rewrites = () => page.locator('.rewrite');
const first = () =>
  rewrites()
    .filter({ has: page.getByRole('button', { name: 'Accept' }) })
    .first();
const score = async (): Promise<number> => Number(await page.locator('.gained strong').innerText());

/** One visitor goes through the room in order, as people do. */
describe('the rewrite room', () => {
  it('brings suggestions without leaving the page', async () => {
    const address = page.url();
    await page.evaluate('window.isStillHere = true');
    await page.getByRole('button', { name: 'Suggest rewrites' }).click();
    await first().waitFor();
    await page.getByRole('button', { name: 'Suggest again' }).waitFor();
    expect(await rewrites().count()).toBeGreaterThan(1);
    expect(page.url()).toBe(address);
    expect(await page.evaluate('window.isStillHere')).toBe(true);
    expect(await first().locator('del, ins').count()).toBeGreaterThan(0);
  });

  it('moves the score as a rewrite is accepted, with the reason, and back as it is taken back', async () => {
    const bullet = await first().getAttribute('id');
    const one = page.locator(`[id="${bullet}"]`);
    await one.getByRole('button', { name: 'Accept' }).click();
    await one.getByText('Accepted.').waitFor();
    await page.locator('.gained').waitFor();
    expect(await page.locator('.gained').innerText()).toMatch(
      /With 1 rewrite accepted: \d+ of 100, before \d+/,
    );
    const accepted = await score();
    expect(await page.locator('.headline .since').innerText()).toContain(
      `1 rewrite accepted: ${accepted} of 100`,
    );
    expect(await page.evaluate('document.activeElement.id')).toBe(bullet);
    await one.getByRole('button', { name: 'Take back' }).click();
    await one.getByRole('button', { name: 'Refuse' }).waitFor();
    await page.getByText('With 0 rewrites accepted').waitFor();
    expect(await score()).toBeLessThanOrEqual(accepted);
    expect(await page.locator('.headline .since').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('refuses words that say more than the resume, names them, and keeps them in the field', async () => {
    const one = rewrites().first();
    await one.getByText('Write it yourself').click();
    await one.getByLabel('Your words').fill('Led 40 engineers at Globex to build a Kafka platform');
    await one.getByRole('button', { name: 'Use these words' }).click();
    const alert = one.getByRole('alert');
    await alert.filter({ hasText: 'This says more than the resume does' }).waitFor();
    expect(await one.getByLabel('Your words').inputValue()).toContain('Globex');
  });

  it('takes an answer as a fact of the candidate', async () => {
    const asked = rewrites()
      .filter({ has: page.locator('form.answer') })
      .first();
    const bullet = await asked.getAttribute('id');
    const one = page.locator(`[id="${bullet}"]`);
    await one.getByRole('textbox').first().fill('40 percent');
    await one.getByRole('button', { name: 'Answer' }).first().click();
    await one.getByText('You answered: 40 percent').waitFor();
  });

  it('compares two versions on a page of their own', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('link', { name: 'What changed between the two' }).click();
    await other.getByRole('heading', { level: 1, name: '→' }).waitFor();
    await other.getByLabel('From').selectOption('2');
    await other.getByLabel('To').selectOption('3');
    await other.getByRole('button', { name: 'Compare' }).click();
    await other.getByText('Version 3 against version 2').waitFor();
    expect(await other.locator('.rewrite ins').count()).toBeGreaterThan(0);
    expect(await violations(other)).toEqual([]);
    await other.close();
  });

  it('hands out a Word file that holds what was accepted and reads as well as before', async () => {
    const bullet = await first().getAttribute('id');
    const one = page.locator(`[id="${bullet}"]`);
    await one.getByRole('button', { name: 'Accept' }).click();
    await one.getByText('Accepted.').waitFor();
    const words = (await one.locator('.wording dd').last().innerText()).replace(/ ?\[[^\]]*\]/g, '');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Your own Word file' }).click(),
    ]);
    const path = await download.path();
    const other = await (await browser.open()).newPage();
    await other.goto(server.url);
    const { readFile } = await import('node:fs/promises');
    await other.getByLabel('Your resume').setInputFiles({
      name: 'again.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await readFile(path),
    });
    await other.getByRole('button', { name: 'Read my resume' }).click();
    await other.locator('.headline').waitFor();
    const text = (await other.locator('#text').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain(words.replace(/\s+/g, ' ').trim());
    await other.context().close();
  });

  it('still knows everything after the page is loaded again, with or without script', async () => {
    await page.reload();
    await page.getByText('You answered: 40 percent').waitFor();
    expect(await page.locator('.rewrite.accepted').count()).toBe(1);
    await page.locator('.rewrite.accepted').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('With 0 rewrites accepted').waitFor();
  });
});
