import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readHere } from '../../src/pipeline.ts';
import { column, makePdf, makeTurnedPdf, type Piece } from './make-pdf.ts';

/** The document's lines as a human reads them; wrapped lines are one. */
async function linesOf(...pages: Piece[][]): Promise<string[]> {
  const document = await extract({ bytes: await makePdf(...pages) });
  const starts = document.lines.flatMap(({ start, wrapped }) => (wrapped ? [] : [start]));
  return starts.map((start, index) => document.text.slice(start, starts[index + 1]).trimEnd());
}

const contact = column(400, 52, ['12 Elm Court, Denver, CO', '(303) 555-0142', 'jo.doe@example.com'], 12);
const filler = column(60, 300, ['Backend developer with eight years', 'of practice in small teams.'], 12);

describe('a name in large type', () => {
  const name = (first: number, second: number): Piece[] => [
    { x: 60, y: 50, text: 'Maximiliane', size: 26 },
    { x: 60, y: 50 + second - first, text: 'Oberhofer-Rau', size: 26 },
  ];

  it('over two lines is one, though contact details stand beside it', async () => {
    const lines = await linesOf([...name(50, 80), ...contact, ...filler]);
    expect(lines[0]).toBe('Maximiliane Oberhofer-Rau');
  });

  it('set in the middle over two lines is one', async () => {
    const lines = await linesOf([
      { x: 297, y: 50, text: 'Bartholomew', size: 24, at: 'middle' },
      { x: 297, y: 78, text: 'Featherly', size: 24, at: 'middle' },
      ...filler,
    ]);
    expect(lines[0]).toBe('Bartholomew Featherly');
  });

  it('is not joined with large type further down', async () => {
    const lines = await linesOf([...name(50, 140), ...contact, ...filler]);
    expect(lines.join('\n')).not.toContain('Maximiliane Oberhofer-Rau');
  });
});

describe('dates in a rail', () => {
  const job = (top: number, dates: string[], texts: string[]): Piece[] => [
    ...column(60, top, dates, 13),
    ...column(150, top, texts, 13),
  ];

  it('over two lines are read whole before their text', async () => {
    const lines = await linesOf([
      ...job(60, ['2018-03 -', 'present'], ['Java Developer', 'Dnipro Cargo', 'Wrote the tariff service.']),
      ...job(130, ['2014-09 -', '2018-02'], ['Junior Developer', 'Khorol Labs', 'Wrote the test bench.']),
    ]);
    expect(lines.slice(0, 3)).toEqual(['2018-03 - present', 'Java Developer', 'Dnipro Cargo']);
    expect(lines).toContain('2014-09 - 2018-02');
  });

  it('with the place under them leave title and employer together', async () => {
    const lines = await linesOf([
      ...job(60, ['2018 - 2021', 'Portland, OR'], ['Developer', 'Fernhill Bookings', 'Wrote the calendar.']),
      ...job(130, ['2014 - 2018', 'Eugene, OR'], ['Intern', 'Mosswood Digital', 'Wrote the tests.']),
    ]);
    expect(lines.slice(0, 4)).toEqual(['2018 - 2021', 'Portland, OR', 'Developer', 'Fernhill Bookings']);
  });

  it('of one line each stay beside their text, however close they stand', async () => {
    const lines = await linesOf([
      ...job(60, ['2016', '2015', '2014'], ['Prize A', 'Prize B', 'Prize C']),
      ...filler,
    ]);
    expect(lines.slice(0, 3)).toEqual(['2016\tPrize A', '2015\tPrize B', '2014\tPrize C']);
  });

  it('set from the right are a rail, whatever begins beside them', async () => {
    const rail = ['2019 - Present', '2015 - 2019', '2009 - 2015'].map((text, index) => ({
      x: 140,
      y: 60 + index * 52,
      text,
      at: 'right' as const,
    }));
    const texts = column(
      150,
      60,
      Array.from({ length: 12 }, (_, index) => `Line ${'abcdefghijkl'[index]} here`),
      13,
    );
    const lines = await linesOf([...rail, ...texts]);
    expect(lines).toContain('2015 - 2019\tLine e here');
  });
});

