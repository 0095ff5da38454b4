import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CandorError } from '../../src/errors.ts';
import type { Document } from '../../src/extract/document.ts';
import { extract, readText } from '../../src/extract/extract.ts';
import { assertResume } from '../../src/parse/is-resume.ts';
import { parse } from '../../src/parse/parse.ts';
import { column, makePdf } from '../extract/make-pdf.ts';
import { others, resumes } from './other-texts.ts';

/** Why a document is taken for no resume; null where it is one. */
function refusal(document: Document): string | null {
  try {
    assertResume(document, parse(document));
    return null;
  } catch (error) {
    if (error instanceof CandorError && error.code === 'not-a-resume') return error.detail ?? '';
    throw error;
  }
}

const refusalOf = (...lines: string[]): string | null => refusal(readText(lines.join('\n')));

const person = (name: string): string[] => [
  name,
  `${name.toLowerCase().replace(' ', '.')}@example.com`,
  'Experience',
  'Engineer, Halden Health',
  '2019 - 2021',
  '- Wrote the booking service.',
  'Education',
  'Lakeshore University, BSc, 2019',
];

describe('is told from a resume, with its reason:', () => {
  it('an error page saved as PDF', async () => {
    const bytes = await makePdf(
      column(60, 60, ['404 Not Found', 'The requested file is gone.', 'nginx/1.24.0']),
    );
    expect(refusal(await extract({ bytes }))).toMatch(/error page/);
  });

  it.each([
    ['Access denied', 'You do not have permission to view this document.', 'Reference 18.2f'],
    ['Your session has expired', 'Sign in to continue to the portal of applicants.'],
  ])('an error page: %s', (...lines) => {
    expect(refusalOf(...lines)).toMatch(/error page/);
  });

  it.each([
    [
      'Invoice No. 2041',
      'Bill to: Halden Health',
      'Qty Unit price Amount',
      'Backend developer, 40 hours',
      'Subtotal 4,000',
      'VAT 20 %',
      'Amount due 4,800',
      'billing@example.com',
    ],
    [
      'Rechnung Nr. 12',
      'Menge Einzelpreis',
      'Zwischensumme 100 EUR',
      'MwSt 19 %',
      'IBAN DE00 0000 0000',
      'Entwickler-Stunden',
    ],
  ])('an invoice: %s', (...lines) => {
    expect(refusalOf(...lines)).toMatch(/invoice/);
  });

  it.each(
    readdirSync('fixtures/postings')
      .filter((name) => name.startsWith('basic-') || (name.startsWith('bank-java') && name.endsWith('.txt')))
      .filter((name) => name.endsWith('.txt')),
  )('a posting: %s', (name) => {
    expect(refusalOf(readFileSync(`fixtures/postings/${name}`, 'utf8'))).toMatch(/posting/);
  });

  it.each(Object.entries(others))('%s', (_, { says, text }) => {
    expect(refusalOf(text)).toMatch(says);
  });

  it('five merged candidates', async () => {
    const names = ['Ann Ashby', 'Bo Birch', 'Cy Colby', 'Di Dunmore', 'Ed Elwood'];
    const bytes = await makePdf(...names.map((name) => column(60, 60, person(name))));
    expect(refusal(await extract({ bytes }))).toMatch(/5 people/);
  });
});

describe('is a resume:', () => {
  it.each(Object.entries(resumes))('%s', (_, text) => {
    expect(refusalOf(text)).toBeNull();
  });

  it.each([
    [
      'of a developer of invoices',
      ['- Built invoice matching: VAT, IBAN, due date and amount due, per unit price.'],
    ],
    [
      'of a recruiter',
      ['- Wrote postings: "We are looking for", "what we offer", "apply now", nice to have.'],
    ],
    ['of somebody who mends error pages', ['- Cut 404 Not Found and access denied pages by 80 %.']],
  ])('%s', (_, lines) => {
    expect(refusalOf(...person('Ann Ashby').slice(0, 5), ...lines)).toBeNull();
  });

  it('with two addresses of its own and the address of a referee', () => {
    const lines = [...person('Ann Ashby'), 'ann@example.org', 'References', 'Bo Birch, bo.birch@example.com'];
    expect(refusalOf(...lines)).toBeNull();
  });

  it('of a student with a school alone', () => {
    expect(
      refusalOf('Ann Ashby', 'ann@example.com', 'Education', 'Lakeshore University', '2021 - 2024'),
    ).toBeNull();
  });
});
