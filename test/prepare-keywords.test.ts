import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import type { Prepared } from '../src/lexicon/prepared.ts';
import { spell } from '../src/lexicon/spellings.ts';

const read = (path: string): Buffer => readFileSync(new URL(`../${path}`, import.meta.url));
const packed = deserialize(read('dist/lexicon/prepared')) as {
  files: Map<string, Uint8Array>;
  spellings: Uint8Array;
};
const prepared: Prepared = { files: packed.files, spellings: deserialize(packed.spellings) };
const files = readdirSync(new URL('../keywords', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `keywords/${name}`);

describe('what the build keeps for the start', () => {
  it.each(files)('holds %s', (path) => {
    expect(prepared.files.has(createHash('sha256').update(read(path)).digest('base64url'))).toBe(true);
  });

  it('holds the spellings of forms as they are worked out', () => {
    expect(prepared.spellings.size).toBeGreaterThan(1000);
    for (const [text, spellings] of prepared.spellings) expect(spellings).toEqual(spell(text));
  });
});
