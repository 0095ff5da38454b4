import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ocrIsOff } from '../../src/errors.ts';
import { extract } from '../../src/extract/extract.ts';
import { readJpegFacts } from '../../src/extract/ocr/jpeg.ts';
import { eraseRules } from '../../src/extract/ocr/rules.ts';
import { analyze, CandorError, close, compareReadings, readResume } from '../../src/library.ts';
import { readHere } from '../../src/pipeline.ts';
import { analysisReportSchema } from '../../src/score/report.ts';
import { asPng, asScan, type Picture, pagesOf, topOf } from './scans.ts';

/** Real pages, drawn to pictures and recognised again. */

const fixture = (path: string): Buffer =>
  readFileSync(new URL(`../../fixtures/resumes/${path}/resume.pdf`, import.meta.url));
const photo = readFileSync(new URL('./photo.jpg', import.meta.url));
const text = fixture('chromium-plain/senior-go');

let page: Picture = { width: 0, height: 0, dots: Buffer.alloc(0) };
let scan: Buffer = Buffer.alloc(0);
beforeAll(async () => {
  page = topOf((await pagesOf(text))[0] as Picture, 0.46);
  scan = await asScan([page]);
});
afterAll(() => close());

const refusal = (work: Promise<unknown>): Promise<CandorError> =>
  work.then(
    () => expect.unreachable('it was read'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(CandorError);
      return error as CandorError;
    },
  );

