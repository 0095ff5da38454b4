import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { withoutBreaks } from '../../src/parse/broken-words.ts';
import { column, makePdf } from '../extract/make-pdf.ts';

/** A paragraph whose first line ends in these letters and a hyphen, as it reads. */
async function textOf(
  front: string,
  back: string,
  other = 'Wrote the tariff service of a bus network in two months',
): Promise<string> {
  const lines = [
    `Deployed the tariff service of the whole bus network on ${front}-`,
    `${back} in two months, which nobody had thought possible`,
    other,
  ];
  const document = await extract({ bytes: await makePdf(column(60, 60, lines, 13)) });
  return withoutBreaks(document).text;
}

describe('a word that the end of a line breaks', () => {
  it.each([
    ['Kuber', 'netes'],
    ['server', 'less'],
    ['mainte', 'nance'],
  ])('%s- over %s is whole', async (front, back) => {
    expect(await textOf(front, back)).toContain(`on ${front}${back} in`);
  });

  it('is whole where the text prints it so elsewhere', async () => {
    expect(await textOf('data', 'base', 'Wrote a database for the timetable')).toContain('on database in');
  });
});

describe('a compound keeps its hyphen:', () => {
  it.each([
    ['full', 'stack'],
    ['Jenkins', 'based'],
    ['cross', 'country'],
    ['e', 'mail'],
    ['Rabbit', 'MQ'],
    ['zero', 'downtime'],
  ])('%s- over %s', async (front, back) => {
    expect(await textOf(front, back)).toContain(`${front}-${back} in`);
  });

  it('of a word that stands alone elsewhere', async () => {
    expect(await textOf('tariff', 'zones')).toContain('on tariff-zones in');
  });
});

it('moves everything behind the hyphen, and leaves the hash', async () => {
  const bytes = await makePdf(
    column(
      60,
      60,
      [
        'Deployed the tariff service of the whole bus network on Kuber-',
        'netes in two months, which nobody had thought possible',
        'Wrote the end',
      ],
      13,
    ),
  );
  const before = await extract({ bytes });
  const after = withoutBreaks(before);
  expect(after.sha256).toBe(before.sha256);
  expect(after.text).toHaveLength(before.text.length - 1);
  const last = after.lines.at(-1);
  expect(after.text.slice(last?.start, last?.end)).toBe('Wrote the end');
});
