/**
 * Prints the sources of `fixtures/layouts` anew: HTML by Chromium, TeX by the engine that its first line names, Word
 * files by LibreOffice. The prints are committed, since they change with those programs:
 * `npx tsx tools/print-layouts.ts LAYOUT …`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lazyPrinter } from '../fixtures/generate/print.ts';

const root = fileURLToPath(new URL('../fixtures/layouts/', import.meta.url));
const wanted = process.argv.slice(2);
const printer = lazyPrinter();
try {
  for (const folder of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const [, layout = '', person] = folder.split('/');
    if (person && wanted.includes(layout) && !/\.\w+$/.test(folder)) await print(`${root}${folder}/`);
  }
} finally {
  await printer.close();
}

async function print(folder: string): Promise<void> {
  const has = (name: string): boolean => existsSync(folder + name);
  if (has('source.html')) {
    const html = readFileSync(`${folder}source.html`, 'utf8');
    writeFileSync(`${folder}resume.pdf`, await printer.print(html, 'A4'));
  } else if (has('source.tex')) typeset(folder);
  else if (has('resume.pdf')) execFileSync(converter, [...toPdf, 'resume.docx'], { cwd: folder });
}

const converter = 'soffice';
const toPdf = ['--headless', '--convert-to', 'pdf'];

function typeset(folder: string): void {
  const source = readFileSync(`${folder}source.tex`, 'utf8');
  const engine = /^% !TEX program = (\w+)/.exec(source)?.[1] ?? 'pdflatex';
  execFileSync(engine, ['-interaction=nonstopmode', '-jobname=resume', 'source.tex'], {
    cwd: folder,
    stdio: 'ignore',
  });
  for (const ending of ['aux', 'log', 'out']) rmSync(`${folder}resume.${ending}`, { force: true });
}
