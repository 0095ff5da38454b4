import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extract/extract.ts';
import { parse } from '../../src/parse/parse.ts';

const contactOf = (...lines: string[]) =>
  parse(
    readText(
      [...lines, '', 'EXPERIENCE', 'Developer, Quill Labs', '2019 - 2021', '- Wrote the pilot.'].join('\n'),
    ),
  ).contact;

describe('a phone number', () => {
  it.each([
    ['+1 604 555 0147\t1200 Cedar Street', '+1 604 555 0147'],
    ['801 · 555 · 0133', '801 · 555 · 0133'],
    ['电话：(+86) 137-5550-0123', '(+86) 137-5550-0123'],
    ['Tel.: +34 655 500 123 | jo@example.com', '+34 655 500 123'],
    ['Recife, PE | 99555-0123', '99555-0123'],
    ['Spokane, WA 99201-1234 | (509) 555-0142', '(509) 555-0142'],
  ])('%s', (line, phone) => {
    expect(contactOf('Jo Doe', line).phones.map(({ value }) => value)).toEqual([phone]);
  });

  it.each(['2019 · 2021', '12 Elm Court, 80202 Denver', 'Spokane, WA 99201-1234'])('is not %s', (line) => {
    expect(contactOf('Jo Doe', line).phones).toEqual([]);
  });
});

it.each(['María José Fernández de la Vega Ortiz', 'JOÃO PEDRO ALVARENGA DOS SANTOS', 'Tobias J. Renfrew'])(
  'reads the name %s',
  (name) => {
    expect(contactOf(name, 'jo.doe@example.com').name?.value).toBe(name);
  },
);

it.each([
  ['Vor- und Nachname\tJörg Brandauer', 'Jörg Brandauer'],
  ['Name: Tomás Quintana', 'Tomás Quintana'],
  ['氏名　山口 由紀', '山口 由紀'],
])('reads the name behind its label: %s', (line, name) => {
  expect(contactOf('Curriculum Vitae', '2026', 'Europass', line).name?.value).toBe(name);
});
