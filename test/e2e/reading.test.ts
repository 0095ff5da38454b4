import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { patience, phone, startBrowser, type TestBrowser } from './browser.ts';
import { formats } from './formats.ts';
import { startServer, type TestServer } from './server.ts';
import { arriveAtReport, send, trySample, upload } from './visitor.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

let browser: TestBrowser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Runs in the page: follows each link to a place in the text, and says whether its words stand there and are on the screen. */
function followPoints(): { from: string; words: string; isThere: boolean; isSeen: boolean }[] {
  const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, '').replace(/…$/, '');
  return [...document.querySelectorAll<HTMLAnchorElement>('main section[id] a[href^="#t-"]')].map((link) => {
    window.location.hash = link.hash;
    const target = document.querySelector(':target');
    const words = plain(link.textContent);
    const sentence = plain(target?.closest('.read-text')?.textContent ?? null);
    const box = target?.getBoundingClientRect();
    const from = link.closest('.report-main > section')?.id ?? '';
    return {
      from,
      words: link.textContent ?? '',
      // the fields of a resume are shown as they were understood: "04/2023" as "Apr 2023"
      isThere: target?.tagName === 'MARK' && (from === 'reading' || sentence.includes(words)),
      isSeen: box !== undefined && box.bottom > 0 && box.top < window.innerHeight,
    };
  });
}

const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

describe('a visitor with a file', () => {
  it.each(formats)(
    'sends a file of %s and reads the score, the first fix and the name',
    async (format, file, name) => {
      const context = await browser.open();
      const page = await context.newPage();
      await send(page, server.url, file());
      await expect(page.getByRole('heading', { level: 1 }).innerText()).resolves.toMatch(/^\d+\s+of 100/);
      await expect(page.getByRole('meter', { name: 'Overall' }).count()).resolves.toBe(1);
      await expect(page.locator('#fixes .fix').first().innerText()).resolves.toContain('Do this:');
      await expect(page.locator('#reading .contact').innerText()).resolves.toContain(name);
      await expect(page.locator('#reading').innerText()).resolves.toMatch(new RegExp(format, 'i'));
      await context.close();
    },
  );

  it('needs no script for any of it, nor to delete', async () => {
    const context = await browser.open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await upload(page, server.url, 'resumes/docx/senior-go/resume.docx');
    const report = page.url();
    await page.getByRole('button', { name: 'Suggest rewrites' }).click();
    await page.getByRole('button', { name: 'Accept' }).first().click();
    await expect(page.locator('#rewrites .gained').innerText()).resolves.toMatch(/of 100, before \d+/);
    const own = page.locator('.rewrite').last();
    await own.getByText('Write it yourself').click();
    const refused = 'Led 40 engineers at Globex to build a Kafka platform';
    await own.getByLabel('Your words').fill(refused);
    await own.getByRole('button', { name: 'Use these words' }).click();
    await page.getByRole('heading', { name: 'This says more than the resume does' }).waitFor();
    expect(await page.getByLabel('Your words').inputValue()).toBe(refused);
    await page.getByLabel('What is new in them is true').check();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.locator('.rewrite.accepted', { hasText: 'Globex' }).waitFor();
    await page.getByText('Delete everything now').click();
    await page.getByRole('button', { name: 'Yes, delete it' }).click();
    await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
    await page.goto(report);
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await context.close();
  });

  it('has the score, what it means and the first fix on the first screen', async () => {
    const context = await browser.open();
    const page = await context.newPage();
    await trySample(page, server.url, 'A page in two columns');
    for (const viewport of [phone, { width: 1280, height: 800 }]) {
      await page.setViewportSize(viewport);
      const fix = await page.locator('#fixes .fix h3').first().boundingBox();
      expect(fix && fix.y + fix.height, `${viewport.width}`).toBeLessThan(viewport.height);
    }
    await context.close();
  });

  it('prints what one acts on, on few sheets, and no controls', async () => {
    const context = await browser.open();
    const page = await context.newPage();
    await trySample(page, server.url, 'A senior engineer');
    const sheets = (await page.pdf({ format: 'Letter' })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g);
    expect(sheets?.length).toBeLessThanOrEqual(10);
    await page.emulateMedia({ media: 'print' });
    const controls = page.locator('button, input, textarea, select, nav').filter({ visible: true });
    expect(await controls.count()).toBe(0);
    for (const part of ['fixes', 'keywords', 'reading', 'arithmetic', 'level', 'plan', 'origin'])
      expect(await page.locator(`#${part}`).isVisible(), part).toBe(true);
    await context.close();
  });

  it('scrolls a phone in one direction only', async () => {
    const context = await browser.open({ viewport: phone });
    const page = await context.newPage();
    await page.goto(server.url);
    expect(await widthOf(page)).toBe(phone.width);
    await trySample(page, server.url, 'A page in two columns');
    expect(await widthOf(page)).toBe(phone.width);
    await page.goto(`${server.url}/docs`);
    expect(await widthOf(page)).toBe(phone.width);
    await context.close();
  });

  it.each(['A senior engineer', 'A page in two columns'])(
    'comes from each point of %s to the sentence that earned or lost it',
    async (sample) => {
      const context = await browser.open({ viewport: phone });
      const page = await context.newPage();
      await trySample(page, server.url, sample);
      const followed = await page.evaluate(followPoints);
      expect(followed.length).toBeGreaterThan(20);
      expect(followed.filter(({ isThere, isSeen }) => !(isThere && isSeen))).toEqual([]);
      // each kind of points: what to fix, keywords by their evidence, checks by what they found
      for (const part of ['fixes', 'keywords', 'checks'])
        expect(followed.filter(({ from }) => from === part).length, part).toBeGreaterThan(0);
      await context.close();
    },
  );

  it('needs the keyboard only', async () => {
    const context = await browser.open();
    const page = await context.newPage();
    await page.goto(server.url);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus').innerText()).resolves.toBe('Skip to the content');
    await page.keyboard.press('Enter');
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent.trim()');
    for (let step = 0; step < 20 && (await focused()) !== 'A senior engineer'; step += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toBe('A senior engineer');
    await page.keyboard.press('Enter');
    await arriveAtReport(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // every quote leads to its sentence in the text, and the way there is a link
    const isQuote = (): Promise<boolean> =>
      page.evaluate("document.activeElement.matches('#fixes .quote a')");
    for (let step = 0; step < 40 && !(await isQuote()); step += 1) await page.keyboard.press('Tab');
    const quoted = await focused();
    await page.keyboard.press('Enter');
    await expect(page.locator('mark:target').innerText()).resolves.toBe(quoted);
    await context.close();
  });

  it('was never led to another host', () => {
    expect(browser.strangers).toEqual([]);
  });
});
