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
const asked: string[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer()]);
  page = await (await browser.open()).newPage();
  page.on('request', (request) => asked.push(request.url()));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(): Promise<void> {
  await page.getByRole('button', { name: 'Show the page beside the text' }).click();
  await page.locator('.side-by-side').waitFor();
}

/** Both parts of one place, and whether they are lit. */
async function litParts(): Promise<number> {
  return page.locator('.lit').count();
}

describe('the page beside its text', () => {
  it('draws a PDF only when it is asked for', async () => {
    await upload(page, server.url, 'resumes/chromium-sidebar/mid-node/resume.pdf');
    expect(asked.filter((url) => /pdf/i.test(url))).toEqual([]);
    await open();
    expect(asked.some((url) => /pdf\.worker/.test(url))).toBe(true);
    const ink = await page.evaluate<number>(`(() => {
      const canvas = document.querySelector('.drawn-page canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let dark = 0;
      for (let dot = 0; dot < data.length; dot += 4) if (data[dot] < 128) dark += 1;
      return dark / (data.length / 4);
    })()`);
    expect(ink).toBeGreaterThan(0.01);
    expect(ink).toBeLessThan(0.9);
  });

  it('has the box of a finding over its words, and lights both, by hover and by focus', async () => {
    const box = page.locator('.drawn-page a.lost').first();
    const start = await box.getAttribute('data-start');
    const words = page.locator(`[id="t-${start}"]`);
    await box.locator('rect').first().hover();
    expect(await litParts()).toBe(2);
    expect(await words.getAttribute('class')).toContain('lit');
    await words.focus();
    expect(await box.getAttribute('class')).toContain('lit');
    await box.focus();
    expect(await words.getAttribute('class')).toContain('lit');
    const area = await box.locator('rect').first().boundingBox();
    const whole = await page.locator('.drawn-page').first().boundingBox();
    expect(area && whole && area.x >= whole.x && area.x + area.width <= whole.x + whole.width).toBe(true);
  });

  it('has nothing that axe finds', async () => {
    expect(await violations(page)).toEqual([]);
  });

  it('lays a Word document out as a page', async () => {
    await upload(page, server.url, 'resumes/docx/mid-node/resume.docx');
    await open();
    expect(await page.locator('.page-view .view-heading').count()).toBeGreaterThan(2);
    const place = page.locator('.page-view span.lost').first();
    await place.hover();
    expect(await litParts()).toBeGreaterThanOrEqual(2);
    expect(await violations(page)).toEqual([]);
  });

  it('marks where simple software reads something else, in both, with the cause', async () => {
    await upload(page, server.url, 'resumes/pdfkit-twocolumn/mid-node/resume.pdf');
    await open();
    const marks = page.locator('#text mark[data-start]');
    expect(await marks.first().locator('.cause').innerText()).toContain('columns');
    const key = await marks.first().getAttribute('data-start');
    await marks.first().focus();
    expect(await page.locator(`.drawn-page a.differs[data-start="${key}"]`).getAttribute('class')).toContain(
      'lit',
    );
    expect(await page.locator('.difference-note').innerText()).toMatch(
      /^Columns: .* Simple software reads here: /,
    );
    expect(await violations(page)).toEqual([]);
  });

  it('does little for each movement of the pointer, on a page that is not large', async () => {
    await upload(page, server.url, 'resumes/chromium-plain/senior-java-bank/resume.pdf');
    await open();
    expect(await page.locator('.drawn-page').count()).toBe(2);
    expect(await page.evaluate<number>('document.querySelectorAll("*").length')).toBeLessThan(4000);
    await page.evaluate(`(() => {
      window.changes = 0;
      new MutationObserver((all) => { window.changes += all.length; })
        .observe(document.body, { subtree: true, attributes: true, childList: true, characterData: true });
    })()`);
    const place = page.locator('#text mark.lost[tabindex]').first();
    await place.focus();
    expect(await litParts()).toBeGreaterThan(1);
    // one place is put out, another lit, and nothing is drawn again
    expect(await page.evaluate<number>('window.changes')).toBeLessThan(12);
  });

  it('loads under 100 kB of script besides that of the drawing', async () => {
    const { gzipSync } = await import('node:zlib');
    const { readFile, readdir } = await import('node:fs/promises');
    const folder = new URL('../../dist/web/islands/', import.meta.url);
    const files = await readdir(folder, { recursive: true });
    const own = files.filter((name) => name.endsWith('.js') && !/pdf/.test(name));
    const sizes = await Promise.all(
      own.map(async (name) => gzipSync(await readFile(new URL(name, folder))).length),
    );
    expect(own.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
  });

  it('is on a page whose own HTML stays under 150 kB', async () => {
    const html = await (await fetch(page.url(), { headers: { Accept: 'text/html' } })).text();
    expect(Buffer.byteLength(html)).toBeLessThan(150_000);
    expect(html).toContain('of 100');
  });
});
