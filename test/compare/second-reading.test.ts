import { readFileSync } from 'node:fs';
import { Document, Footer, Header, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { analyzeHere } from '../../src/pipeline.ts';
import { compareHere } from '../../src/second-reading.ts';
import { fixtureFiles } from '../make-resume.ts';

/** Both readings of real files, in this process. */

const fixture = (path: string): Buffer =>
  readFileSync(new URL(`../../fixtures/resumes/${path}`, import.meta.url));
const lines = [
  'Marlena Quintero-Vashti',
  'Experience',
  'Backend Developer, Halcyon Freight, Jan 2019 - May 2024',
  'Rebuilt the ledger in Go and PostgreSQL, which cut the nightly run from 4 hours to 20 minutes.',
];
const paragraphs = lines.map((line) => new Paragraph(line));

const left = (row: number): string => `The ledger of ship ${row} was moved to another database`;
const right = (row: number): string => `Every queue number ${row} was drained in the same night`;

function pdf(draw: (page: PDFKit.PDFDocument) => void): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const document = new PDFDocument();
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    for (const line of lines) document.text(line);
    draw(document);
    document.end();
  });
}

describe('compareHere', { timeout: 60_000 }, () => {
  it('finds nothing to say about a plain PDF and a plain DOCX', async () => {
    for (const path of ['chromium-plain/senior-go/resume.pdf', 'docx/senior-go/resume.docx']) {
      const { agreement, differences, plainText } = await compareHere({ bytes: fixture(path) });
      expect({ path, agreement, differences }).toEqual({ path, agreement: 1, differences: [] });
      expect(plainText).toContain('Kubernetes');
    }
  });

  it('names the header of a DOCX, which many programs never read', async () => {
    const header = new Header({ children: [new Paragraph('marlena.quintero@example.com 555 0100')] });
    const footer = new Footer({ children: [new Paragraph('Lisbon, Portugal')] });
    const file = new Document({
      sections: [{ headers: { default: header }, footers: { default: footer }, children: paragraphs }],
    });
    const { agreement, differences } = await compareHere({ bytes: await Packer.toBuffer(file) });
    expect(agreement).toBeLessThan(1);
    expect(differences.map(({ cause, visual }) => [cause, visual])).toEqual([
      ['header-or-footer', 'marlena.quintero@example.com 555 0100'],
      ['header-or-footer', 'Lisbon, Portugal'],
    ]);
  });

  it('names white words that only software reads', async () => {
    const words = 'Kubernetes Terraform Scala Erlang';
    const { agreement, differences } = await compareHere({
      bytes: await pdf((page) => page.fillColor('white').text(words)),
    });
    expect(agreement).toBe(1);
    expect(differences).toMatchObject([{ cause: 'hidden-text', plain: words }]);
  });

  it('names columns that are drawn line by line', async () => {
    const bytes = await pdf((page) => {
      const top = page.y + 30;
      page.fontSize(9);
      for (let row = 0; row < 24; row += 1) {
        page.text(left(row), 72, top + row * 13, { lineBreak: false });
        page.text(right(row), 340, top + row * 15, { lineBreak: false });
      }
    });
    const { agreement, differences } = await compareHere({ bytes });
    expect(agreement).toBeLessThan(0.9);
    expect(differences.some(({ cause }) => cause === 'columns')).toBe(true);
  });

  it('has one reading of text', async () => {
    expect(await compareHere({ text: lines.join('\n') })).toEqual({
      agreement: 1,
      differences: [],
      plainText: null,
    });
    expect(await compareHere({ bytes: Buffer.from(lines.join('\n')) })).toMatchObject({ plainText: null });
  });

  it('changes nothing in the report', async () => {
    const bytes = fixture('chromium-even/senior-go/resume.pdf');
    const before = await analyzeHere({ bytes }, { asOf: '2026-01' });
    await compareHere({ bytes });
    const after = await analyzeHere({ bytes }, { asOf: '2026-01' });
    expect(after.reportHash).toBe(before.reportHash);
    expect(JSON.stringify(before)).not.toContain('agreement');
  });

  it('agrees for the most part on every fixture, and quotes what stands there', async () => {
    for (const { path } of fixtureFiles().filter((_, index) => index % 7 === 0)) {
      const { agreement, differences, plainText } = await compareHere({ bytes: readFileSync(path) });
      expect(agreement, path).toBeGreaterThan(0.5);
      for (const { plain, plainRange } of differences)
        if (plainRange) expect(plainText?.slice(plainRange.start, plainRange.end)).toBe(plain);
    }
  });
});
