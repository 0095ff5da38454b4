import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { readText } from '../src/extract/extract.ts';
import { analyzeDocument } from '../src/pipeline.ts';
import type { AnalysisReport } from '../src/score/report.ts';
import { inversionsOf, kendallTau, placesOf, type Ranked } from './rank-correlation.ts';
import { printTable } from './table.ts';

/**
 * How far the numbers agree with a hiring engineer's order: Kendall's tau-b of `overall` for the short and the
 * whole-length resumes and of `match` for each posting, for the part that weights were tuned on and the part kept aside,
 * in a first group and in two that were judged later, of which the third is kept aside whole.
 * `npm run bench:ranking [-- --list]`; the aside part is never listed.
 */

interface Ordered {
  id: string;
  why: string;
  aside?: true;
}

interface Group {
  short: Ordered[][];
  whole: Ordered[][];
  postings: Record<string, Ordered[][]>;
}

interface Ranks extends Group {
  /** judged later, with files of their own in the folders of these names */
  second: Group;
  third: Group;
}

interface Judged extends Ranked, Ordered {
  report: AnalysisReport;
}

const folder = new URL('../fixtures/ranking/', import.meta.url);
const showList = process.argv.includes('--list');
const asOf = '2026-11';
/** Pairs closer than this are a matter of taste. */
const farApart = 4;
const mostInversions = 12;

const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const ranks = load(read('ranks.yaml')) as Ranks;
type Judgements = [name: string, judged: Judged[]][];

function judgeGroup({ short, whole, postings }: Group, under = ''): Judgements {
  const pathOf = new Map(
    Object.entries({ short, whole }).flatMap(([length, tiers]) =>
      tiers.flat().map(({ id }) => [id, `${under}${length}/${id}.txt`] as const),
    ),
  );
  const judge = (tiers: Ordered[][], posting?: string): Judged[] =>
    placesOf(tiers).map(({ item, rank }) => {
      const path = pathOf.get(item.id) ?? `${under}candidates/${item.id}.txt`;
      const report = analyzeDocument(readText(read(path)), { asOf, posting });
      return { ...item, rank, report, score: posting ? report.match : report.overall };
    });
  return [
    [`${under}short`, judge(short)],
    [`${under}whole`, judge(whole)],
    ...Object.entries(postings).map(([id, tiers]): Judgements[number] => [
      `${under}${id}`,
      judge(tiers, read(`${under}postings/${id}.txt`)),
    ]),
  ];
}

const sets = [
  ...judgeGroup(ranks),
  ...judgeGroup(ranks.second, 'second/'),
  ...judgeGroup(ranks.third, 'third/'),
].filter(([, judged]) => judged.length > 0);

const tau = (of: Judged[], apart?: number): string => kendallTau(of, apart)?.toFixed(2) ?? '';
printTable(
  sets.map(([set, all]) => {
    const tuned = all.filter(({ aside }) => !aside);
    const aside = all.filter((one) => one.aside);
    return {
      set,
      resumes: `${tuned.length} + ${aside.length}`,
      tuned: tau(tuned),
      aside: tau(aside),
      all: tau(all),
      'tuned, far': tau(tuned, farApart),
      'aside, far': tau(aside, farApart),
      'all, far': tau(all, farApart),
    };
  }),
);
console.log(`Kendall tau-b; far: pairs at least ${farApart} ranks apart in the whole set`);

if (showList) for (const [set, all] of sets) if (all.some(({ aside }) => !aside)) list(set, all);

function list(set: string, all: Judged[]): void {
  const tuned = all.filter(({ aside }) => !aside);
  const inversions = inversionsOf(tuned);
  const farOnes = inversions.filter(({ apart }) => apart >= farApart);
  const turned = ({ id }: Judged): number =>
    farOnes.filter(({ better, worse }) => better.id === id || worse.id === id).length;
  console.log(`\n${set}, tuned, in score order`);
  printTable(
    tuned
      .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1))
      .map((one) => ({
        resume: one.id,
        rank: one.rank,
        score: one.score ?? 'none',
        overall: one.report.overall ?? 'none',
        base: one.report.arithmetic.base?.toFixed(1) ?? 'none',
        gate: one.report.arithmetic.gate.factor.toFixed(2),
        'turned round, far': turned(one) || '',
      })),
  );
  console.log(`\nworst of ${inversions.length} inversions`);
  for (const { better, worse, apart } of inversions.slice(0, mostInversions))
    console.log(
      `${apart} ranks: ${better.id} (${better.score ?? 'none'}) below ${worse.id} (${worse.score ?? 'none'}): ${better.why}`,
    );
}
