import { readFileSync } from 'node:fs';
import { fixture } from './visitor.ts';

/** A file as a browser sends it: the path of a fixture, or made of one. */
export type Sendable = string | { name: string; mimeType: string; buffer: Buffer };

const text = (): string => readFileSync(fixture('resumes/text/senior-go/resume.txt'), 'utf8');

/** The text of a fixture as somebody would write it in Markdown. */
const asMarkdown = (): string =>
  text()
    .replace(/^(.+)/, '# $1')
    .replace(/^(.+):$/gm, '## $1')
    .replaceAll(/^\* /gm, '- ');

/** The same as a web page. */
const asHtml = (): string => {
  const escaped = text().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines = escaped.split('\n').map((line, at) => {
    if (at === 0) return `<h1>${line}</h1>`;
    if (line.endsWith(':')) return `<h2>${line.slice(0, -1)}</h2>`;
    return line.startsWith('* ') ? `<ul><li>${line.slice(2)}</li></ul>` : `<p>${line}</p>`;
  });
  return `<!doctype html><html lang="en"><title>Resume</title><body>${lines.join('\n')}</body></html>`;
};

const file = (name: string, mimeType: string, content: string | Buffer): Sendable => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

const ines = 'Ines Carvalho-Reyes';
const lukasz = 'Łukasz Żółkiewicz';

/** Each format that the page takes, as the report names it, with a file of it and whose resume it is. */
export const formats: readonly [format: string, file: () => Sendable, name: string][] = [
  ['PDF', () => fixture('resumes/chromium-plain/senior-go/resume.pdf'), ines],
  ['Word document', () => fixture('resumes/docx/senior-go/resume.docx'), ines],
  ['old Word document', () => fixture('resumes/libreoffice-doc/senior-go/resume.doc'), ines],
  ['OpenDocument text', () => fixture('resumes/libreoffice-odt/kotlin-krakow/resume.odt'), lukasz],
  ['RTF document', () => fixture('resumes/libreoffice-rtf/kotlin-krakow/resume.rtf'), lukasz],
  ['web page', () => file('resume.html', 'text/html', asHtml()), ines],
  ['Markdown', () => file('resume.md', 'text/markdown', asMarkdown()), ines],
  [
    'JSON Resume',
    () => file('resume.json', 'application/json', readFileSync(fixture('sources/senior-go.json'))),
    ines,
  ],
  ['plain text', () => fixture('resumes/text/senior-go/resume.txt'), ines],
];