describe('cells', () => {
  const rows = (gap: number): Piece[] =>
    ['2021', '2019', '2016'].flatMap((text, index) => [
      { x: 140, y: 60 + index * 14, text, at: 'right' as const },
      { x: 140 + gap, y: 60 + index * 14, text: ['First prize', 'Second prize', 'Third prize'][index] ?? '' },
    ]);

  it('that begin at one edge are told apart by less than a letter of white', async () => {
    expect(await linesOf([...rows(7), ...filler])).toContain('2019\tSecond prize');
  });

  it('are none where the white is that of a word', async () => {
    expect(await linesOf([...rows(3.5), ...filler])).toContain('2019 Second prize');
  });

  it('whose text had no room go on under it', async () => {
    const wide = 'Certificate in backend engineering of twenty weeks at the Harborline Coding';
    const lines = await linesOf([
      { x: 60, y: 60, text: '2024 - 2025' },
      { x: 150, y: 60, text: wide },
      { x: 150, y: 72, text: 'Academy of the bay and its three long neighbours in the north and the hills' },
      { x: 150, y: 84, text: 'Courses in databases, queues and the care of running systems for many users' },
    ]);
    expect(lines[0]).toContain('Harborline Coding Academy');
  });
});

describe('a table whose cells take several lines', () => {
  const edges = [60, 130, 220, 300];
  const cells = (y: number, columns: string[][]): Piece[] =>
    columns.flatMap((texts, at) => column(edges[at] ?? 0, y, texts, 12));
  const first = [
    ['Jan 2021 –', 'Present'],
    ['Prairie Mutual', 'Insurance'],
    ['Senior Java', 'Developer'],
  ];
  const second = [
    ['Mar 2017 –', 'Dec 2020'],
    ['Great Lakes', 'Bank'],
    ['Software', 'Engineer in Test'],
  ];
  const duties = ['Developed services in Java and deployed', 'them on AWS.'];

  it('is read cell by cell', async () => {
    const lines = await linesOf([...cells(60, [...first, duties]), ...cells(110, [...second, duties])]);
    expect(lines.slice(0, 3)).toEqual([
      'Jan 2021 – Present',
      'Prairie Mutual Insurance',
      'Senior Java Developer',
    ]);
    expect(lines).toContain('Software Engineer in Test');
  });

  it('is read in rows where each cell has one line', async () => {
    const row = (y: number, dates: string): Piece[] =>
      cells(y, [[dates], ['Prairie'], ['Developer'], ['Dallas']]);
    expect(await linesOf([...row(60, '2021 – 2023'), ...row(84, '2019 – 2021')])).toEqual([
      '2021 – 2023\tPrairie\tDeveloper\tDallas',
      '2019 – 2021\tPrairie\tDeveloper\tDallas',
    ]);
  });
});

describe('a list item', () => {
  const item = (sign: number, text: number, lines: string[]): Piece[] => [
    { x: sign, y: 200, text: '•' },
    ...column(text, 200, lines, 12),
  ];

  it('goes on in a line that begins with a capital under its text', async () => {
    const lines = await linesOf([
      ...column(60, 180, ['Harbor Systems']),
      ...item(70, 80, ['Deployments no longer wait for a', 'DBA.']),
    ]);
    expect(lines).toContain('Deployments no longer wait for a DBA.');
  });

  it('does not swallow a header at the edge of its own text', async () => {
    const lines = await linesOf([
      ...column(80, 180, ['Harbor Systems']),
      ...item(68, 80, ['Wrote the pilot.', 'Quill Labs']),
    ]);
    expect(lines).toContain('Quill Labs');
  });
});

