import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeCoach, password } from '../http/coaches.ts';
import { violations } from './accessibility.ts';
import { serveApp } from './app.ts';
import { patience, phone, startBrowser, type TestBrowser } from './browser.ts';
import { fixture } from './visitor.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

let browser: TestBrowser;
let app: Awaited<ReturnType<typeof serveApp>>;
let page: Page;

beforeAll(async () => {
  app = await serveApp({});
  browser = await startBrowser();
  await makeCoach(app.deps);
  page = await (await browser.open()).newPage();
});

afterAll(async () => {
  await browser?.close();
  app?.stop();
});

const people = ['senior-go', 'junior-php', 'nurse', 'graduate'].map((person) =>
  fixture(`resumes/text/${person}/resume.txt`),
);
const firstName =
  readFileSync(people[0] ?? '', 'utf8')
    .split('\n')[0]
    ?.trim() ?? '';

/** What is wrong with the page, light on a desk and dark on a phone: to a screen reader, and wider than the screen. */
async function faults(of = page): Promise<string[]> {
  const found = await violations(of);
  const { width = 0, height = 0 } = of.viewportSize() ?? {};
  await of.setViewportSize(phone);
  const wide = await of.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  await of.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await violations(of)));
  await of.emulateMedia({ colorScheme: 'light' });
  await of.setViewportSize({ width, height });
  return wide ? [...found, 'wider than a phone'] : found;
}

async function signIn(): Promise<void> {
  await page.goto(`${app.url}/v1/workspaces`);
  expect(await faults()).toEqual([]);
  await page.getByLabel('E-mail').fill('coach@example.com');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Northside' }).waitFor();
}

/** What the table beside the chart counts; the chart itself is more than one colour where it drew something. */
async function chartedRows(): Promise<number> {
  const colours = await page.evaluate<number>(`(() => {
    const canvas = document.querySelector('[data-chart] canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  })()`);
  expect(colours).toBeGreaterThan(2);
  const counts = await page.locator('#distribution-table td').allInnerTexts();
  return counts.reduce((sum, count) => sum + Number(count), 0);
}

/** On the page of a candidate: a tag, a comment on a statement, and a link by which the candidate reads it. */
async function reviewCandidate(): Promise<void> {
  await page.getByRole('textbox', { name: 'Tags' }).fill('second talk');
  await page.getByRole('button', { name: 'Save tags and note' }).click();
  await page.getByRole('list', { name: 'Tags' }).getByText('second talk').waitFor();
  await page.locator('.statements summary').first().click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('How many requests a second?');
  await page.getByRole('button', { name: 'Add the comment' }).first().click();
  await page.locator('.comment').getByText('How many requests').waitFor();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const address = await page.locator('.made code').innerText();
  expect(await faults()).toEqual([]);

  const candidate = await (await browser.open()).newPage();
  await candidate.goto(address);
  await candidate.getByRole('heading', { name: 'From your coach' }).waitFor();
  expect(await candidate.locator('.comment').innerText()).toContain('How many requests a second?');
  expect(await faults(candidate)).toEqual([]);
  expect(await candidate.locator('form').count()).toBe(0);
  await candidate.goto(page.url().replace('/share', ''));
  await candidate.getByRole('heading', { name: 'Sign in' }).waitFor();
  await candidate.close();
}

