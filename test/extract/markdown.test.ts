import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readHere } from '../../src/pipeline.ts';
import { expectFacts, factsOf, type Line, linesOf, person } from './people.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const opening = '# Jane Doe\n\n**Backend developer** with eight years of practice\n\n';
const read = (text: string) => extract({ bytes: bytesOf(opening + text) });
const linesFrom = async (text: string): Promise<string[]> => (await read(text)).text.split('\n').slice(2);

const markdownOf = (lines: readonly Line[]): string =>
  lines
    .map(({ kind, text }) => {
      if (kind === 'name') return `# ${text}\n`;
      if (kind === 'heading') return `\n## ${text}\n`;
      if (kind === 'bold') return `\n### ${text.replace('\t', ' | ')}\n`;
      return kind === 'item' ? `- ${text}` : `${text}  `;
    })
    .join('\n');

describe('a Markdown file', () => {
  it.each(['senior-go', 'kotlin-krakow', 'mid-dotnet'])('of %s gives its fields', async (id) => {
    const { document, resume } = await readHere({ bytes: bytesOf(markdownOf(linesOf(person(id)))) });
    expect(document.format).toBe('markdown');
    expectFacts(resume, factsOf(person(id)));
  });

  it('reads words without their marks', async () => {
    expect(
      await linesFrom(
        'Wrote *clean* __Java__ and ~~C~~ `go vet`, snake_case_name, 5 * 3, \\*star, a &amp; b\n\n> Quoted\n\n![photo](me.png) <b>bold</b> <!-- remark --> List',
      ),
    ).toEqual(['Wrote clean Java and C go vet, snake_case_name, 5 * 3, *star, a & b', 'Quoted', 'bold List']);
  });

  it('marks headings, lists and bold words', async () => {
    const { lines, text } = await read(
      'Skills\n------\n\n- Java\n  and Kotlin\n* [x] Go\n1. Rust\n\n**All bold**\n',
    );
    expect(
      lines.slice(2).map((line) => [text.slice(line.start, line.end), line.heading, line.bullet, line.bold]),
    ).toEqual([
      ['Skills', true, false, true],
      ['Java and Kotlin', false, true, false],
      ['Go', false, true, false],
      ['Rust', false, true, false],
      ['All bold', false, false, true],
    ]);
  });

  it('joins lines that an editor wrapped and keeps short ones apart', async () => {
    const wrapped =
      'I build the layer other teams deploy on, and I care most about how it\nbehaves on a bad day.\nShort';
    expect(await linesFrom(wrapped)).toEqual([wrapped.replace('it\n', 'it ').split('\n')[0], 'Short']);
  });

  it('reads tables, code and links', async () => {
    const document = await read(
      '| Skill | Years |\n|---|:-:|\n| Java | 8 |\n\n```\n# not a heading\n```\n[my page](https://example.com/me "t") and [that][1]\n\n[1]: https://example.com/that\n',
    );
    expect(document.text.split('\n').slice(2)).toEqual([
      'Skill\tYears',
      'Java\t8',
      '# not a heading',
      'my page and that',
    ]);
    expect(document.layout.tables).toBe(1);
    expect(
      document.links.map(({ url, span }) => [url, span && document.text.slice(span.start, span.end)]),
    ).toEqual([
      ['https://example.com/me', 'my page'],
      ['https://example.com/that', 'that'],
    ]);
  });

  it('passes over front matter and hidden HTML', async () => {
    const document = await extract({
      bytes: bytesOf(
        `---\ntitle: x\nkeywords: kafka\n---\n${opening}<span style="display:none">Kafka</span>\n<script>x</script>\n- Go`,
      ),
    });
    expect(document.format).toBe('markdown');
    expect(document.text.split('\n')).toEqual([
      'Jane Doe',
      'Backend developer with eight years of practice',
      'Go',
    ]);
    expect(document.hidden.map(({ text }) => text)).toEqual(['Kafka']);
  });

  it.each([
    ['one sign for a number', 'Jane Doe, backend developer\n# 1 in sales of 2019\n- Java\n- Go'],
    ['a language', 'Jane Doe, backend developer\nC# and F#\n* Java'],
    ['a list alone', 'Jane Doe, backend developer\n\n- Java\n- Go\n- C'],
  ])('is not what has %s', async (_, text) => {
    expect((await extract({ bytes: bytesOf(text) })).format).toBe('text');
  });
});
