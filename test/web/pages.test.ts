import { describe, expect, test } from 'vitest';
import { assessmentPage } from '../../src/web/assessment-page.tsx';
import { docsPage } from '../../src/web/docs-page.tsx';
import { homePage } from '../../src/web/home-page.tsx';
import { deletedPage, errorPage, notFoundPage } from '../../src/web/message-pages.tsx';
import { reportPage } from '../../src/web/report-page.tsx';
import { sampleReport } from '../report/sample-report.ts';

const roles = [{ id: 'backend-developer', name: 'Backend developer' }];
const home = homePage({
  roles,
  samples: [{ id: 'senior', name: 'Senior' }],
  retentionHours: 24,
  error: { title: 'No <resume>', action: 'Choose "one".' },
});
const report = reportPage({ report: sampleReport, id: 'a/b', expiresAt: '2026-03-12T14:05:00Z' });
const assessment = assessmentPage({
  id: 'a/b',
  minutes: 15,
  answers: [{ id: 'not-yet', says: 'Not yet', level: 0 }],
  questions: [{ id: 'sql', about: { skill: 'sql' }, asks: 'Have you <b>queried</b>?' }],
  given: { sql: 'not-yet' },
  result: { items: [], open: [] },
});
const failure = {
  status: 422,
  code: 'no-text',
  title: 'Pictures <b>only</b>',
  action: 'Export it.',
  requestId: 'r1',
};

const pages: [string, string][] = [
  ['home', home],
  ['report', report],
  ['error', errorPage(failure)],
  ['not found', notFoundPage({ requestId: 'r2' })],
  ['deleted', deletedPage()],
  ['docs', docsPage()],
  ['assessment', assessment],
];

describe.each(pages)('the page: %s', (_name, page) => {
  test('is a document with language, viewport, title and the linked stylesheet', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1"');
    expect(page).toMatch(/<title>[^<]+ · Candor<\/title>/);
    expect(page).toContain('<link rel="stylesheet" href="/assets/candor.css"');
  });

  test('holds nothing that a strict policy blocks', () => {
    expect(page).not.toMatch(
      /<style|<script(?! type="module" src="\/assets\/\w+\.js"><\/script>)|\sstyle=|\son\w+="|javascript:/,
    );
  });

  test('has one h1, landmarks and a skip link to the content', () => {
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toContain('<header class="site">');
    expect(page).toContain('<main id="main"');
    expect(page).toContain('<a class="skip" href="#main">');
  });
});

describe('the home page', () => {
  test('has a label for every field, and says before the button what is kept', () => {
    for (const name of ['resume', 'text', 'posting', 'role']) {
      expect(home).toContain(`<label for="${name}">`);
      expect(home).toMatch(new RegExp(`<(input|textarea|select) id="${name}" name="${name}"`));
    }
    expect(home).toContain('method="post" action="/v1/analyses" enctype="multipart/form-data"');
    expect(home.indexOf('stay on this server for 24 hours')).toBeLessThan(home.indexOf('Read my resume'));
    expect(home.indexOf('stay on this server for 24 hours')).toBeGreaterThan(0);
  });

  test('shows an error as words, and offers the samples', () => {
    expect(home).toContain('No &lt;resume>');
    expect(home).toContain('name="sample" value="senior"');
  });
});

describe('the report page', () => {
  test('links every format and deletes by form', () => {
    for (const suffix of ['pdf', 'md', 'csv', 'json'])
      expect(report).toContain(`href="/v1/analyses/a%2Fb.${suffix}"`);
    expect(report).toContain('method="post" action="/v1/analyses/a%2Fb/delete"');
  });

  test('says when it expires', () => {
    expect(report).toContain('12 March 2026, 14:05 UTC');
  });
});

test('an error page says what to do and what to quote', () => {
  const page = errorPage(failure);
  expect(page).toContain('Pictures &lt;b>only&lt;/b>');
  for (const part of ['Export it.', 'no-text', 'r1', '422']) expect(page).toContain(part);
});

test('an error page gives the reason where it is known', () => {
  expect(errorPage({ ...failure, reason: 'a zip <archive>' })).toContain('A zip &lt;archive>.');
});

test('a form that comes back names the error in its tab, says the reason and keeps what was typed', () => {
  const page = homePage({
    roles: [...roles, { id: 'chef', name: 'Chef' }],
    retentionHours: 24,
    error: { title: 'Cannot be read', action: 'Save it.', reason: 'a zip archive' },
    sent: { text: 'Jane </textarea><script>', posting: '\nGo "developer"', role: 'chef' },
  });
  expect(page).toContain('<title>Cannot be read · Candor</title>');
  expect(page).toContain('A zip archive.');
  expect(page).toContain('>Jane &lt;/textarea>&lt;script></textarea>');
  expect(page).toContain('>\n\nGo &quot;developer&quot;</textarea>');
  expect(page).toMatch(/<option (?:value="chef" selected|selected value="chef")/);
  expect(page).toContain('<details open');
});
