/**
 * Makes the fixtures of LibreOffice from the Word files, by its own converter, which must be installed. They are
 * committed, since its output changes with its version: `npx tsx tools/libreoffice-fixtures.ts`
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const converter = 'soffice';
const resumes = fileURLToPath(new URL('../fixtures/resumes/', import.meta.url));
/** RTF loses the text of drawn boxes on the way out, so that no case with one is among its own. */
const cases = {
  doc: ['senior-go'],
  odt: ['kotlin-krakow', 'mid-dotnet', 'senior-go'],
  rtf: ['kotlin-krakow', 'mid-dotnet', 'staff-jvm'],
  pdf: ['graduate', 'kotlin-krakow', 'mid-dotnet', 'senior-go', 'senior-python', 'staff-jvm'],
};

for (const [format, people] of Object.entries(cases)) {
  for (const person of people) {
    const maker = `libreoffice-${format}`;
    const folder = `${resumes}${maker}/${person}/`;
    mkdirSync(folder, { recursive: true });
    const source = `${resumes}docx/${person}/`;
    execFileSync(converter, [
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      `${source}resume.docx`,
    ]);
    const truth = JSON.parse(readFileSync(`${source}truth.json`, 'utf8')) as object;
    writeFileSync(`${folder}truth.json`, `${JSON.stringify({ ...truth, maker }, null, 2)}\n`);
  }
}
