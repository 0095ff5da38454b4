import { describe, expect, it } from 'vitest';
import { queryMarket, readResume, renderReport } from '../../src/library.ts';
import { careerOf, plainWork, reportOf, type Told } from './read.ts';

const marketOf = (told: Partial<Told>) => careerOf({ bullets: plainWork, ...told }).market;
const rowsOf = (told: Partial<Told>, table: string) =>
  (marketOf(told)?.tables.find(({ id }) => id === table)?.rows ?? []).map(({ cells }) => cells);

describe('what the work is worth', () => {
  it('gives every document its own figure for the level, and the range between them', () => {
    const market = marketOf({});
    expect(rowsOf({}, 'levels').map(({ level }) => level)).toEqual(['mid', 'mid', 'mid', 'mid']);
    expect(market?.says[0]).toBe(
      'For a mid-level backend developer in the United States the documents give $85,000 to $133,080 a year (4 documents).',
    );
  });

  it.each([
    ['Austin, TX', { metros: 1, states: 0 }],
    ['Austin TX', { metros: 1, states: 0 }],
    ['Austin, TX (Remote)', { metros: 1, states: 0 }],
    ['Seattle, WA 98101', { metros: 1, states: 1 }],
    ['Seattle', { metros: 1, states: 0 }],
    ['Seattle, USA', { metros: 1, states: 0, countries: 1 }],
    ['Greater Seattle Area', { metros: 1 }],
    ['Greater Boston', { metros: 1, states: 0 }],
    ['Bellevue, Washington', { metros: 1, states: 1 }],
    ['California', { metros: 0, states: 1 }],
    ['San Francisco Bay Area', { metros: 1, states: 0 }],
    ['New York City', { metros: 1 }],
    ['New York, NY', { metros: 1, states: 1 }],
    ['Brooklyn, NY', { metros: 1, states: 1 }],
    ['Brooklyn, New York', { metros: 1, states: 1 }],
    ['Brooklyn, OH', { metros: 0, states: 0 }],
    ['Washington, DC', { metros: 1, states: 0 }],
    ['Washington DC', { metros: 1, states: 0 }],
    ['Washington, D.C.', { metros: 1, states: 0, 'states-by-cost-of-living': 0 }],
    ['Washington, Pennsylvania', { metros: 0, states: 0, 'states-by-cost-of-living': 0 }],
    ['Arlington, TX', { metros: 0, states: 0 }],
    ['Cambridge', { metros: 0, states: 0 }],
    ['Cambridge, MA', { metros: 1, states: 1 }],
    ['Cambridge, United Kingdom', { metros: 0, countries: 1 }],
    ['Perth, WA, Australia', { metros: 0, states: 0, countries: 1 }],
    ['Boston, Lincolnshire', { metros: 0, states: 0 }],
    ['Denver, NC', { metros: 0, states: 0 }],
    ['Indianapolis, IN', { metros: 0, states: 0, countries: 0 }],
    ['Bengaluru, India', { metros: 0, states: 0, countries: 1 }],
  ])('%s', (place, expected) => {
    expect(marketOf({ place })?.place).toBe(place);
    for (const [table, count] of Object.entries(expected))
      expect({ table, rows: rowsOf({ place }, table) }).toMatchObject({ table, rows: { length: count } });
  });

  it('takes working from anywhere for no place', () => {
    const market = marketOf({ place: 'Remote' });
    expect(market?.place).toBeNull();
    expect(market?.says.join()).not.toContain('Remote');
  });

  it('says where no document gives a figure, and fills nothing', () => {
    expect(marketOf({ place: 'Leipzig, Germany' })?.says).toContain(
      'For Leipzig, Germany no document gives a figure.',
    );
    expect(rowsOf({ place: 'Leipzig, Germany' }, 'countries')[0]?.pay).toBe('not given');
  });

  it('tells whom no level fits yet what the first one earns', () => {
    const nurse = { title: 'Nurse', bullets: ['Cared for 30 patients on a ward'] };
    expect(marketOf(nurse)?.says[0]).toContain('For a junior backend developer');
  });

  it('offers a premium only for what the resume shows', () => {
    expect(rowsOf({}, 'certificates')).toEqual([]);
    expect(rowsOf({}, 'practices')).toEqual([]);
    const assisted = { bullets: [...plainWork, 'Cut review time by 30 % with GitHub Copilot'] };
    expect(rowsOf(assisted, 'practices')).toMatchObject([{ premiumFrom: 15, premiumTo: 25 }]);
  });

  const premiums = (...certificates: string[]): number =>
    rowsOf({ certificates }, 'certificates').filter(({ premiumFrom }) => premiumFrom === 10).length;

  it.each([
    ['AWS Certified Solutions Architect Professional, 2023', 1],
    ['AWS Solutions Architect - Professional', 1],
    ['AWS Certified Solutions Architect – Professional (2022)', 1],
    ['AWS Certified Solutions Architect (Professional)', 1],
    ['Microsoft Certified: Azure Solutions Architect Expert', 1],
    ['Google Cloud Certified - Professional Cloud Architect, expires 2027', 1],
    ['AWS Solutions Architect Professional, Azure Solutions Architect Expert (in progress)', 1],
    ['AWS Certified Solutions Architect - Associate', 0],
    ['Preparing for AWS Certified Solutions Architect Professional', 0],
    ['In progress: Azure Solutions Architect Expert', 0],
    ['In progress: Azure Solutions Architect Expert, AWS Solutions Architect Professional', 0],
    ['Google Cloud Professional Cloud Architect, exam planned', 0],
    ['Course: AWS Certified Solutions Architect Professional', 0],
    ['AWS Certified Solutions Architect Professional (expected June 2024)', 0],
  ])('certificate as printed: %s', (certificate, count) => {
    expect(premiums(certificate)).toBe(count);
  });

  it('finds what each document says of a certificate', () => {
    const rows = rowsOf({ certificates: ['MongoDB Certified Developer'] }, 'certificates');
    expect(rows.map(({ certificate }) => certificate)).toEqual([
      'Database certificates (MongoDB, PostgreSQL)',
      'MongoDB Certified Developer',
    ]);
  });

  it('tells figures that are only near, or of another job, from those that are paid', () => {
    const bullets = [
      ...plainWork,
      'Optimized slow queries and added database indexes to the ledger',
      'Wrote the data model of billing in PostgreSQL',
      'Built the GraphQL API of the shop',
    ];
    const rows = rowsOf({ bullets }, 'specialisations');
    expect(rows.find(({ specialisation }) => String(specialisation).startsWith('API'))).toMatchObject({
      near: 133080,
    });
    expect(rows.find(({ specialisation }) => String(specialisation).startsWith('Database'))).toMatchObject({
      compared: 112590,
    });
    expect(rows.flatMap(({ from }) => from ?? [])).toEqual([]);
  });

  it('takes one statement for no specialisation, nor one that only names its skills', () => {
    const once = [...plainWork, 'Encrypted the notes of the Java service at rest'];
    const named = [...once, 'Responsible for authentication and encryption'];
    const twice = [...once, 'Moved the login of the Java service to OAuth'];
    const secure = (bullets: string[]) =>
      rowsOf({ bullets }, 'specialisations').some(({ premiumTo }) => premiumTo === 20);
    expect([secure(once), secure(named), secure(twice)]).toEqual([false, false, true]);
  });

  it('gives a beginner no figure of specialists', () => {
    const told = [
      'Built event-driven microservices in Java as a distributed system',
      'Split order intake into microservices',
      'Built the GraphQL API of the shop',
      ...plainWork,
    ];
    const figures = (dates: string) => rowsOf({ bullets: told, dates }, 'specialisations');
    expect(figures('Jan 2020 - Dec 2023')).toMatchObject([{ from: 169000 }, { near: 133080 }]);
    expect(figures('Jun 2023 - Dec 2023')).toEqual([]);
  });

  it('shows whoever leads what managers are paid, under its own name', () => {
    const lead = {
      title: 'Staff Backend Engineer',
      dates: 'Jan 2010 - Dec 2023',
      bullets: [...plainWork, 'Set coding standards across all teams', 'Designed the order system'],
    };
    const rows = marketOf(lead)?.tables.find(({ id }) => id === 'levels')?.rows ?? [];
    expect(rows.map(({ named }) => named)).toEqual(['Staff/Principal', 'Manager', 'Veteran']);
    expect(marketOf(lead)?.says.slice(0, 2)).toEqual([
      'For a staff or lead backend developer in the United States the documents give $128,063 to $211,450 or more a year (2 documents).',
      'Beside it, for a manager, they give $200,000 to $350,000 a year (1 document).',
    ]);
    expect(rowsOf({}, 'levels').map(({ level }) => level)).not.toContain('manager');
  });

  it.each([
    ['Perth, WA', false],
    ['Perth WA 6000', false],
    ['Perth, WA, Australia', false],
    ['Greater Perth Area, WA', false],
    ['Casablanca, MA', false],
    ['Bogotá, CO', false],
    ['Chișinău, MD', false],
    ['Toronto, CA', false],
    ['London, ON', false],
    ['Vancouver, BC', false],
    ['Cambridge, UK', false],
    ['Seattle, WA', true],
    ['Spokane, WA', true],
    ['Perth, WA, USA', true],
    ['Boulder, CO', true],
    ['Baltimore, Maryland', true],
    ['Ontario, CA', true],
    ['Vancouver, WA', true],
    ['Cambridge, MA', true],
  ])('gives figures of a state for a place in it alone: %s', (place, inState) => {
    expect(rowsOf({ place }, 'states-by-cost-of-living').length > 0).toBe(inState);
  });

  it.each([
    ['Albany, WA', '+61 8 5550 0142', false],
    ['Albany, WA', '0061 8 5550 0142', false],
    ['Albany, WA 6330', '(512) 555-0142', false],
    ['Kassel, DE', '+49 561 5550142', false],
    ['Pune, IN 411001', '(512) 555-0142', false],
    ['Spokane, WA', '(509) 555-0142', true],
    ['Spokane, WA', '+1 509 555 0142', true],
    ['Spokane, WA', '+44 20 7946 0142', true],
    ['Spokane, WA 99201', '(509) 555-0142', true],
    ['Seattle, WA', '+61 8 5550 0142', true],
    ['Albany, WA 6330, USA', '+61 8 5550 0142', true],
  ])('hears a telephone and the code of a post: %s and %s', (place, phone, inState) => {
    const tables = reportOf({ place, phone, bullets: plainWork }).career?.market?.tables ?? [];
    expect(tables.some(({ about }) => about === 'state')).toBe(inState);
  });

  it('says what a table says of one row beside that row alone', () => {
    expect(rowsOf({ place: 'San Jose, CA' }, 'metros')).toMatchObject([{ aboveNational: 35 }]);
    const denver = marketOf({ place: 'Denver, CO' })?.tables.find(({ id }) => id === 'metros');
    expect(JSON.stringify(denver)).not.toMatch(/San Jose|35/);
  });

  it.each([
    ['markdown', true],
    ['pdf', true],
    ['text', false],
  ] as const)('stands whole at the end of what is kept: %s', async (format, whole) => {
    const report = reportOf({ bullets: plainWork });
    const made = await renderReport(report, format);
    const printed = typeof made === 'string' ? made : (await readResume({ bytes: made })).document.text;
    for (const words of ['Annex: figures for everybody', 'Penetration Tester', 'Entry barrier'])
      expect(printed.includes(words)).toBe(whole);
    expect(printed).toContain('Backend Developer Salary Guide 2026');
  });

  it('answers queries by table, subject, document and column', () => {
    const tables = (query: Parameters<typeof queryMarket>[1]) =>
      queryMarket('backend-developer', query)?.tables;
    expect(tables({ table: 'states', where: { state: 'oregon' } })?.[0]?.rows).toMatchObject([
      { source: '001', cells: { annual: 136240 } },
    ]);
    expect(tables({ about: 'state', where: { code: 'CA' } })?.map(({ id }) => id)).toEqual([
      'states-by-cost-of-living',
      'states',
    ]);
    expect(tables({ table: 'levels', source: '004' })?.[0]?.rows).toHaveLength(3);
    expect(tables({ where: { state: 'Narnia' } })).toEqual([]);
  });

  it.each([
    [{ table: 'no-such-table' }, /table is one of .*\blevels\b/],
    [{ about: 'weather' }, /about is one of .*\bstate\b/],
    [{ source: '999' }, /source is one of 000, 001/],
    [{ where: { planet: 'earth' } }, /a column is one of .*\bstate\b/],
  ])('names what there is to ask for: %o', (query, names) => {
    expect(() => queryMarket('backend-developer', query)).toThrow(names);
  });
});
