import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readHere } from '../../src/pipeline.ts';
import { coded, rtf, rtfOf, unicode } from './make-rtf.ts';
import { expectFacts, factsOf, linesOf, person } from './people.ts';

const filler = 'Backend developer with eight years of practice';
const read = (body: string, head?: string) => extract({ bytes: rtf(`${filler}\\par ${body}`, head) });
const linesFrom = async (body: string, head?: string): Promise<string[]> =>
  (await read(body, head)).text.split('\n').slice(1);

describe('an RTF file', () => {
  it.each(['senior-go', 'kotlin-krakow', 'accountant'])('of %s gives its fields', async (id) => {
    const { document, resume } = await readHere({ bytes: rtfOf(linesOf(person(id))) });
    expect(document.format).toBe('rtf');
    expectFacts(resume, factsOf(person(id)));
    expect(document.lines.filter(({ heading }) => heading)).toHaveLength(4);
  });

  it.each([
    [1250, 238, 'Łukasz Żółkiewicz, Kraków'],
    [1251, 204, 'Анна Смирнова, разработчик'],
    [1252, 0, 'José Müller – 10 €'],
    [1253, 161, 'Γιώργος Παπαδόπουλος'],
    [1254, 162, 'Gülşah Yıldız, İzmir'],
    [1257, 186, 'Jānis Bērziņš, Rīga'],
    [932, 128, '山田太郎、バックエンド開発者'],
    [936, 134, '王小明,后端开发工程师'],
  ])('reads code page %i by the font and by the document', async (page, charset, words) => {
    const text = coded(words, `cp${page}`);
    const byFont = `\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset${charset} Other;}}`;
    const byDocument = `\\ansi\\ansicpg${page}{\\fonttbl{\\f0 Arial;}}`;
    const careless = `\\ansi\\ansicpg${page}{\\fonttbl{\\f0\\fcharset0 Arial;}}`;
    expect(await linesFrom(`{\\f1 ${text}}`, byFont)).toEqual([words]);
    expect(await linesFrom(text, byDocument)).toEqual([words]);
    expect(await linesFrom(text, careless)).toEqual([words]);
  });

  it('reads Unicode and passes over as many signs as stand in for it', async () => {
    expect(
      await linesFrom("\\u321 L\\uc2\\u24352\\'8b\\'e6!\\uc0\\u252\\uc1 b\\u8364\\'80 {\\uc0\\u228}\\u246?"),
    ).toEqual(['Ł' + '张!üb€ äö']);
    expect(await linesFrom(unicode('Zoë 😀 {x}'))).toEqual(['Zoë 😀 {x}']);
    expect(await linesFrom('{\\upr{Plain}{\\*\\ud{Zofie\\u382?}}}', undefined)).toEqual(['Zofiež']);
  });

  it('reads a trail byte that is written as a letter', async () => {
    expect(
      await linesFrom("\\'83A\\'83C", '\\ansi\\ansicpg932{\\fonttbl{\\f0\\fcharset128 Gothic;}}'),
    ).toEqual(['アイ']);
  });

  it('tells signs, tabs, breaks and paragraphs', async () => {
    expect(
      await linesFrom('A\\tab B\\line C\\~D\\_E\\endash F\\emdash\\ldblquote G\\rdblquote\\\nH\\page I'),
    ).toEqual(['A\tB', 'C D-E–F—“G”', 'H', 'I']);
  });

  it('reads rows across when their cells are short', async () => {
    const document = await read(
      '\\trowd\\cellx1\\cellx2\\pard\\intbl Languages\\cell Java, Go\\cell\\row\\trowd\\cellx1\\cellx2\\pard\\intbl One\\par Two\\cell Three\\cell\\row\\pard After\\par',
    );
    expect(document.text.split('\n').slice(1)).toEqual([
      'Languages\tJava, Go',
      'One',
      'Two',
      'Three',
      'After',
    ]);
    expect(document.layout.tables).toBe(1);
  });

  it.each([
    ['a list text', '{\\listtext\\pard\\plain\\bullet\\tab}Cut costs'],
    ['an old list text', '{\\pntext\\f1\\bullet\\tab}{\\*\\pn\\pnlvlblt}Cut costs'],
    ['a list number without text', '\\ls3 Cut costs'],
    ['a printed sign', '\\bullet\\tab Cut costs'],
  ])('sees a list item by %s', async (_, body) => {
    const { lines, text } = await read(`\\pard ${body}\\par`);
    expect(lines.map(({ bullet }) => bullet)).toEqual([false, true]);
    expect(text.split('\n')[1]).toBe('Cut costs');
  });

  it('leaves out what no reader sees and lists hidden text', async () => {
    const document = await read(
      '{\\*\\unknown drop}{\\pict\\bin4 ab}cd}{\\v Kafka }{\\cf2 Rust }{\\fs2 Scala }{\\deleted Perl }{\\*\\annotation Remark}Seen {\\cf2\\highlight1 on black}\\par',
      '\\ansi{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}',
    );
    expect(document.text.split('\n').slice(1)).toEqual(['Seen on black']);
    expect(document.hidden.map(({ text, reason }) => [text, reason])).toEqual([
      ['Kafka', 'vanished'],
      ['Rust', 'colour'],
      ['Scala', 'tiny'],
    ]);
    expect(document.layout.images).toBe(1);
  });

  it('reads headers, text boxes, links, title and author', async () => {
    const document = await read(
      '{\\info{\\title CV}{\\author Jane}{\\operator Bob}}{\\header jane@example.com\\par}See {\\field{\\*\\fldinst{ HYPERLINK "https://example.com/me" }}{\\fldrslt{\\b my page}}} {\\shp{\\*\\shpinst{\\sp{\\sn fill}{\\sv 1}}{\\shptxt In a box\\par}}{\\shprslt In a box}}now\\par{\\footer{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}',
    );
    expect(document.text.split('\n')).toEqual(['jane@example.com', filler, 'See my page now', 'In a box']);
    expect(document.metadata).toMatchObject({ title: 'CV', author: 'Jane' });
    expect(document.layout).toMatchObject({ textBoxes: 1, headerText: [{ start: 0, end: 16 }] });
    const at = document.text.indexOf('my page');
    expect(document.links).toEqual([{ url: 'https://example.com/me', span: { start: at, end: at + 7 } }]);
  });

  it.each([
    ['with a hundred thousand braces', '{'.repeat(100_000), 'damaged-file'],
    ['of closing braces alone', '}'.repeat(100_000), null],
    ['with a huge picture that is not there', '\\bin2147483647 abc', null],
    ['cut inside a control word', '\\u', null],
    ['with names of object members', '\\constructor\\toString\\__proto__ x', null],
  ])('%s does no harm', async (_, body, code) => {
    const reading = read(body);
    if (code) await expect(reading).rejects.toMatchObject({ code });
    else expect((await reading).text).toContain(filler);
  });
});
