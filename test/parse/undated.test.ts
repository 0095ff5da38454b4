import { describe, expect, it } from 'vitest';
import { positionsIn, two } from './work-section.ts';

/** Positions as "title @ company, from start | statements". */
const heldIn = (...lines: string[]): string[] =>
  positionsIn(...lines).map(
    ({ title, company, start, bullets }) =>
      `${title?.value} @ ${company?.value}, from ${start?.value} | ${bullets.length}`,
  );

const dated = ['Store associate, QuickShop', '2021 - 2023', ...two, ''];
const store = 'Store associate @ QuickShop, from 2021 | 2';

describe('what was done without dates', () => {
  it.each([
    ['IT helper, Brandt Family Business', 'IT helper @ Brandt Family Business, from undefined | 2'],
    ['IT hand, Brandt Family Business', 'IT hand @ Brandt Family Business, from undefined | 2'],
    ['IT helper\nBrandt Family Business', 'IT helper @ Brandt Family Business, from undefined | 2'],
    ['Volunteer, Food Bank of Seattle', 'Volunteer @ Food Bank of Seattle, from undefined | 2'],
    ['Cashier (part-time), Grocer & Sons', 'Cashier (part-time) @ Grocer & Sons, from undefined | 2'],
    ['Freelance web work', 'undefined @ Freelance web work, from undefined | 2'],
  ])('in a paragraph of its own is a position, behind a dated one and before it: %s', (header, held) => {
    const lines = header.split('\n');
    expect(heldIn(...dated, ...lines, ...two)).toEqual([store, held]);
    expect(heldIn(...lines, ...two, '', ...dated)).toEqual([held, store]);
  });

  it.each([
    'Key achievements',
    'Project: Billing Migration',
    'Client: Northwind Traders',
    'Billing migration, phase two',
    'Payments team',
    'Seattle, WA',
    'Responsibilities',
    'Technologies: Go, Python',
  ])('is part of the position above when it names none: %s', (line) => {
    expect(heldIn(...dated, line, ...two)).toEqual([store.replace('| 2', '| 4')]);
  });

  it('is part of the position above when it begins no paragraph', () => {
    const inside = [...two, 'Reporting for Brandt Family Business', '- Wrote the reports.'];
    expect(heldIn('Store associate, QuickShop', '2021 - 2023', ...inside)).toHaveLength(1);
  });
});
