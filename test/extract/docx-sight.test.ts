import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { documentXml, docx } from '../hostile/zips.ts';

const run = (properties: string, text: string): string =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const read = (body: string) => extract({ bytes: docx(documentXml(body)) });

describe('text in a DOCX', () => {
  it.each([
    ['white on a white marker', '<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>'],
    ['yellow on a yellow marker', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'],
    ['black on a black marker', '<w:color w:val="000000"/><w:highlight w:val="black"/>'],
    ['near white on near white', '<w:color w:val="FDFDFD"/><w:shd w:val="clear" w:fill="FEFEFE"/>'],
    ['near white on the page', '<w:color w:val="FEFEFE"/>'],
    ['white on a solid white pattern', '<w:color w:val="FFFFFF"/><w:shd w:val="solid" w:color="FFFFFF"/>'],
  ])('is hidden when it is %s', async (_, properties) => {
    const document = await read(run(properties, 'Kafka'));
    expect(document.text).not.toContain('Kafka');
    expect(document.hidden.map(({ text, reason }) => [text, reason])).toEqual([['Kafka', 'colour']]);
  });

  it.each([
    ['white on a blue marker', '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>'],
    ['automatic on a black marker', '<w:color w:val="auto"/><w:highlight w:val="black"/>'],
    ['grey', '<w:color w:val="AAAAAA"/>'],
    ['on a marker that no one knows', '<w:highlight w:val="toString"/>'],
  ])('is seen when it is %s', async (_, properties) => {
    expect((await read(run(properties, 'Kafka'))).text).toContain('Kafka');
  });

  it('prints an unknown entity as it stands, and nothing of the language', async () => {
    expect((await read(run('', 'Kafka &toString; &constructor; &amp;'))).text).toContain(
      'Kafka &toString; &constructor; &',
    );
  });

  it('has no word of zero-width signs alone', async () => {
    const { text, lines } = await read(run('', 'Kafka \u200b\u200b Go'));
    expect(text).toContain('Kafka Go');
    expect(lines.every((line) => text.slice(line.start, line.end).trim() !== '')).toBe(true);
  });
});
