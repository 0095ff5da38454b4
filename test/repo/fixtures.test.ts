import { readdirSync, readFileSync, statSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostingTruth } from '../../bench/posting-fields.ts';
import type { Source } from '../../fixtures/generate/json-resume.ts';
import type { Truth } from '../../fixtures/generate/truth.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);
const KNOCK_OUTS = [
  'work-permission',
  'clearance',
  'degree',
  'location',
  'travel',
  'years',
  'language',
  'licence',
];

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
/** These hold every case; the others hold some, or those in English. */
const complete = ['chromium-plain', 'chromium-sidebar', 'docx', 'text'];
const casesOf = (maker: string) => list(`resumes/${maker}/`);
const folders = makers.flatMap((maker) => casesOf(maker).map((id) => `resumes/${maker}/${id}/`));
/** Made by hand from the Word files, for some of the cases. */
const isSelection = (maker: string) => maker.startsWith('libreoffice-');
const postings = list('postings/').filter((file) => file.endsWith('.txt'));

let pdfium: PDFiumLibrary;
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
});
afterAll(() => pdfium.destroy());

describe('the resume fixtures', () => {
  it('hold enough people in enough makers', () => {
    expect(cases.length).toBeGreaterThanOrEqual(24);
    expect(makers.length).toBeGreaterThanOrEqual(20);
    for (const maker of complete) expect(casesOf(maker), maker).toEqual(cases);
    for (const maker of makers) {
      expect(cases, maker).toEqual(expect.arrayContaining(casesOf(maker)));
      expect(casesOf(maker).length, maker).toBeGreaterThanOrEqual(isSelection(maker) ? 1 : 8);
    }
  });

  it('give every person a number of their own', () => {
    const numbers = cases.map((id) => parse<Source>(`sources/${id}.json`).meta.number);
    expect(numbers.sort((a, b) => a - b)).toEqual(cases.map((_, index) => index));
  });

  it('hold one resume with its truth in every folder', () => {
    for (const folder of folders) {
      const [maker, id] = folder.split('/').slice(1);
      expect(list(folder), folder).toEqual([
        expect.stringMatching(/^resume\.(pdf|docx|txt|odt|rtf|doc)$/),
        'truth.json',
      ]);
      expect(parse<Truth>(`${folder}truth.json`), folder).toMatchObject({ maker, case: id });
    }
  });

  it('stay small', () => {
    const sizes = folders.map((folder) => size(resumeIn(folder)));
    expect(Math.max(...sizes)).toBeLessThan(130_000);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(25_000_000);
  });

  it.each(makers)('of %s print all that their truth says', async (maker) => {
    for (const id of casesOf(maker)) {
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
    for (const id of casesOf(maker)) {
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
  if (file.endsWith('.odt')) return printedOdt(bytes);
  if (file.endsWith('.rtf')) return printedRtf(bytes.toString('latin1'));
  if (file.endsWith('.doc')) return printedDoc(bytes);
  return { text: bytes.toString('utf8'), links: [] };
}

async function printedPdf(bytes: Buffer): Promise<Printed> {
  const document = await pdfium.loadDocument(bytes);
  const text = [...document.pages()].map((page) => page.getText()).join('\n');
  document.destroy();
  const links = [...bytes.toString('latin1').matchAll(/\/URI ?\((?!tel:)([^)]*)\)/g)].map(
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

function printedOdt(bytes: Buffer): Printed {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^(content|styles)\.xml$/.test(name) });
  const xml = Object.values(parts).map((part) => strFromU8(part).replace(/<text:s\/>/g, ' '));
  return {
    text: xml.map((part) => plainText(part.replace(/<\/text:[ph]>/g, '\n'))).join('\n'),
    links: [...xml.join('').matchAll(/xlink:href="(https?:[^"]*)"/g)].map((match) => match[1] ?? ''),
  };
}

function printedRtf(source: string): Printed {
  const text = source
    .replace(/\{\\(?:fonttbl|colortbl|stylesheet|info|\*\\(?:generator|listtable))[\s\S]*?\n(?=\{\\|\\)/g, '')
    .replace(/\\u(-?\d+)(?: ?\\'[0-9a-f]{2}| ?\?)/g, (_, code) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/\\'([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\par\b/g, '\n')
    .replace(/\\[a-z]+-?\d* ?|[{}]/g, '');
  return { text, links: [...source.matchAll(/HYPERLINK "(https?:[^"]*)"/g)].map((match) => match[1] ?? '') };
}

/** Word 97 keeps its text in two bytes a letter, here at an even place. */
function printedDoc(bytes: Buffer): Printed {
  const text = bytes.toString('utf16le').replace(/[^\n\r\t\x20-\u024f\u2010-\u2026]+/g, '\n');
  return { text, links: [...text.matchAll(/HYPERLINK "(https?:[^"]*)"/g)].map((match) => match[1] ?? '') };
}

function plainText(xml: string): string {
  const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
  return text.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

/** Line breaks, and how a reader marks a hyphen at a line's end, are no part of the value. */
function squeezed(text: string): string {
  return text.replace(/[\s\u0002\ufffe\u00ad-]/g, '');
}

/** Takes out a value that the truth names (and the test above has judged), also where a line or a word broke inside it. */
function without(text: string, value: string): string {
  const letters = [...value.replace('https://', '')].map((letter) => letter.replace(/[.+-]/, '\\$&'));
  return text.replace(new RegExp(letters.join('[\\s\\u0002\\ufffe\\u00ad-]*'), 'g'), '');
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
