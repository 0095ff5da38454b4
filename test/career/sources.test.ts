import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { roleKnowledge } from '../../src/library.ts';
import { type DocumentRow, inventoryOf, readFigure } from './inventory.ts';

/** A table or list as a document has it: of each row the words of the document, and its cells in ours. */
interface SourceList {
  list: string;
  document: string | null;
  rows: { quote?: string; cells: Record<string, string | number> }[];
}

const { lists } = JSON.parse(
  readFileSync(new URL('../../fixtures/sources.json', import.meta.url), 'utf8'),
) as { lists: SourceList[] };
const knowledge = roleKnowledge();
const nameOf = ({ list, document }: Pick<DocumentRow, 'list' | 'document'>): string =>
  document === null ? list : `${list} of ${document}`;
const found = new Map<string, DocumentRow[]>();
for (const row of inventoryOf(knowledge, loadRole()))
  found.set(nameOf(row), [...(found.get(nameOf(row)) ?? []), row]);

/** A quoted number as the data must hold it, where the data holds a number. */
const asHeld = (cells: SourceList['rows'][number]['cells'], { cells: held, units }: DocumentRow) =>
  Object.fromEntries(
    Object.entries(cells).map(([name, said]) => [
      name,
      typeof held[name] === 'number' && typeof said === 'string' ? readFigure(said, units[name] ?? '') : said,
    ]),
  );

describe('what the data has from the role documents', () => {
  it.each(lists.map((each) => ({ name: nameOf(each), ...each })))('$name', ({ name, rows }) => {
    const held = found.get(name) ?? [];
    expect(held.map(({ cells }) => cells)).toEqual(
      rows.map(({ cells }, index) => (held[index] ? asHeld(cells, held[index]) : cells)),
    );
  });

  it('is all of it in the fixture', () => {
    expect([...found.keys()].sort()).toEqual(lists.map(nameOf).sort());
  });

  it('has every number from the words that are quoted beside it', () => {
    const loose = lists
      .filter(({ document }) => document !== null)
      .flatMap(({ list, rows }) =>
        rows.flatMap(({ quote = '', cells }) =>
          Object.values(cells)
            .flatMap((said) => String(said).match(/\d(?:[\d,.]*\d)?/g) ?? [])
            .filter((number) => !quote.includes(number))
            .map((number) => `${list}: ${number} is not in “${quote}”`),
        ),
      );
    expect(loose).toEqual([]);
  });

  // counted by hand in the documents, so that no row can leave the data and the fixture together
  it.each([
    ['market/states-by-cost-of-living of 000', 10],
    ['market/related-jobs of 000', 7],
    ['market/percentiles of 001', 5],
    ['market/levels of 001', 4],
    ['market/states of 001', 10],
    ['market/metros of 001', 10],
    ['market/specialisations of 001', 6],
    ['market/certificates of 001', 5],
    ['market/compensation of 001', 8],
    ['market/levels of 002', 4],
    ['market/countries of 002', 15],
    ['market/conditions of 002', 8],
    ['market/levels of 003', 5],
    ['market/levels of 004', 3],
    ['market/certificates of 004', 2],
    ['levels/paths of 001', 4],
    ['levels/paths of 002', 5],
    ['levels/paths of 003', 5],
    ['levels/paths of 004', 4],
    ['responsibilities/lists of 002', 7],
    ['responsibilities/lists of 003', 11],
    ['responsibilities/lists of 004', 12],
    ['advice/qualifications of 000', 2],
    ['advice/qualifications of 003', 12],
    ['advice/requirements of 003', 11],
    ['advice/skills of 002', 4],
    ['advice/skills of 004', 5],
    ['advice/mistakes of 004', 4],
    ['advice/instead of 004', 5],
    ['advice/atsTips of 004', 4],
    ['advice/negotiation of 001', 7],
    ['learning/roadmap of 004', 5],
    ['learning/resources of 004', 15],
    ['learning/resources of 002', 3],
    ['ai/tools of 000', 6],
    ['ai/practices of 000', 4],
    ['ai/plan of 000', 4],
    ['keywords/mustHave of 004', 6],
    ['keywords/bonus of 004', 3],
    ['keywords/avoid of 004', 5],
  ])('%s: %i rows', (name, counted) => {
    expect(lists.find((each) => nameOf(each) === name)?.rows).toHaveLength(counted);
  });

  it('holds no day of a credit analyst', () => {
    expect(JSON.stringify(knowledge).toLowerCase()).not.toMatch(/credit analyst|commercial bank/);
  });
});
