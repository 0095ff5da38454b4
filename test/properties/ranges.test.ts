import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeHere } from '../../src/pipeline.ts';
import type { SourceRange } from '../../src/range.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { asOf, fixtureFiles, postingText } from '../make-resume.ts';

/** `text.slice(start, end) === quote` for every range of a report, over every committed file. */

interface Quoted {
  at: string;
  range: SourceRange;
  /** null for what is normalised, such as dates: then something must stand there */
  quote: string | null;
}

function quotesOf(report: AnalysisReport): Quoted[] {
  const ranged = report.audits.flatMap((audit) =>
    audit.findings.map((finding) => ({ at: audit.id, ...finding })),
  );
  return [
    ...report.mentions.map(({ id, printed, range }) => ({ at: `mention ${id}`, range, quote: printed })),
    ...[...ranged, ...report.fixes.map((fix) => ({ at: `fix ${fix.audit}`, ...fix }))].flatMap(
      ({ at, quote, range }) => (range ? [{ at, range, quote }] : []),
    ),
    ...[...report.coverage, ...(report.postingCoverage ?? [])].flatMap(({ id, evidence }) =>
      evidence.map(({ quote, range }) => ({ at: `coverage ${id}`, range, quote })),
    ),
    ...leavesOf(report.resume, 'resume'),
  ];
}

/** Every value of the resume with its place; dates are normalised, and a link may be the address behind words. */
function leavesOf(node: unknown, at: string): Quoted[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('value' in node && 'range' in node) {
    const normalised = /\.(?:start|end|links\.\d+)$/.test(at);
    return [{ at, range: node.range as SourceRange, quote: normalised ? null : String(node.value) }];
  }
  return Object.entries(node).flatMap(([key, child]) => leavesOf(child, `${at}.${key}`));
}

/** points */
const air = 6;

const files = fixtureFiles();

describe.each(files)('the ranges of $maker/$person', ({ path }) => {
  it('quote the text, inside it, with boxes where there are pages', async () => {
    const input = { bytes: new Uint8Array(readFileSync(path)) };
    const report = await analyzeHere(input, { asOf, posting: postingText('senior-python') });
    const { text, pages } = report.document;
    const quotes = quotesOf(report);
    expect(quotes.length).toBeGreaterThan(20);
    const wrong = quotes.filter(({ range, quote }) => {
      const slice = text.slice(range.start, range.end);
      const inside = range.start < range.end && range.end <= text.length;
      return !inside || (quote === null ? slice.trim() === '' : slice !== quote);
    });
    expect(
      wrong.map(({ at, range, quote }) => ({ at, quote, slice: text.slice(range.start, range.end) })),
    ).toEqual([]);
    for (const { at, range } of quotes) {
      if (pages.length === 0) expect(range.boxes, at).toEqual([]);
      else expect(range.boxes.length, at).toBeGreaterThan(0);
      for (const box of range.boxes) {
        // the box of a glyph may stand out of the page by its own air
        const page = pages[box.page - 1];
        expect(Math.min(box.x, box.y), at).toBeGreaterThan(-air);
        expect(box.x + box.width, at).toBeLessThan((page?.width ?? 0) + air);
        expect(box.y + box.height, at).toBeLessThan((page?.height ?? 0) + air);
      }
    }
    const { posting } = report;
    const terms = [
      ...(posting?.required ?? []),
      ...(posting?.preferred ?? []),
      ...(posting?.anyOf.flat() ?? []),
      ...(posting?.knockOuts ?? []),
    ];
    expect(terms.length).toBeGreaterThan(3);
    for (const { quote, start, end } of terms) expect(posting?.text.slice(start, end)).toBe(quote);
  });
});
