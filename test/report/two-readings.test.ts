import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/compare/comparison.ts';
import { highlight } from '../../src/report/html/highlight.ts';
import type { ReadingsView } from '../../src/report/html/two-readings.tsx';
import { reportPage } from '../../src/web/report-page.tsx';
import { sampleReport } from './sample-report.ts';

const { text } = sampleReport.document;
const comparison: Comparison = {
  agreement: 0.914,
  differences: [
    {
      section: 'Skills <b>',
      cause: 'columns',
      visual: text.slice(0, 12),
      visualRange: { start: 0, end: 12 },
      plain: 'Skills <i>',
      plainRange: { start: 4, end: 14 },
    },
    { section: 'Skills', cause: 'hidden-text', plain: 'secret', plainRange: { start: 21, end: 27 } },
  ],
  plainText: 'the Skills <i> and a secret word',
};
const page = (readings?: ReadingsView): string =>
  reportPage({ report: sampleReport, id: 'abc', expiresAt: '2026-03-12T14:05:00Z', readings });

describe('two readings on the page of a report', () => {
  const html = page({ status: 'compared', ...comparison });

  it('stand side by side, with every difference linked to its place in both', () => {
    expect(html).toContain('91 % agreement');
    for (const place of ['visual-1', 'plain-1', 'plain-2']) {
      expect(html).toContain(`href="#${place}"`);
      expect(html.match(new RegExp(`id="${place}"`, 'g'))).toHaveLength(1);
    }
    expect(html).toContain('<mark id="plain-2" class="lost">secret</mark>');
    expect(html).toContain('hidden text');
    expect(html).not.toMatch(/<b>|<i>/);
  });

  it('are listed among the contents, and only where there are such', () => {
    expect(html).toContain('href="#readings"');
    expect(page()).not.toContain('readings');
  });

  it('are announced while they are under way, with a link to load the page again and no refresh by itself', () => {
    const waiting = page({ status: 'under-way' });
    expect(waiting).toContain('under way');
    expect(waiting).toContain('<a href="/v1/analyses/abc">Load this page again</a>');
    expect(waiting).not.toMatch(/http-equiv/);
  });

  it('say when the second could not be read in ten seconds', () => {
    expect(page({ status: 'failed', code: 'reading-timeout' })).toContain('could not be read in ten seconds');
    expect(page({ status: 'failed', code: 'reading-failed' })).toContain('failed');
    expect(page({ status: 'failed', code: 'busy' })).toContain('no room');
  });

  it('are one for a format that has no second', () => {
    const one = page({ status: 'compared', agreement: 1, differences: [], plainText: null });
    expect(one).toContain('one reading only');
  });
});

describe('highlight', () => {
  it.each([
    [
      'apart',
      [
        { start: 1, end: 2 },
        { start: 3, end: 4 },
      ],
      ['a', 'b', 'c', 'd', 'ef'],
    ],
    [
      'side by side',
      [
        { start: 0, end: 3 },
        { start: 3, end: 6 },
      ],
      ['abc', 'def'],
    ],
    [
      'overlapping',
      [
        { start: 0, end: 4 },
        { start: 2, end: 6 },
      ],
      ['abcd', 'ef'],
    ],
    [
      'within',
      [
        { start: 0, end: 6 },
        { start: 2, end: 4 },
      ],
      ['abcdef', ''],
    ],
    ['left out', [undefined], ['abcdef']],
  ])('keeps the text whole: ranges %s', (_, ranges, parts) => {
    const highlighted = highlight('abcdef', ranges);
    expect(highlighted.map((part) => (typeof part === 'string' ? part : part.text))).toEqual(parts);
  });
});
