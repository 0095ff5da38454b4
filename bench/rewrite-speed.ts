import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { loadRole } from '#engine/lexicon/load';
import { verifyRewrite } from '#engine/library';
import { analyzeHere } from '#engine/pipeline';
import { matcherOf } from '#engine/rewrite/role-matcher';
import { suggestionsFor } from '#engine/rewrite/suggest';
import { printTable } from './table.ts';

/**
 * How long the rules take over a page of weak statements, and whether the checks take about double the time for double the
 * text. `npm run bench:rewrite-speed`, on the built files
 */

const statements = 30;
const rounds = 25;

const pairs = load(readFileSync(new URL('../fixtures/suggestions/golden.yaml', import.meta.url), 'utf8')) as {
  pairs: { before: string }[];
};
const weak = pairs.pairs.filter((_, at) => at % 11 === 0).slice(0, statements);
const text = [
  'Robin Hale\nrobin@example.com | (503) 555-0142\n\nEXPERIENCE\nBackend Developer, Tarn Systems, Portland, OR\nJan 2019 - Dec 2023',
  ...weak.map(({ before }) => `- ${before}`),
].join('\n');
const report = await analyzeHere({ text }, { asOf: '2026-01' });
const matcher = matcherOf(loadRole());

/** The first run and the quickest of the others, in milliseconds. */
function measure(work: () => unknown): { first: number; quickest: number } {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return { first: times[0] ?? 0, quickest: Math.min(...times.slice(1)) };
}

const page = measure(() => [...suggestionsFor(report, matcher)]);
const found = [...suggestionsFor(report, matcher)].length;
printTable([
  {
    measured: `rules over ${statements} statements, ${found} with something to say`,
    'first, ms': page.first.toFixed(1),
    'quickest, ms': page.quickest.toFixed(1),
  },
]);

const clause = 'moved 12 invoicing services from Jenkins to GitHub Actions for 3 teams in 2022, ';
const line = 'Cut the p95 of the order service from 800 ms to 200 ms with Redis in a team of 6\n';
const sizes = [1, 2, 4];
const rows = [
  {
    what: 'statement and rewrite',
    time: (times: number) => {
      const original = clause.repeat(3 * times);
      return measure(() => verifyRewrite({ original, rewrite: original.replaceAll('moved', 'migrated') }));
    },
  },
  {
    what: 'rest of the resume',
    time: (times: number) => {
      const context = line.repeat(50 * times);
      const original = 'Built the order service in Go with Redis';
      return measure(() => verifyRewrite({ original, context, rewrite: `${original}, 800 ms at first` }));
    },
  },
].map(({ what, time }) => {
  const [one = 0, two = 0, four = 0] = sizes.map((times) => time(times).quickest);
  return {
    'checks by length of': what,
    'once, ms': one.toFixed(2),
    'twice the text takes': `${(two / one).toFixed(2)} times`,
    'four times the text': `${(four / one).toFixed(2)} times`,
  };
});
console.log();
printTable(rows);