it('leads a coach from signing in to the matrix, a candidate, a comment the candidate sees, and the table', async () => {
  await signIn();
  expect(await faults()).toEqual([]);
  await page.getByLabel('Resumes', { exact: true }).setInputFiles(people);
  await page.getByLabel('Job postings').setInputFiles(fixture('postings/go-kubernetes.txt'));
  await page.getByRole('button', { name: 'Read them' }).click();

  // the page renews itself until all are read
  await page.getByText('4 files, all done').waitFor();
  expect(await page.locator('table.matrix tbody tr').count()).toBe(4);
  expect(await page.locator('main').innerText()).not.toContain(firstName);
  await page.locator('[data-chart] canvas').waitFor();
  expect(await chartedRows()).toBe(4);
  expect(await faults()).toEqual([]);

  await page.getByRole('button', { name: 'Why is A above B?' }).click();
  await page.getByRole('heading', { name: 'Where the difference comes from' }).waitFor();
  expect(await faults()).toEqual([]);
  await page.getByRole('link', { name: /^Back to/ }).click();

  await page.getByRole('link', { name: 'Candidate 1', exact: true }).click();
  await page.getByRole('heading', { name: 'Must-haves and their evidence' }).waitFor();
  expect(await page.locator('.evidence .quote').count()).toBeGreaterThan(3);
  expect(await faults()).toEqual([]);
  await page.getByRole('link', { name: 'Show the name' }).click();
  await page.getByRole('heading', { name: firstName }).waitFor();
  await reviewCandidate();
  await page.getByRole('link', { name: /^Back to/ }).click();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(firstName);
  await page.goto(`${app.url}/v1/workspaces`);
  for (const [link, heading] of [
    ['Candidates by tag', 'second talk'],
    ['Form for your site', 'Set it up'],
    ['Roles and keywords', 'Own roles and keywords'],
    ['Who opened what', 'Who opened what'],
    ['Team and keys', 'How long batches are kept'],
  ] as const) {
    await page.getByRole('link', { name: link }).click();
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('link', { name: /^Back to/ }).click();
  }
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/v1'));
  await page.goBack();
  await page.reload();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(browser.strangers).toEqual([]);
});

it('lets a coach write a role, says what is wrong with it, and reads by it what comes by the form', async () => {
  await signIn();
  await page.getByRole('link', { name: 'Roles and keywords' }).click();
  const lists = page.getByRole('textbox', { name: 'Content' }).nth(1);
  const sound = await lists.inputValue();
  await lists.fill(sound.replace('apache-kafka', 'apache-kafkaa'));
  await page.getByRole('button', { name: 'Check and save' }).click();
  const problem = page.getByRole('alert').getByRole('listitem');
  expect(await problem.innerText()).toMatch(/must-have\.yaml, line 4: .*apache-kafkaa, which is no skill/);
  expect(await faults()).toEqual([]);
  await lists.fill(sound);
  await page.getByRole('button', { name: 'Check and save' }).click();
  await page.getByText('gives Our backend developer').waitFor();
  await page.getByRole('link', { name: /^Back to/ }).click();

  await page.getByRole('link', { name: 'Form for your site' }).click();
  await page.getByLabel('Title').fill('Apply at Northside');
  await page.getByLabel('Its address ends in').fill('northside');
  await page.getByLabel('What the sender agrees to').fill('My resume is read and kept for a month.');
  await page.getByLabel('Role').selectOption({ label: 'Our backend developer' });
  await page.getByRole('button', { name: 'Save the form' }).click();
  await page.getByRole('link', { name: /\/intake\/northside$/ }).waitFor();
  expect(await faults()).toEqual([]);

  const applicant = await (await browser.open()).newPage();
  await applicant.goto(`${app.url}/intake/northside`);
  expect(await faults(applicant)).toEqual([]);
  await applicant.getByLabel('Resume').setInputFiles(fixture('sources.json'));
  await applicant.getByRole('checkbox', { name: 'I agree' }).check();
  await applicant.getByRole('button', { name: 'Send it' }).click();
  await applicant.getByRole('alert').waitFor();
  expect(await faults(applicant)).toEqual([]);
  await applicant.getByLabel('Resume').setInputFiles(people[0] ?? '');
  await applicant.getByRole('checkbox', { name: 'I agree' }).check();
  await applicant.getByRole('button', { name: 'Send it' }).click();
  // the page renews itself until the resume is read
  await applicant.getByText('Resume report · Our backend developer').waitFor();
  expect(await faults(applicant)).toEqual([]);
  await applicant.close();
  await page.reload();
  await page.getByRole('link', { name: 'Candidate 1' }).waitFor();
  expect(browser.strangers).toEqual([]);
});
