import { startBrowser } from '../test/e2e/browser.ts';
import { startServer } from '../test/e2e/server.ts';
import { upload } from '../test/e2e/visitor.ts';

/**
 * How long a report of two pages takes to answer what a visitor does, from the press of a key or button to the next
 * picture, by the browser's own Event Timing. Needs `npm run build` before it.
 */

const observe = `(() => {
  window.slowest = 0;
  window.observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.slowest = Math.max(window.slowest, duration);
  });
  window.observer.observe({ type: 'event', durationThreshold: 16 });
})()`;

/** Two pictures later every event of before has been told. */
const settle = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))`;

const [browser, server] = await Promise.all([startBrowser(), startServer()]);
const page = await (await browser.open()).newPage();
await upload(page, server.url, 'resumes/chromium-plain/senior-java-bank/resume.pdf');

/** The slowest event of a deed, in milliseconds; below 16 the browser tells none. */
async function slowestOf(deed: () => Promise<unknown>): Promise<number> {
  await page.evaluate(observe);
  await deed();
  await page.evaluate(settle);
  const slowest = await page.evaluate<number>('window.slowest');
  await page.evaluate('window.observer.disconnect()');
  return slowest;
}

const deeds: [string, () => Promise<unknown>][] = [
  ['open what is folded away', () => page.locator('#checks .fold > summary').first().click()],
  ['open a check', () => page.locator('#checks .check > summary').first().click()],
  ['ask for rewrites', () => page.getByRole('button', { name: 'Suggest rewrites' }).click()],
  ['show the page beside the text', () => page.getByRole('button', { name: /Show the page/ }).click()],
  [
    'light up a place by keyboard',
    async () => {
      await page.locator('.side-by-side').waitFor();
      await page.locator('#text mark[tabindex]').first().focus();
      for (let index = 0; index < 5; index += 1) await page.keyboard.press('Tab');
    },
  ],
  [
    'write an answer',
    async () => {
      const field = page.locator('.rewrite input[name=answer]').first();
      await field.waitFor();
      await field.pressSequentially('about 40 a month');
    },
  ],
  ['accept a rewrite', () => page.getByRole('button', { name: 'Accept' }).first().click()],
];

let worst = 0;
for (const [name, deed] of deeds) {
  const slowest = await slowestOf(deed);
  worst = Math.max(worst, slowest);
  console.log(`${name.padEnd(32)} ${slowest === 0 ? 'under 16' : slowest} ms`);
}
console.log(
  `slowest of all ${worst} ms, ${await page.evaluate('document.querySelectorAll("*").length')} elements`,
);
await browser.close();
await server.stop();
