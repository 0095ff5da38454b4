import type { Page } from 'playwright-core';
import type { Sendable } from './formats.ts';

/** What a visitor does on the first page and sees after it. */

const fixtures = new URL('../../fixtures/', import.meta.url);

/** The path of a fixture, such as `resumes/docx/senior-go/resume.docx`. */
export const fixture = (path: string): string => new URL(path, fixtures).pathname;

/** Chooses a file and sends the form; ends on the report. */
export async function upload(page: Page, url: string, path: string): Promise<void> {
  await send(page, url, fixture(path));
}

/** The same with any file that a browser can send. */
export async function send(page: Page, url: string, file: Sendable): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Your resume').setInputFiles(file);
  await page.getByRole('button', { name: 'Read my resume' }).click();
  await arriveAtReport(page);
}

/** Tries a bundled sample; ends on the report. */
export async function trySample(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name }).click();
  await arriveAtReport(page);
}

/** @throws Error with the page's words, where it is an error page */
export async function arriveAtReport(page: Page): Promise<void> {
  await page.locator('.headline, .failure, .message').first().waitFor();
  if (/\/v1\/analyses\/[\w-]{22}$/.test(page.url())) return;
  throw new Error(await page.locator('main').innerText());
}
