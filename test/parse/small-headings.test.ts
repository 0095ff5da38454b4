import { describe, expect, it } from 'vitest';
import { isLabel, isLabelled, namesTools } from '../../src/parse/small-headings.ts';
import { positionsIn } from './work-section.ts';

describe('a small heading', () => {
  it.each(['Key achievements:', 'Missions :', 'Funciones', 'AUFGABEN', 'Tech stack'])('%s', (text) =>
    expect(isLabel(text)).toBe(true),
  );

  it.each(['Missions Locales', 'Achieved much', ''])('is not %j', (text) =>
    expect(isLabel(text)).toBe(false),
  );
});

it('a label before tools is told from one before what was done', () => {
  expect(namesTools('Environnement technique : Python, Docker')).toBe(true);
  expect(namesTools('Key achievements: halved the cost of hosting')).toBe(false);
  expect(isLabelled('Key achievements: halved the cost of hosting')).toBe(true);
  expect(isLabelled('Quillstack: Engineer')).toBe(false);
});

it('what follows a label on its line is a statement, but a list of tools is none', () => {
  const [position] = positionsIn(
    'Engineer, Quillstack\t2019 - 2021',
    'Responsibilities:',
    '- Wrote the billing service',
    'Key achievements: halved the cost of hosting',
    '- Taught two juniors',
    'Tech stack: Go, Kafka',
  );
  expect(position?.bullets.map(({ value }) => value)).toEqual([
    'Wrote the billing service',
    'Key achievements: halved the cost of hosting',
    'Taught two juniors',
  ]);
});
