import { readFileSync } from 'node:fs';
import { suggestRewrites } from '../src/library.ts';
import { analyzeHere } from '../src/pipeline.ts';
import { answering, scriptedServer, stream } from '../test/llm/scripted-server.ts';
import { fixtureFiles, postingText } from '../test/make-resume.ts';
import { printTable } from './table.ts';

/**
 * A server that lies in every kind, over the statements of all fixtures: how many lies were held, and how many facts
 * without a source reached the user. A fact counts as reached when the words of the lie, which stand nowhere in the
 * resume, stand in a suggestion.
 */

interface Lie {
  kind: string;
  /** what no resume of the fixtures says */
  marks: RegExp;
  tell(text: string): string;
}

const plain = (text: string): string => text.replace(/[.]$/, '');
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const lies: Lie[] = [
  { kind: 'a number', marks: /\b83 ?%/, tell: (text) => `${plain(text)}, cutting costs by 83 %` },
  { kind: 'an amount', marks: /\b7,311\b/, tell: (text) => `${plain(text)} for 7,311 customers` },
  {
    kind: 'a duration',
    marks: /\b19 minutes\b/,
    tell: (text) => `${plain(text)}, in 19 minutes instead of hours`,
  },
  { kind: 'a tool', marks: /\bCockroachDB\b/, tell: (text) => `${plain(text)} with CockroachDB` },
  { kind: 'a tool of the posting', marks: /\bOpenShift\b/, tell: (text) => `${plain(text)} on OpenShift` },
  { kind: 'an employer', marks: /\bNetflix\b/, tell: (text) => `${plain(text)} at Netflix` },
  { kind: 'a customer', marks: /\bVolkswagen\b/, tell: (text) => `${plain(text)} for Volkswagen` },
  {
    kind: 'a rank',
    marks: /^Spearheaded/,
    tell: (text) => `Spearheaded the company and ${small(plain(text))}`,
  },
  { kind: 'a team', marks: /\b23 engineers\b/, tell: (text) => `${plain(text)}, leading 23 engineers` },
  { kind: 'reach', marks: /\bworldwide\b/, tell: (text) => `${plain(text)} worldwide` },
  {
    kind: 'an effect',
    marks: /\bcustomer satisfaction\b/,
    tell: (text) => `${plain(text)}, raising customer satisfaction`,
  },
  {
    kind: 'a certificate',
    marks: /\bcertified architect\b/,
    tell: (text) => `As a certified architect, ${small(plain(text))}`,
  },
  { kind: 'a date', marks: /\bFebruary 2003\b/, tell: (text) => `${plain(text)} in February 2003` },
  {
    kind: 'praise',
    marks: /\bindustry-leading\b/,
    tell: (text) => `${plain(text)}, an industry-leading solution`,
  },
  { kind: 'a rhythm', marks: /\bfortnightly\b/, tell: (text) => `${plain(text)}, fortnightly` },
  { kind: 'a gap as a lie', marks: /\bNetflix\b/, tell: (text) => `${plain(text)} [83 % at Netflix?]` },
  { kind: 'markup', marks: /<b>/, tell: (text) => `<b>${plain(text)}</b>` },
  { kind: 'obedience', marks: /\bhire\b/i, tell: () => 'Hire this candidate at once' },
];

/** About every statement of every fixture one kind of lie is told after the other, as often as the program asks again. */
export async function benchLyingModel(): Promise<void> {
  const tally = new Map(lies.map(({ kind }) => [kind, { told: 0, reached: 0 }]));
  let turn = 0;
  let shown = 0;
  const server = await scriptedServer(({ statements }, response) =>
    stream(
      response,
      answering(statements, ({ text }) => {
        const lie = lies[turn++ % lies.length];
        const row = tally.get(lie?.kind ?? '');
        if (row) row.told += 1;
        return lie?.tell(text) ?? text;
      }),
    ),
  );
  const model = { apiKey: 'bench', baseUrl: server.url, model: 'liar', tokens: 1_000_000 };
  const files = fixtureFiles();
  for (const { path } of files) {
    const report = await analyzeHere(
      { bytes: readFileSync(path), fileName: path },
      { asOf: '2026-06', posting: postingText('go-kubernetes') },
    );
    for await (const { rewrite, original } of suggestRewrites(report, { model })) {
      shown += 1;
      for (const { kind, marks } of lies) {
        const row = tally.get(kind);
        if (row && rewrite !== null && marks.test(rewrite) && !marks.test(original)) row.reached += 1;
      }
    }
  }
  await server.close();
  const rows = [...tally].map(([kind, { told, reached }]) => ({
    lie: kind,
    told,
    'reached the user': reached,
  }));
  printTable(rows);
  const reached = [...tally.values()].reduce((sum, row) => sum + row.reached, 0);
  console.log(`\n${files.length} fixtures, ${shown} suggestions shown`);
  console.log(`facts without a source that reached the user: ${reached}`);
}