describe('an address in a narrow column', () => {
  it.each([
    ['jo.doe@', 'example.com'],
    ['jo.doe', '@example.com'],
    ['jo.doe@example', '.com'],
  ])('%s | %s is one', async (first, second) => {
    const { resume } = await readHere({
      bytes: await makePdf([
        { x: 60, y: 40, text: 'Jo Doe', size: 20 },
        ...column(60, 80, [first, second], 12),
        { x: 60, y: 130, text: 'Experience', bold: true },
        ...column(60, 150, ['Developer, Quill Labs, 2019 - 2021', 'Wrote the pilot.']),
      ]),
    });
    expect(resume.contact.emails.map(({ value }) => value)).toEqual(['jo.doe@example.com']);
  });
});

describe('page numbers', () => {
  const page = (number: string, y: number): Piece[] => [
    ...column(60, 100, ['Developer at Quill Labs', `Page text ${number.charAt(0) === '1' ? 'one' : 'two'}`]),
    { x: 500, y, text: number },
  ];

  it('such as 1/2 are dropped above the margin too', async () => {
    expect((await linesOf(page('1/2', 742), page('2/2', 742))).join('\n')).not.toMatch(/\d\/2/);
  });

  it('and running heads are told from dates at the top of a page', async () => {
    const head = (number: number): Piece => ({ x: 60, y: 20, text: `Jo Doe, page ${number}` });
    const first = [head(1), ...column(60, 300, ['05/2014 - 06/2016', 'Developer at Quill Labs'])];
    const second = [head(2), ...column(60, 40, ['07/2010 - 12/2012', 'Intern at Harbor Systems'])];
    const lines = await linesOf(first, second);
    expect(lines).toContain('07/2010 - 12/2012');
    expect(lines).not.toContain('Jo Doe, page 2');
  });

  it('are told from a share in the text', async () => {
    expect((await linesOf(page('1/2', 400), page('2/2', 400))).join('\n')).toMatch(/1\/2/);
  });
});

describe('a sidebar beside text with dates of its own', () => {
  it('is one column, and the dates stay with the text', async () => {
    const sidebar = column(
      40,
      60,
      ['Python', 'SQL', 'Airflow', 'Docker', 'Linux', 'Kafka', 'Edinburgh', 'English'],
      20,
    );
    const jobs = [0, 1, 2].flatMap((index) => [
      { x: 190, y: 60 + index * 60, text: `20${19 - 2 * index} - 20${21 - 2 * index}` },
      { x: 260, y: 60 + index * 60, text: ['Senior Engineer', 'Engineer', 'Analyst'][index] ?? '' },
      ...column(
        260,
        74 + index * 60,
        ['Wrote reports for the bus network.', 'Cut the night run by two hours.'],
        13,
      ),
    ]);
    const lines = await linesOf([...sidebar, ...jobs]);
    expect(lines).toContain('2019 - 2021\tSenior Engineer');
    expect(lines.indexOf('English')).toBe(7);
  });
});

describe('running heads', () => {
  const page = (head: string): Piece[] => [{ x: 60, y: 30, text: head }, ...filler];

  it('with the name and a number of the first page are dropped', async () => {
    const first = [
      { x: 60, y: 50, text: 'Lucinda Hale', size: 22 },
      { x: 60, y: 80, text: '612-555-0143' },
    ];
    const lines = await linesOf(
      [...first, ...filler],
      page('Lucinda Hale 612-555-0143'),
      page('Lucinda Hale 2'),
    );
    expect(lines.filter((line) => line.includes('Hale'))).toEqual(['Lucinda Hale']);
  });

  it('are told from a headline whose words stand at the top of the first page', async () => {
    const first = [
      { x: 60, y: 50, text: 'Lucinda Hale', size: 22 },
      { x: 60, y: 80, text: 'Freelance PHP Developer' },
    ];
    expect(await linesOf([...first, ...filler], page('PHP Developer'))).toContain('PHP Developer');
  });

  it('are told from a line that ends one page and begins the next', async () => {
    const school = 'Savannah Technical University';
    const lines = await linesOf([...filler, { x: 60, y: 800, text: school }], page(school));
    expect(lines.filter((line) => line === school)).toHaveLength(2);
  });
});

