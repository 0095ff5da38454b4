import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roleKnowledge } from '../../src/index.ts';
import { figuresOf, readFigure } from './figures.ts';

interface Sources {
  documents: { id: string; title: string; date: string }[];
  figures: { figure: string; quoted: string; document: string }[];
}

const sources = JSON.parse(
  readFileSync(new URL('../../fixtures/sources.json', import.meta.url), 'utf8'),
) as Sources;
const knowledge = roleKnowledge();
const figures = figuresOf(knowledge);
const key = ({ figure, document }: { figure: string; document: string }): string => `${document}: ${figure}`;
const quoted = new Map(sources.figures.map((each) => [key(each), each.quoted]));

describe('figures of the role documents', () => {
  it.each(figures)('$document: $figure', (figure) => {
    expect(readFigure(quoted.get(key(figure)) ?? '', figure.unit)).toBe(figure.value);
  });

  it('are all used: no quoted number is without its figure', () => {
    const known = new Set(figures.map(key));
    expect(sources.figures.map(key).filter((each) => !known.has(each))).toEqual([]);
  });

  it('come from the documents that the market names', () => {
    expect(sources.documents).toEqual(knowledge.market?.sources);
  });
});

describe('tables and lists of the role documents', () => {
  const tableRows = (id: string, source?: string): number =>
    (knowledge.market?.tables.find((table) => table.id === id)?.rows ?? []).filter(
      (row) => source === undefined || row.source === source,
    ).length;
  const fromDocument = (list: readonly { source: string }[] | undefined, source: string): number =>
    (list ?? []).filter((each) => each.source === source).length;
  const { responsibilities, advice, learning, ai, levels } = knowledge;

  // the counts are those of the documents, counted by hand
  it.each<[string, number, number]>([
    ['states of 000', tableRows('states-by-cost-of-living'), 10],
    ['related jobs of 000', tableRows('related-jobs'), 7],
    ['percentiles of 001', tableRows('percentiles'), 5],
    ['levels of 001', tableRows('levels', '001'), 4],
    ['states of 001', tableRows('states'), 10],
    ['metropolitan areas of 001', tableRows('metros'), 10],
    ['specialisations of 001', tableRows('specialisations'), 5],
    ['levels of 002', tableRows('levels', '002'), 4],
    ['countries of 002', tableRows('countries'), 15],
    ['levels of 003', tableRows('levels', '003'), 5],
    ['levels of 004', tableRows('levels', '004'), 3],
    ['career steps of 002', fromDocument(levels?.paths, '002'), 5],
    ['career steps of 004', fromDocument(levels?.paths, '004'), 4],
    ['duties of 002', fromDocument(responsibilities?.lists, '002'), 7],
    ['duties of 003', fromDocument(responsibilities?.lists, '003'), 11],
    ['duties and tasks of a day of 004', fromDocument(responsibilities?.lists, '004'), 12],
    ['qualifications of 003', fromDocument(advice?.qualifications, '003'), 12],
    ['requirements of 003', fromDocument(advice?.requirements, '003'), 11],
    ['mistakes of 004', fromDocument(advice?.mistakes, '004'), 4],
    ['what to do instead of 004', fromDocument(advice?.instead, '004'), 5],
    ['advice on keywords of 004', fromDocument(advice?.atsTips, '004'), 4],
    ['points of negotiation of 001', fromDocument(advice?.negotiation, '001'), 7],
    ['steps of the roadmap of 004', fromDocument(learning?.roadmap, '004'), 5],
    ['resources of 004', fromDocument(learning?.resources, '004'), 15],
    ['courses of 002', fromDocument(learning?.resources, '002'), 3],
    ['tools of 000', fromDocument(ai?.tools, '000'), 6],
    ['practices of 000', fromDocument(ai?.practices, '000'), 4],
    ['steps of the plan of 000', fromDocument(ai?.plan, '000'), 4],
  ])('%s', (_what, found, counted) => {
    expect(found).toBe(counted);
  });

  it('hold no day of a credit analyst', () => {
    expect(JSON.stringify(knowledge).toLowerCase()).not.toMatch(/credit analyst|commercial bank/);
  });
});
