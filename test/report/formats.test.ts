import { describe, expect, test } from 'vitest';
import { renderReport, type reportFormats } from '../../src/report/render.ts';
import { plainPalette } from '../../src/report/text.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { sampleReport } from './sample-report.ts';

const render = async (format: (typeof reportFormats)[number], report: AnalysisReport = sampleReport) =>
  String(await renderReport(report, format));

/** A report whose one fix quotes these words. */
function quoting(quote: string): AnalysisReport {
  const fixes = sampleReport.fixes.slice(0, 1).map((fix) => ({ ...fix, quote, says: quote }));
  return { ...sampleReport, fixes };
}

describe.each(['json', 'html', 'markdown', 'text', 'csv'] as const)('%s', (format) => {
  test('gives the same bytes for the same report', async () => {
    expect(await render(format)).toBe(await render(format, structuredClone(sampleReport)));
  });

  test('names every must-have, also what is missing', async () => {
    const text = await render(format);
    for (const { name, tier } of sampleReport.coverage)
      if (tier === 'must-have') expect(text).toContain(name);
  });
});

describe.each(['html', 'markdown', 'text'] as const)('the match in %s', (format) => {
  const { posting, postingCoverage } = sampleReport;
  const [first] = postingCoverage ?? [];
  if (!posting || !first) throw new Error('the sample has a posting');
  const told: AnalysisReport = {
    ...sampleReport,
    posting: { ...posting, notices: [{ kind: 'other-job', says: 'It reads like another kind of job.' }] },
    postingCoverage: [...(postingCoverage ?? []), { ...first, id: 'go', name: 'Go', tier: 'mentioned' }],
  };

  test('keeps what is required, any of, preferred and only named apart', async () => {
    const text = await render(format, told);
    for (const title of [
      'Required',
      'One of a group is enough',
      'Preferred',
      'Also named in the posting, not counted',
    ])
      expect(text).toContain(title);
  });

  test('shows its arithmetic, term by term', async () => {
    const text = (await render(format)).replace(/\s+/g, ' ');
    expect(text).toContain(
      'Match: (65 × 1.85 points ÷ 3.35 asked + 0.35 × 70.81 base) × 0.986 evidence = 60.',
    );
    expect(text).toContain('Points: weight 1 × evidence 0.85 = 0.85');
    expect(text).toContain('0.3 in a list');
  });

  test('says plainly what should be known of the posting', async () => {
    expect(await render(format, told)).toContain('It reads like another kind of job.');
  });
});

describe('JSON', () => {
  test('comes back as it went', async () => {
    expect(JSON.parse(await render('json'))).toEqual(sampleReport);
  });
});

describe('Markdown', () => {
  test('keeps tags, links and headings of a resume as plain words', async () => {
    const text = await render('markdown', quoting('# Boss <script>alert(1)</script> [x](javascript:y) `z`'));
    expect(text).not.toContain('<script');
    expect(text).toContain('> \\# Boss &lt;script&gt;alert(1)&lt;/script&gt; \\[x\\](javascript:y) \\`z\\`');
  });

  test('does not touch the names of languages', async () => {
    expect(await render('markdown', quoting('Wrote C# and C++ in R&D'))).toContain(
      '> Wrote C# and C++ in R&D\n',
    );
  });
});

describe('CSV', () => {
  test.each([
    '=HYPERLINK("http://x")',
    '＝1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1',
  ])('defuses %j', async (quote) => {
    const cells = (await render('csv', quoting(quote))).split(/,|\r\n/);
    expect(cells.some((cell) => /^"?\s*[=+@＝＋－＠-]/.test(cell))).toBe(false);
    expect(cells.some((cell) => /^"?'[=+@＝＋－＠-]/.test(cell))).toBe(true);
  });

  test('defuses what begins a cell where lists are parted by semicolons', async () => {
    const text = await render('csv', quoting('Java;=cmd|calc;" =1; Go;＝2'));
    expect(text).not.toMatch(/;["\s]*[=＝]/);
  });

  test('has a row for the match only where there is a posting', async () => {
    expect(await render('csv')).toContain('\r\nmatch,');
    expect(await render('csv', { ...sampleReport, posting: null, match: null })).not.toContain('\r\nmatch,');
  });

  test('keeps one row a line, and quotes in cells doubled', async () => {
    const text = await render('csv', quoting('said "hello",\nand left'));
    expect(text).toContain('"said ""hello"", and left"');
    expect(text.startsWith('\uFEFFkind,id,name')).toBe(true);
  });

  test('leaves an unknown score empty, not zero', async () => {
    expect(await render('csv')).toContain('category,layout,Layout,,,,,14,');
  });
});

describe('text', () => {
  test('carries no colours unless asked', async () => {
    expect(await render('text')).not.toContain('\u001b');
    const palette = { ...plainPalette, strong: (text: string) => `\u001b[1m${text}\u001b[22m` };
    expect(await renderReport(sampleReport, 'text', { palette })).toContain(
      '\u001b[1mWhat to fix first\u001b[22m',
    );
  });

  test('lets no resume steer the terminal', async () => {
    expect(await render('text', quoting('a\u001b[2Jb\u202ec'))).toContain('a [2Jb c');
  });

  test('stays within the width of a terminal', async () => {
    for (const line of (await render('text')).split('\n')) expect(line.length).toBeLessThanOrEqual(88);
  });
});

describe('PDF', () => {
  test('is equal for equal reports, and is a PDF', async () => {
    const [one, two] = [await renderReport(sampleReport, 'pdf'), await renderReport(sampleReport, 'pdf')];
    expect(one).toBeInstanceOf(Uint8Array);
    expect(Buffer.from(one).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
  });
});

test('an unknown format is a clear error', async () => {
  const asked = renderReport(sampleReport, 'docx' as 'pdf');
  await expect(asked).rejects.toMatchObject({ code: 'no-renderer' });
});

test.each(['html', 'markdown', 'text'] as const)(
  '%s says that nothing in a posting was recognised',
  async (format) => {
    const bare = { ...sampleReport, match: null, postingCoverage: [] };
    expect(await render(format, bare)).toContain('Nothing in the posting was recognised');
    expect(await render(format)).not.toContain('Nothing in the posting was recognised');
  },
);