it('a name in large type is apart from the address just before it', async () => {
  const lines = await linesOf([
    { x: 60, y: 62, text: '5 rue du Lac' },
    { x: 136, y: 44, text: 'Tancred Villeneuve', size: 30 },
    ...filler,
  ]);
  expect(lines).toContain('Tancred Villeneuve');
});

it('labelled lines of one width stay apart', async () => {
  const rows = ['Data and messaging: PostgreSQL, ClickHouse', 'Observability: Prometheus, Grafana, Loki'];
  expect(await linesOf(column(60, 60, rows, 12))).toEqual(rows);
});

it('a short line has room where lists reach further', async () => {
  const lines = await linesOf([
    ...column(60, 60, ['Backend Developer at Tampa Software', 'Oradea | Jan 2021 to date, part time'], 12),
    ...column(
      70,
      84,
      [
        'Wrote the booking service that takes nine hundred orders an hour for trains',
        'Cut the night run by two hours after the ledger had been moved to a cluster',
      ],
      12,
    ),
  ]);
  expect(lines).toContain('Backend Developer at Tampa Software');
});

describe.each([90, 180, 270])('a page turned by %i degrees', (turn) => {
  it('is read as it is shown', async () => {
    const bytes = await makeTurnedPdf(turn, [
      'Jo Doe',
      'Engineer, Halden Health',
      'Wrote the tariff service.',
    ]);
    const { text, pages } = await extract({ bytes });
    expect(text).toBe('Jo Doe\nEngineer, Halden Health\nWrote the tariff service.');
    expect(pages[0]?.width).toBeCloseTo(turn === 180 ? 595.28 : 841.89, 0);
  });
});

describe('a numbered list', () => {
  const bulletsOf = async (...pieces: Piece[]): Promise<string[]> => {
    const { text, lines } = await extract({ bytes: await makePdf(pieces) });
    return lines.filter(({ bullet }) => bullet).map(({ start, end }) => text.slice(start, end));
  };

  it('is one of statements, each without its number', async () => {
    const items = ['1. Wrote the tariff service.', '2. Cut the night run by half.', '3. Led four people.'];
    const told = items.map((item) => item.slice(3));
    expect(await bulletsOf(...column(60, 60, ['Developer, Orsa, 2019', ...items]))).toEqual(told);
  });

  it('is none where positions are counted', async () => {
    const lines = ['1. Lotus Mobile', 'Developer, 2019 – 2021', '2. Orsa Bank', 'Developer, 2016 – 2019'];
    expect(await bulletsOf(...column(60, 60, lines))).toEqual([]);
  });
});

it('reads names of sections at the left before the text that begins beside them', async () => {
  const labels = ['CONTACT', 'EXPERIENCE', 'SKILLS'].map((text, index) => ({
    x: 60,
    y: [80, 130, 320][index] ?? 0,
    text,
    bold: true,
  }));
  const work = Array.from({ length: 12 }, (_, index) => `Line ${index + 1} of what was done there`);
  const lines = await linesOf([
    ...labels,
    { x: 200, y: 40, text: 'Jo Marlow', size: 26 },
    ...column(200, 80, ['Leeds', 'jo.marlow@example.com']),
    ...column(200, 130, work),
    ...column(200, 320, ['Go, Kafka']),
  ]);
  expect(lines.slice(0, 3)).toEqual(['Jo Marlow', 'CONTACT', 'Leeds']);
  expect(lines.indexOf('SKILLS')).toBe(lines.indexOf('Go, Kafka') - 1);
});

it('reads texts that are drawn over each other each for itself', async () => {
  const lines = await linesOf([
    { x: 40, y: 60, text: 'jo.marlow.of.leeds@example.com' },
    { x: 170, y: 60, text: 'Member of Technical Staff, Orsa' },
    ...filler,
  ]);
  expect(lines.join('\n')).toContain('jo.marlow.of.leeds@example.com');
  expect(lines.join('\n')).toContain('Member of Technical Staff, Orsa');
});
