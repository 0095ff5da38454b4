import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readHere } from '../../src/pipeline.ts';
import { odt, odtOf } from './make-odt.ts';
import { expectFacts, factsOf, linesOf, person } from './people.ts';

const read = (body: string, masters = '') => extract({ bytes: odt({ body, masters }) });
const filler = '<text:p>Backend developer with eight years of practice</text:p>';
const textsOf = async (body: string): Promise<string[]> =>
  (await read(`${filler}${body}`)).text.split('\n').slice(1);

describe('an OpenDocument text', () => {
  it.each(['senior-go', 'kotlin-krakow', 'nurse'])('of %s gives its fields', async (id) => {
    const { document, resume } = await readHere({ bytes: odtOf(linesOf(person(id))) });
    expect(document.format).toBe('odt');
    expectFacts(resume, factsOf(person(id)));
  });

  it('marks headings, lists, bold words and gaps', async () => {
    const { lines, text } = await read(
      `<text:h text:outline-level="1">Skills</text:h>
       <text:list><text:list-item><text:p>Java and Kotlin</text:p><text:p>since 2015</text:p></text:list-item></text:list>
       <text:p/><text:p><text:span text:style-name="Bold">Go</text:span></text:p>`,
    );
    expect(
      lines.map(({ start, end, heading, bullet, bold, paragraph }) => [
        text.slice(start, end),
        heading,
        bullet,
        bold,
        paragraph,
      ]),
    ).toEqual([
      ['Skills', true, false, false, false],
      ['Java and Kotlin', false, true, false, false],
      ['since 2015', false, false, false, false],
      ['Go', false, false, true, true],
    ]);
  });

  it('keeps tabs, breaks and repeated spaces', async () => {
    expect(
      await textsOf('<text:p>Acme<text:tab/>2020<text:line-break/>A<text:s/>B<text:s text:c="9"/>C</text:p>'),
    ).toEqual(['Acme\t2020', 'A B\tC']);
  });

  it('reads short cells across and long ones down', async () => {
    const cell = (...texts: string[]) =>
      `<table:table-cell>${texts.map((text) => `<text:p>${text}</text:p>`).join('')}</table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
    const table = `<table:table><table:table-column/>${row(cell('Languages'), cell('Java, Go'))}${row(cell(''), cell('Rust'))}${row(cell('One', 'Two'), cell('Three'))}</table:table>`;
    const document = await read(`${filler}${table}`);
    expect(document.text.split('\n').slice(1)).toEqual([
      'Languages\tJava, Go',
      'Rust',
      'One',
      'Two',
      'Three',
    ]);
    expect(document.layout.tables).toBe(1);
  });

  it('reads a frame once, after its paragraph', async () => {
    const frame =
      '<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box><svg:desc>told</svg:desc></draw:frame>';
    const document = await read(`${filler}<text:p>Before${frame} after</text:p>`);
    expect(document.text.split('\n').slice(1)).toEqual(['Before after', 'In a box']);
    expect(document.layout.textBoxes).toBe(1);
  });

  it('reads the headers of the pages in use', async () => {
    const master = (name: string, text: string) =>
      `<style:master-page style:name="${name}"><style:header><text:p>${text}</text:p></style:header><style:footer style:display="false"><text:p>off</text:p></style:footer></style:master-page>`;
    const document = await read(
      filler,
      `${master('Standard', 'jane@example.com')}${master('Envelope', 'Postage')}`,
    );
    expect(document.text).toBe('jane@example.com\nBackend developer with eight years of practice');
    expect(document.layout.headerText).toEqual([{ start: 0, end: 16 }]);
  });

  it('leaves out deletions, remarks and hidden text, and lists what is hidden', async () => {
    const document = await read(
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>
       ${filler}<text:p>Seen<office:annotation><text:p>Remark</text:p></office:annotation><text:span text:style-name="White"> Kubernetes</text:span><text:span text:style-name="Gone"> Kafka</text:span><text:span text:style-name="Dust"> Rust</text:span></text:p>
       <text:p text:style-name="Bar">White on a dark bar</text:p>`,
    );
    expect(document.text.split('\n').slice(1)).toEqual(['Seen', 'White on a dark bar']);
    expect(document.hidden.map(({ text, reason }) => [text, reason])).toEqual([
      ['Kubernetes', 'colour'],
      ['Kafka', 'vanished'],
      ['Rust', 'tiny'],
    ]);
  });

  it('finds the words that carry a link', async () => {
    const { links, text } = await read(
      `${filler}<text:p>GitHub and <text:a xlink:href="https://example.com/me">GitHub</text:a>, <text:a xlink:href="javascript:x()">no</text:a></text:p>`,
    );
    const at = text.lastIndexOf('GitHub');
    expect(links).toEqual([{ url: 'https://example.com/me', span: { start: at, end: at + 6 } }]);
  });

  it.each([
    ['locked', { manifest: '<manifest:encryption-data/>', body: filler }, 'encrypted-file'],
    [
      'a spreadsheet',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', body: '' },
      'unsupported-format',
    ],
    ['too deep', { body: '<text:section>'.repeat(5_000) }, 'damaged-file'],
    ['empty', { body: '' }, 'no-text'],
  ] as const)('that is %s is a clear error', async (_, parts, code) => {
    await expect(extract({ bytes: odt(parts) })).rejects.toMatchObject({ code });
  });

  it('unfolds no entities of its own', async () => {
    const bytes = odt({ body: `${filler}<text:p>&lol;</text:p>` });
    await expect(extract({ bytes })).resolves.toMatchObject({ text: expect.stringContaining('&lol;') });
  });
});
