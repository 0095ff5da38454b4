/**
 * Opens Word files with accepted rewrites in LibreOffice, which must be installed, and compares what it shows with what it
 * shows of the originals: `npm run check:office`. Only the rewritten statements may differ.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editDocx } from '../src/extract/docx/edit.ts';
import { suggestRewrites } from '../src/library.ts';
import { analyzeHere } from '../src/pipeline.ts';
import { withoutGaps } from '../src/rewrite/apply.ts';
import { fixtureFiles } from '../test/make-resume.ts';

const mostEdits = 3;
const folder = mkdtempSync(join(tmpdir(), 'candor-office-'));
const files: { person: string; texts: string[] }[] = [];

for (const { person, path } of fixtureFiles('docx')) {
  const bytes = readFileSync(path);
  const report = await analyzeHere({ bytes, fileName: 'resume.docx' }, { asOf: '2026-06' });
  const edits: { original: string; occurrence: number; text: string }[] = [];
  for await (const { original, rewrite, gaps } of suggestRewrites(report)) {
    const text = rewrite === null ? original : withoutGaps({ rewrite, gaps });
    if (text !== original && edits.length < mostEdits) edits.push({ original, occurrence: 0, text });
  }
  if (edits.length === 0) continue;
  writeFileSync(join(folder, `${person}.before.docx`), bytes);
  writeFileSync(join(folder, `${person}.after.docx`), editDocx(bytes, edits));
  files.push({ person, texts: edits.map(({ text }) => text) });
}

const names = files.flatMap(({ person }) => [`${person}.before.docx`, `${person}.after.docx`]);
execFileSync('soffice', [
  `-env:UserInstallation=file://${join(folder, 'profile')}`,
  '--headless',
  '--convert-to',
  'txt:Text (encoded):UTF8',
  '--outdir',
  folder,
  ...names.map((name) => join(folder, name)),
]);

const linesOf = (name: string): string[] => readFileSync(join(folder, name), 'utf8').split(/\r?\n/);
let broken = 0;
for (const { person, texts } of files) {
  const [before, after] = [linesOf(`${person}.before.txt`), linesOf(`${person}.after.txt`)];
  const changed = after.filter((line, at) => line !== before[at]);
  const isRight =
    before.length === after.length &&
    changed.length === texts.length &&
    texts.every((text) => changed.some((line) => line.replace(/\s+/g, ' ').includes(text)));
  if (!isRight) broken += 1;
  process.stdout.write(
    `${person}: ${after.length} lines, ${changed.length} differ, ${texts.length} rewritten${isRight ? '' : ': NOT THE SAME'}\n`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `${files.length - broken} of ${files.length} Word files open in LibreOffice and differ only in what was rewritten\n`,
);
process.exitCode = broken > 0 || files.length === 0 ? 1 : 0;
