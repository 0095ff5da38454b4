import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readHere } from '../../src/pipeline.ts';
import { expectFacts, factsOf, type Line, linesOf, person } from './people.ts';

const filler = 'Backend developer with eight years of practice';
const bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html);
const read = (body: string, head = '') =>
  extract({
    bytes: bytesOf(`<!doctype html><html><head>${head}</head><body><p>${filler}</p>${body}</body></html>`),
  });
const linesFrom = async (body: string, head?: string): Promise<string[]> =>
  (await read(body, head)).text.split('\n').slice(1);

/** A parser opens them again in every paragraph. */
const fonts = Array.from({ length: 300 }, (_, at) => `<font size=${at}>`).join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function htmlOf(lines: readonly Line[]): string {
  const tags = { name: 'h1', heading: 'h2', line: 'p', bold: 'h3', item: 'li' };
  const shown = lines.map(({ kind, text }) => {
    const [left = '', right] = text.split('\t');
    const words = right ? `<span>${escaped(left)}</span><span>${escaped(right)}</span>` : escaped(left);
    return `<${tags[kind]}${right ? ' class="row"' : ''}>${words}</${tags[kind]}>`;
  });
  return `<html><head><style>.row { display: flex; justify-content: space-between }</style></head><body>${shown.join('\n')}</body></html>`;
}

