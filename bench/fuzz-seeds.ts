import { readdirSync, readFileSync } from 'node:fs';
import { odtOf } from '../test/extract/make-odt.ts';
import { rtfOf } from '../test/extract/make-rtf.ts';
import { type Line, linesOf, people } from '../test/extract/people.ts';

/** Sound files of every format by ending: the committed ones, and what is written from the people of the fixtures. */
export function seedFiles(formats: readonly string[] | null): Map<string, Buffer[]> {
  const seeds = new Map<string, Buffer[]>();
  const add = (format: string, bytes: Uint8Array | string): void => {
    if (formats && !formats.includes(format)) return;
    seeds.set(format, [
      ...(seeds.get(format) ?? []),
      typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes),
    ]);
  };
  const folder = new URL('../fixtures/resumes/', import.meta.url);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const format = /(?:^|[\\/])resume\.(\w+)$/.exec(path)?.[1];
    if (format) add(format, readFileSync(new URL(path, folder)));
  }
  for (const { source } of people) {
    const lines = linesOf(source);
    add('odt', odtOf(lines));
    add('rtf', rtfOf(lines));
    add('html', htmlOf(lines));
    add('md', markdownOf(lines));
    add('json', JSON.stringify(source, null, 2));
  }
  return seeds;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const tags: Record<Line['kind'], string> = { name: 'h1', heading: 'h2', line: 'p', bold: 'h3', item: 'li' };

const htmlOf = (lines: readonly Line[]): string =>
  `<!doctype html><html><head><meta charset="utf-8"><style>:root{--c:#123}h2,.x>p{color:var(--c)}@media print{p{display:none}}</style></head><body>${lines
    .map(({ kind, text }) => `<${tags[kind]} style="margin:0">${escaped(text)}</${tags[kind]}>`)
    .join('\n')}</body></html>`;

const marks: Record<Line['kind'], string> = {
  name: '# ',
  heading: '\n## ',
  line: '',
  bold: '\n### ',
  item: '- ',
};

const markdownOf = (lines: readonly Line[]): string =>
  lines.map(({ kind, text }) => `${marks[kind]}${text}`).join('\n');
