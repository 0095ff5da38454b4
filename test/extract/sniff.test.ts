import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { sniffFormat } from '../../src/extract/sniff.ts';
import { odt } from './make-odt.ts';
import { rtf } from './make-rtf.ts';

const text = (source: string): Uint8Array => new TextEncoder().encode(source);
const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)));
const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
const officeTypes = (type: string) =>
  zip({
    '[Content_Types].xml': `<Types><Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/><Override ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    '_rels/.rels': '<Relationships/>',
  });
const archive = (type: string) => zip({ mimetype: type });

describe('the format of a file', () => {
  it.each([
    ['pdf', fixture('resumes/chromium-plain/senior-go/resume.pdf')],
    ['docx', fixture('resumes/docx/senior-go/resume.docx')],
    ['doc', fixture('resumes/libreoffice-doc/senior-go/resume.doc')],
    ['odt', odt({ body: '' })],
    [
      'odt',
      text(
        '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text">',
      ),
    ],
    ['rtf', rtf('x')],
    ['rtf', text('\ufeff \n{\\rtf1 x}')],
    ['rtf', text('{\\rtf1 I wrote %PDF-1.7 parsers}')],
    ['html', text('<!DOCTYPE html><p>x')],
    ['html', text('<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="x"><body>x')],
    ['html', text('<div><h1>Jane</h1><p>Java</p></div><ul><li>x</li></ul>')],
    ['markdown', text('# Jane\n\n## Work\n\n- Java')],
    ['markdown', text('<h1 align="center">Jane</h1>\n\n## Work\n- Java\n\n## Skills\n**Go**')],
    ['json-resume', fixture('sources/senior-go.json')],
    ['json-resume', text('\ufeff{"basics":{"name":"Jane"}}')],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['text', text('Jane Doe\nJava, C#, List<String>')],
    ['text', text('<stdio.h> and other friends\nof a C programmer')],
    ['text', text('{Jane Doe} developer')],
    ['text', text('[Jane Doe] developer')],
  ])('is %s by its content', (format, bytes) => {
    expect(sniffFormat(bytes)).toBe(format);
  });

  it('is never told by the name', async () => {
    const bytes = rtf('Backend developer with eight years of practice');
    expect((await extract({ bytes, fileName: 'cv.docx' })).format).toBe('rtf');
  });

  it.each([
    ['Excel workbook', officeTypes('spreadsheetml.sheet')],
    ['PowerPoint', officeTypes('presentationml.presentation')],
    ['OpenDocument spreadsheet', archive('application/vnd.oasis.opendocument.spreadsheet')],
    ['OpenDocument presentation', archive('application/vnd.oasis.opendocument.presentation')],
    ['EPUB', archive('application/epub+zip')],
    ['Apple Pages', zip({ 'Index/Document.iwa': 'x' })],
    ['zip archive', zip({ 'cv.pdf': '%PDF-1.7' })],
    ['empty zip', zip({})],
    ['GIF', text('GIF89a')],
    ['JSON that is no', text('{"invoice": 1}')],
    ['JSON that is no', text('[1, 2]')],
    ['SVG', text('<svg xmlns="x"><text>Jane</text></svg>')],
    ['XML', text('<?xml version="1.0"?><invoice><total>1</total></invoice>')],
    ['MHTML', text('MIME-Version: 1.0\nContent-Type: multipart/related')],
  ])('that is not read is called by its name: %s', (name, bytes) => {
    expect(() => sniffFormat(bytes)).toThrow(
      expect.objectContaining({ code: 'unsupported-format', detail: expect.stringContaining(name) }),
    );
  });

  it('of broken JSON is a damaged file', () => {
    expect(() => sniffFormat(text('{"basics": {"name": "Jane"'))).toThrow(
      expect.objectContaining({ code: 'damaged-file' }),
    );
  });
});