describe('a web page', () => {
  it.each(['senior-go', 'kotlin-krakow', 'mid-dotnet'])('of %s gives its fields', async (id) => {
    const { document, resume } = await readHere({ bytes: bytesOf(htmlOf(linesOf(person(id)))) });
    expect(document.format).toBe('html');
    expectFacts(resume, factsOf(person(id)));
  });

  it('puts blocks under each other and words beside each other', async () => {
    expect(
      await linesFrom(
        '<div>Jane <b>Doe</b>\n  <i>PhD</i><div>Chicago</div>IL</div><pre>a\n  b</pre>x<br>y&nbsp;&amp;&eacute;&#8211;<table><tr><th>Java<td>8 years<tr><td>Go<td>2 years</table>',
      ),
    ).toEqual(['Jane Doe PhD', 'Chicago', 'IL', 'a', 'b', 'x', 'y &é–', 'Java\t8 years', 'Go\t2 years']);
  });

  it('marks headings and lists', async () => {
    const { lines, text } = await read(
      '<h2>Skills</h2><ul><li><p>Java</p><p>since 2015</p><li>Go<ul><li>gRPC</ul></ul><ul style="list-style: none"><li>Plain</ul>',
    );
    expect(
      lines.slice(1).map((line) => [text.slice(line.start, line.end), line.heading, line.bullet]),
    ).toEqual([
      ['Skills', true, false],
      ['Java', false, true],
      ['since 2015', false, false],
      ['Go', false, true],
      ['gRPC', false, true],
      ['Plain', false, false],
    ]);
  });

  it.each([
    ['display: none', '<p style="display:none">Kafka</p>', 'invisible'],
    ['visibility', '<p style="visibility: hidden">Kafka</p>', 'invisible'],
    ['the hidden attribute', '<p hidden>Kafka</p>', 'invisible'],
    ['opacity', '<p style="opacity:0">Kafka</p>', 'invisible'],
    ['white on white', '<p style="color:#fff">Kafka</p>', 'colour'],
    ['white in words', '<p style="color: white !important">Kafka</p>', 'colour'],
    ['an old font tag', '<font color="white">Kafka</font>', 'colour'],
    ['the colour behind it', '<p style="color:#1f3a5f;background:#1f3a5f">Kafka</p>', 'colour'],
    ['no colour', '<p style="color:rgba(0,0,0,0)">Kafka</p>', 'invisible'],
    ['size', '<p style="font-size:0">Kafka</p>', 'tiny'],
    ['near white on white', '<p style="color:#fefefe">Kafka</p>', 'colour'],
    ['a rare name of near white', '<p style="color:floralwhite">Kafka</p>', 'colour'],
    ['white as a hue', '<p style="color:hsl(0, 0%, 100%)">Kafka</p>', 'colour'],
    [
      'a dark colour on its like',
      '<div style="background:#222"><p style="color:#232323">Kafka</p></div>',
      'colour',
    ],
    ['black on black', '<p style="background:black">Kafka</p>', 'colour'],
    ['a colour that hardly covers', '<p style="color:rgba(0,0,0,.01)">Kafka</p>', 'invisible'],
    ['half a colour on its like', '<p style="color:rgb(220 220 220 / 40%)">Kafka</p>', 'colour'],
    [
      'opacity of all around it',
      '<div style="opacity:.2"><p style="opacity:20%">Kafka</p></div>',
      'invisible',
    ],
    ['a shrinking transform', '<div style="transform: scale(.01)"><p>Kafka</p></div>', 'tiny'],
    ['a matrix', '<p style="transform: matrix(1, 0, 0, 0.001, 0, 0)">Kafka</p>', 'tiny'],
    ['a size nobody reads', '<p style="font-size:2.4pt">Kafka</p>', 'tiny'],
    ['a tiny size', '<p style="font-size:1px">Kafka</p>', 'tiny'],
    ['a place off the page', '<p style="position:absolute;left:-9999px">Kafka</p>', 'off-page'],
    ['an indent', '<p style="text-indent:-9999px">Kafka</p>', 'off-page'],
    ['a class', '<p class="x">Kafka</p>', 'invisible'],
    ['a class inside another', '<div class="y"><p><i>Kafka</i></p></div>', 'tiny'],
  ])('hides text by %s and lists it', async (_, body, reason) => {
    const document = await read(
      `<p>Seen</p>${body}`,
      '<style>/* x */ @media screen { .x, #z { display: none } } div.y > p i { font-size: 0 } @media print { p { display: none } }</style>',
    );
    expect(document.text.split('\n').slice(1)).toEqual(['Seen']);
    expect(document.hidden.map(({ text, reason: why }) => [text, why])).toEqual([['Kafka', reason]]);
  });

  it.each([
    ['white on a dark bar', '<div style="background:#123"><p style="color:white">Kafka</p></div>'],
    ['a light grey', '<p style="color:#ccc">Kafka</p>'],
    ['a hue', '<p style="color:hsl(0.6turn 50% 40%)">Kafka</p>'],
    ['black on a pale bar', '<p style="background:rgba(0,0,0,.1)">Kafka</p>'],
    ['what is turned or grows', '<p style="transform: rotate(0.001deg) scale(1.2)">Kafka</p>'],
    ['white on a picture', '<div style="background: url(x.png)"><p style="color:white">Kafka</p></div>'],
    ['text for every eye', '<p aria-hidden="true">Kafka</p>'],
    ['shown again', '<p style="visibility:hidden"><b style="visibility:visible">Kafka</b></p>'],
    ['a hidden print style', '<p class="p">Kafka</p>'],
  ])('shows %s', async (_, body) => {
    const head = '<style>@media print { .p { display: none } }</style>';
    expect(await linesFrom(body, head)).toEqual(['Kafka']);
  });

  it('leaves out scripts, styles, templates and fields', async () => {
    expect(
      await linesFrom(
        '<script>var x</script><style>p{}</style><template>T</template><noscript>N</noscript><textarea>A</textarea><select><option>O</select>Seen',
      ),
    ).toEqual(['Seen']);
  });

  it('finds links, title, author', async () => {
    const document = await read(
      'See <a href="https://example.com/me"><b>my</b> page</a> or <a href="javascript:alert(1)">this</a>',
      '<title>CV</title><meta name="author" content="Jane">',
    );
    const at = document.text.indexOf('my page');
    expect(document.links).toEqual([{ url: 'https://example.com/me', span: { start: at, end: at + 7 } }]);
    expect(document.metadata).toMatchObject({ title: 'CV', author: 'Jane' });
  });

  it('reads the character set that the page names', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body>Resume of a backend developer '),
      Buffer.from([0xc0, 0xed, 0xed, 0xe0]),
    ]);
    expect((await extract({ bytes })).text).toBe('Resume of a backend developer Анна');
  });

  it.each([
    ['that nests without end', '<div>'.repeat(50_000), 'damaged-file'],
    ['with too many elements', '<br>'.repeat(200_000), 'damaged-file'],
    ['that makes the parser repair', `<p>${fonts}${'<p>x'.repeat(1_000)}`, 'damaged-file'],
    ['without text', '<img src="x.png">', 'no-text'],
  ])('%s is a clear error', async (_, body, code) => {
    const bytes = bytesOf(`<html><body>${body}`);
    await expect(extract({ bytes })).rejects.toMatchObject({ code });
  });
});
