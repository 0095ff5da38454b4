import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { revised } from '../../src/extract/revised.ts';
import { parse } from '../../src/parse/parse.ts';
import { analyzeHere } from '../../src/pipeline.ts';
import { asOf, fixtureFiles } from '../make-resume.ts';

const files = ['text', 'docx', 'chromium-plain', 'chromium-sidebar', 'latex-article'].flatMap(
  (maker) =>
    fixtureFiles(maker).find(({ person }) => person === 'senior-python-stuffed') ??
    fixtureFiles(maker).slice(0, 1),
);

describe.each(files)('a document of $maker with other words', ({ path }) => {
  const bytes = readFileSync(path);

  it('is read as before, with the new words where the old ones stood', async () => {
    const document = await extract({ bytes, fileName: path });
    const before = parse(document);
    const bullets = before.work.flatMap((position) => position.bullets);
    const edits = bullets.map(({ range }, index) => ({
      start: range.start,
      end: range.end,
      text: `Built service number ${index} for 40 shops, with a sentence that may be longer than the old one`,
    }));
    const changed = revised(document, edits);
    const after = parse(changed);
    expect(after.work.map(({ bullets: list }) => list.map(({ value }) => value))).toEqual(
      before.work.map((position) =>
        position.bullets.map(({ id }) => edits[bullets.findIndex((each) => each.id === id)]?.text),
      ),
    );
    const rest = ({ work, contact, education }: typeof before) => [
      work.map(({ title, company, start, end }) => [title, company, start, end].map((leaf) => leaf?.value)),
      contact.name?.value,
      contact.emails.map(({ value }) => value),
      education.map(({ institution }) => institution?.value),
    ];
    expect(rest(after)).toEqual(rest(before));
    expect(changed.sha256).not.toBe(document.sha256);
  });

  it('is scored anew, and the same without edits', async () => {
    const input = { bytes, fileName: path };
    const plain = await analyzeHere(input, { asOf });
    expect(await analyzeHere(input, { asOf, edits: [] })).toEqual(plain);
    const bullet = plain.resume.work[0]?.bullets[0];
    if (!bullet) throw new Error('no statement');
    const { start, end } = bullet.range;
    const better = await analyzeHere(input, {
      asOf,
      edits: [{ start, end, text: 'Cut the response time of the Python API from 900 ms to 200 ms.' }],
    });
    expect(better.reportHash).not.toBe(plain.reportHash);
    expect(better.resume.work[0]?.bullets[0]?.value).toMatch(/^Cut the response time/);
  });
});

it('refuses edits that overlap', async () => {
  const document = await extract({ text: 'Jordan Example\njordan@example.com\n- Built the API in Python' });
  const edit = { start: 0, end: 6, text: 'x' };
  expect(() => revised(document, [edit, { start: 3, end: 9, text: 'y' }])).toThrow(RangeError);
  expect(() => revised(document, [{ start: 0, end: 10_000, text: 'x' }])).toThrow(RangeError);
});
