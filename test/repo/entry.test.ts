import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/library.ts';
import { fixtureText } from '../make-resume.ts';

/** What a program gets that imports the package by its name. */
const asUsed = `
  import * as candor from 'candor';
  const report = await candor.analyze({ text: process.env.RESUME }, { asOf: '2026-06' });
  const refused = await candor.analyze({ text: '' }).catch((error) => error);
  await candor.close();
  console.log(JSON.stringify({
    names: Object.keys(candor),
    overall: report.overall,
    refused: refused instanceof candor.CandorError && refused.code,
  }));
`;

describe('the package', () => {
  it('exports the face of the library, which scores and refuses as the modules do', async () => {
    const text = fixtureText('senior-python');
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', asUsed], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, RESUME: text },
      encoding: 'utf8',
    });
    const { overall } = await library.analyze({ text }, { asOf: '2026-06' });
    expect(JSON.parse(printed)).toEqual({
      names: Object.keys(library).sort(),
      overall,
      refused: 'empty-file',
    });
  });
});
