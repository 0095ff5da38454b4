import { readdirSync, readFileSync, statSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Truth } from '../../fixtures/generate/truth.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);
const KNOCK_OUTS = ['work-permission', 'clearance', 'degree', 'location', 'years', 'language', 'licence'];

interface PostingTruth {
  title: string;
  years: number | null;
  required: string[];
  preferred: string[];
  anyOf: string[][];
  knockOuts: string[];
}

interface Printed {
  text: string;
  links: string[];
}

const list = (folder: string) => readdirSync(new URL(folder, fixtures)).sort();
const read = (path: string) => readFileSync(new URL(path, fixtures));
const parse = <T>(path: string) => JSON.parse(read(path).toString('utf8')) as T;
const size = (path: string) => statSync(new URL(path, fixtures)).size;

const cases = list('sources/')
  .map((file) => file.replace('.json', ''))
  .sort();
const makers = list('resumes/');
const folders = makers.flatMap((maker) => list(`resumes/${maker}/`).map((id) => `resumes/${maker}/${id}/`));
const postings = list('postings/').filter((file) => file.endsWith('.txt'));

let pdfium: PDFiumLibrary;
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
});
afterAll(() => pdfium.destroy());

describe('the resume fixtures', () => {
  it('hold every case of every maker', () => {
    expect(cases.length).toBeGreaterThanOrEqual(12);
    expect(makers).toEqual(expect.arrayContaining(['chromium-plain', 'chromium-sidebar', 'docx', 'text']));
    for (const maker of makers) expect(list(`resumes/${maker}/`), maker).toEqual(cases);
  });

  it('hold one resume with its truth in every folder', () => {
    for (const folder of folders) {
      const [maker, id] = folder.split('/').slice(1);
      expect(list(folder), folder).toEqual([expect.stringMatching(/^resume\.(pdf|docx|txt)$/), 'truth.json']);
      expect(parse<Truth>(`${folder}truth.json`), folder).toMatchObject({ maker, case: id });
    }
  });

  it('stay small', () => {
    const sizes = folders.map((folder) => size(resumeIn(folder)));
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(15_000_000);
  });

  it.each(makers)('of %s print all that their truth says', async (maker) => {
    for (const id of cases) {
      const folder = `resumes/${maker}/${id}/`;
      const truth = parse<Truth>(`${folder}truth.json`);
      const { text, links } = await printed(resumeIn(folder));
      const page = squeezed(text);
      const absent = valuesOf(truth).filter((value) => !stands(value, page));
      const unlinked = truth.links.filter(
        (url) => !links.includes(url) && !page.includes(squeezed(url.replace('https://', ''))),
      );
      expect([...absent, ...unlinked], folder).toEqual([]);
    }
  });
});

describe('the postings', () => {
  it.each(postings)('%s stands beside a truth about it', (file) => {
    const truth = parse<PostingTruth>(`postings/${file.replace('.txt', '.truth.json')}`);
    const text = read(`postings/${file}`).toString('utf8');
    expect(text).toContain(truth.title);
    expect(KNOCK_OUTS).toEqual(expect.arrayContaining(truth.knockOuts));
    expect(truth.required.filter((name) => truth.anyOf.flat().includes(name))).toEqual([]);
    expect(truth.years === null || truth.years > 0).toBe(true);
  });
});

describe('nobody real stands in', () => {
  it('the sources, the truths and the postings', () => {
    const files = [
      ...cases.map((id) => `sources/${id}.json`),
      ...folders.map((folder) => `${folder}truth.json`),
      ...list('postings/').map((file) => `postings/${file}`),
    ];
    for (const file of files) expect(realDetails(read(file).toString('utf8')), file).toEqual([]);
  });

  it.each(makers)('the resumes of %s', async (maker) => {
    for (const id of cases) {
      const folder = `resumes/${maker}/${id}/`;
      const { email, links: own } = parse<Truth>(`${folder}truth.json`);
      const { text, links } = await printed(resumeIn(folder));
      const rest = [email, ...own].reduce(without, `${text}\n${links.join('\n')}`);
      expect(realDetails(rest), folder).toEqual([]);
    }
  });

  it('and the gate sees what it must', () => {
    const bad =
      'a@mail.test.com, (415) 555-0200, +44 20 7946 0000, https://real.dev/me and github.com/someone';
    expect(realDetails(bad)).toHaveLength(7);
  });
});

function resumeIn(folder: string): string {
  return folder + list(folder).find((file) => file.startsWith('resume.'));
}

async function printed(file: string): Promise<Printed> {
  const bytes = read(file);
  if (file.endsWith('.pdf')) return printedPdf(bytes);
  if (file.endsWith('.docx')) return printedDocx(bytes);
  return { text: bytes.toString('utf8'), links: [] };
}

async function printedPdf(bytes: Buffer): Promise<Printed> {
  const document = await pdfium.loadDocument(bytes);
  const text = [...document.pages()].map((page) => page.getText()).join('\n');
  document.destroy();
  const links = [...bytes.toString('latin1').matchAll(/\/URI \((?!tel:)([^)]*)\)/g)].map(
    (match) => match[1] ?? '',
  );
  return { text, links };
}

function printedDocx(bytes: Buffer): Printed {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => ({
    name,
    xml: strFromU8(content),
  }));
  const visible = parts.filter(({ name }) => /^(word\/(document|header\d*)|docProps\/core)\.xml$/.test(name));
  const rels = parts.filter(({ name }) => name.endsWith('.rels')).map(({ xml }) => xml);
  return {
    text: visible.map(({ xml }) => plainText(xml)).join('\n'),
    links: [...rels.join('').matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(
      (match) => match[1] ?? '',
    ),
  };
}

function plainText(xml: string): string {
  const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
  return text.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

/** Line breaks, and how a reader marks a hyphen at a line's end, are no part of the value. */
function squeezed(text: string): string {
  return text.replace(/[\s\u0002\ufffe\u00ad-]/g, '');
}

/** Takes out a value that the truth names (and the test above has judged), also where a line broke inside it. */
function without(text: string, value: string): string {
  const letters = [...value.replace('https://', '')].map((letter) => letter.replace(/[.+-]/, '\\$&'));
  return text.replace(new RegExp(letters.join('\\s*'), 'g'), '');
}

/** A date set beside a long title may stand between its words; then the words have to do. */
function stands(value: string, page: string): boolean {
  return page.includes(squeezed(value)) || value.split(' ').every((word) => page.includes(squeezed(word)));
}

function valuesOf({ maker: _, case: __, layout: ___, links: ____, ...truth }: Truth): string[] {
  const isDate = (value: string) => /^\d{4}(-\d{2})?$/.test(value);
  const walk = (value: unknown): string[] => {
    if (typeof value === 'string') return isDate(value) ? [value.slice(0, 4)] : [value];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(walk) : [];
  };
  return walk(truth);
}

/** E-mail addresses, phones and links that could belong to somebody. */
function realDetails(text: string): string[] {
  const found = (pattern: RegExp) => text.match(pattern) ?? [];
  return [
    ...found(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g).filter((email) => !/@example\.(com|org)$/.test(email)),
    ...found(/\+\d[\d ().-]{7,}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/g).filter(
      (phone) => !/^\([2-9]\d{2}\) 555-01\d{2}$/.test(phone),
    ),
    ...found(/https?:\/\/[^\s"<>)]+/g).filter((url) => !/^https:\/\/example\.(com|org)(\/|$)/.test(url)),
    ...found(/\b[a-z0-9-]+\.(com|org|io|dev)\b/g).filter((host) => !/^example\.(com|org)$/.test(host)),
  ];
}