describe('a scanned PDF', { timeout: 300_000 }, () => {
  it('is read as the page it was printed from, marked as recognised, and each field points at its place', async () => {
    const shares: number[] = [];
    const { document, resume } = await readResume(
      { bytes: scan },
      { ocr: true, onRecognised: ({ share }) => shares.push(share) },
    );
    const printed = (await readHere({ bytes: text })).resume;
    expect(document.ocr).toMatchObject({ engine: 'tesseract', language: 'eng' });
    expect(document.ocr?.confidence).toBeGreaterThan(0.8);
    expect(document.warnings).toEqual([expect.stringMatching(/recognised with \d\d % confidence/)]);
    expect(resume.contact.name?.value).toBe(printed.contact.name?.value);
    expect(resume.contact.emails.map(({ value }) => value)).toEqual(
      printed.contact.emails.map(({ value }) => value),
    );
    const facts = ({ work }: typeof resume) =>
      work
        .slice(0, 1)
        .map((job) => [job.title?.value, job.company?.value, job.start?.value, job.bullets.length]);
    expect(facts(resume)).toEqual(facts(printed));
    const [place, expected] = [resume, printed].map(({ contact }) => contact.name?.range.boxes[0]);
    expect(place?.page).toBe(1);
    expect(Math.abs((place?.x ?? 0) - (expected?.x ?? 0))).toBeLessThan(5);
    expect(Math.abs((place?.y ?? 0) - (expected?.y ?? 0))).toBeLessThan(10);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('keeps its mark in the report, and loses by what other software cannot read', async () => {
    const report = analysisReportSchema.parse(await analyze({ bytes: scan }, { ocr: true, asOf: '2026-06' }));
    const printed = await analyze({ bytes: text }, { asOf: '2026-06' });
    expect(report.document.ocr?.confidence).toBeGreaterThan(0.8);
    expect(report.audits.find(({ id }) => id === 'scanned-pages')?.score).toBe(0);
    expect(report.arithmetic.readability.factor).toBe(0.7);
    expect('ocr' in printed.document).toBe(false);
    expect(printed.audits.find(({ id }) => id === 'scanned-pages')?.score).toBeNull();
  });

  it('is refused when recognition is off, and says so', async () => {
    const { code, detail } = await refusal(readResume({ bytes: scan }));
    expect(code).toBe('no-text');
    expect(detail).toBe(ocrIsOff);
  });

  it('is nothing to other software: a comparison finds no agreement, because of the picture', async () => {
    const { agreement, differences } = await compareReadings({ bytes: scan }, { ocr: true });
    expect(agreement).toBe(0);
    expect(new Set(differences.map(({ cause }) => cause))).toEqual(new Set(['image']));
  });

  it('does not hide the text layer that a scanner laid over the picture, but what the picture does not show', async () => {
    const layered = await asScan([page], (document) => {
      document.fontSize(8).fillOpacity(0);
      document.text('Ines Carvalho-Reyes Senior Platform Engineer', 52, 55, { lineBreak: false });
      document.text('Kubernetes kubernetes rockstar ninja', 52, 300, { lineBreak: false });
    });
    const { hidden, text: read } = await extract({ bytes: layered }, { ocr: true });
    expect(hidden.map((one) => one.text)).toEqual(['Kubernetes kubernetes rockstar ninja']);
    expect(read).not.toContain('rockstar');
  });
});

describe('a photo', { timeout: 300_000 }, () => {
  it('in PNG is read, in two columns too', async () => {
    const [picture] = await pagesOf(fixture('chromium-sidebar/mid-node'));
    const { document, resume } = await readHere(
      { bytes: asPng(picture as Picture), fileName: 'me.pdf' },
      { ocr: true },
    );
    expect(document).toMatchObject({ format: 'image', layout: { columns: true, images: 1 } });
    expect(resume.contact.name?.value).toBe('Tobias Hartnell');
    expect(resume.work[0]?.company?.value).toBe('Fernhill Bookings');
  });

  it('in JPEG is turned as its camera was', async () => {
    expect(readJpegFacts(photo)?.turn).toBe(90);
    const { resume } = await readHere({ bytes: photo }, { ocr: true });
    const printed = (await readHere({ bytes: fixture('chromium-plain/junior-php') })).resume;
    expect(resume.contact.name?.value).toBe(printed.contact.name?.value);
    expect(resume.work.length).toBe(printed.work.length);
  });

  it('is refused when recognition is off, and says so', async () => {
    const { code, detail } = await refusal(readResume({ bytes: photo }));
    expect(code).toBe('unsupported-format');
    expect(detail).toBe(ocrIsOff);
  });
});

describe('no words', { timeout: 120_000 }, () => {
  const grey = (width: number, height: number, dot: (at: number) => number): Picture => ({
    width,
    height,
    dots: Buffer.from(Uint8Array.from({ length: width * height }, (_, at) => dot(at))),
  });

  it.each([
    ['an empty page', grey(850, 1100, () => 255)],
    ['stripes', grey(850, 1100, (at) => (Math.floor(at / 850 / 9) % 2) * 255)],
    ['dust', grey(850, 1100, (at) => ((at * 2_654_435_761) % 4_294_967_296 > 4e9 ? 0 : 255))],
  ])('are made of %s', async (_, picture) => {
    const { code } = await refusal(extract({ bytes: asPng(picture) }, { ocr: true }));
    expect(['no-text', 'unclear-scan']).toContain(code);
  });

  it('are looked for in a picture beyond any size', async () => {
    const png = asPng(grey(10, 10, () => 255));
    png.writeUInt32BE(100_000, 16);
    png.writeUInt32BE(100_000, 20);
    expect((await refusal(extract({ bytes: png }, { ocr: true }))).code).toBe('picture-too-large');
  });

  it('are looked for in a scan of eleven pages', async () => {
    const long = await asScan(Array(11).fill(grey(20, 20, () => 255)));
    expect((await refusal(extract({ bytes: long }, { ocr: true }))).code).toBe('scan-too-long');
  });

  it.each([
    ['a PNG', () => asPng(grey(60, 60, () => 255)).subarray(0, 50)],
    ['a JPEG', () => photo.subarray(0, 200)],
  ])('are in %s that is cut short', async (_, make) => {
    expect((await refusal(extract({ bytes: make() }, { ocr: true }))).code).toBe('damaged-file');
  });
});

describe('a PDF with text', () => {
  it('is read as text when recognition is on, whatever pictures stand in it', async () => {
    const bytes = await asScan([page], (document) => {
      document.text('Ann Ashby\nann.ashby@example.com\nEngineer, Halden Health, 2019 - 2021', 10, 10);
    });
    const document = await extract({ bytes }, { ocr: true });
    expect(document.ocr).toBeUndefined();
    expect(document.text).toContain('Halden Health');
  });
});

describe('printed rules', () => {
  const line = (thickness: number, length: number): number[] => {
    const [width, height] = [400, 60];
    const dots = new Uint8Array(width * height).fill(255);
    for (let row = 20; row < 20 + thickness; row += 1)
      dots.fill(0, row * width + 10, row * width + 10 + length);
    eraseRules({ dots, width, height });
    return [...dots].filter((dot) => dot < 255);
  };

  it('are taken out', () => {
    expect(line(2, 300)).toEqual([]);
    expect(line(4, 60)).toEqual([]);
  });

  it('are neither the strokes of letters nor filled bars', () => {
    expect(line(2, 15)).toHaveLength(30);
    expect(line(12, 300)).toHaveLength(3600);
  });
});
