import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tokenize } from '../src/lexicon/tokens.ts';

/**
 * Counts in how many of our own invented postings each word stands and writes `keywords/language/background.yaml`, against
 * which a posting's own terms stand out. A word of one posting alone is left out, being that posting's own; so are the
 * postings kept aside, as they are of all tuning.
 */

const folder = new URL('../fixtures/postings/', import.meta.url);
const target = new URL('../keywords/language/background.yaml', import.meta.url);

const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .filter(
    (file) =>
      !/"aside": true/.test(readFileSync(new URL(file.replace('.txt', '.truth.json'), folder), 'utf8')),
  )
  .sort()
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));

const counts = new Map<string, number>();
for (const text of texts)
  for (const word of new Set(tokenize(text).map(({ key }) => key)))
    if (/^\p{L}[\p{L}'-]+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);

const byCount = new Map<number, string[]>();
for (const [word, count] of counts) if (count > 1) byCount.set(count, [...(byCount.get(count) ?? []), word]);

const lines = [...byCount]
  .sort(([a], [b]) => b - a)
  .map(([count, words]) => `  ${count}: [${words.sort().map(quoted).join(', ')}]`);
writeFileSync(
  target,
  `# In how many of our own invented postings each word stands, by number of postings; words of one alone left out. Made by tools/write-background.ts.\n` +
    `postings: ${texts.length}\nwords:\n${wrapped(lines).join('\n')}\n`,
);

/** Words that YAML would read as something else. */
function quoted(word: string): string {
  return /^(?:yes|no|on|off|true|false|null|y|n)$/.test(word) ? `'${word}'` : word;
}

function wrapped(long: readonly string[]): string[] {
  return long.map((line) => line.replace(/(.{90,118}?,) /g, '$1\n    '));
}
