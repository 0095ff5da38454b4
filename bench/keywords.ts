import { loadRole } from '../src/lexicon/load.ts';
import { measureBullet, readBullets } from './bullet-fields.ts';
import { measureSentence, readSentences, type SentenceResult } from './keyword-sentences.ts';
import { measurePostings } from './posting-cases.ts';
import { ratesOf } from './posting-fields.ts';
import { percent, printTable } from './table.ts';

/**
 * How well keywords, bullets and postings are understood, for the cases that were tuned on and for the third kept
 * aside. `npm run bench:keywords [-- --misses | --themes]`; the misses of the aside part are never listed.
 */

const showMisses = process.argv.includes('--misses');
const showThemes = process.argv.includes('--themes');
const role = loadRole();
const parts = ['tuned', 'aside'] as const;
const partOf = ({ aside }: { aside: boolean }): (typeof parts)[number] => (aside ? 'aside' : 'tuned');
const sum = <T>(list: readonly T[], value: (each: T) => number): number =>
  list.reduce((total, each) => total + value(each), 0);

const sentences = readSentences().map((sentence) => ({
  ...sentence,
  part: partOf(sentence),
  result: measureSentence(sentence, role),
}));
const bullets = readBullets().map((bullet) => ({
  ...bullet,
  part: partOf(bullet),
  results: measureBullet(bullet),
}));
const postings = measurePostings(role).map((posting) => ({ ...posting, part: partOf(posting) }));

if (showMisses) {
  for (const { part, theme, text, result } of sentences)
    if (part === 'tuned' && result.misses.length > 0)
      console.log(`${theme}: ${JSON.stringify(text)} ${result.misses.join(' ')}`);
  for (const { part, text, results } of bullets)
    for (const { kind, misses } of results)
      if (part === 'tuned' && misses.length > 0) console.log(`bullet ${kind}: ${text} ${misses.join(' ')}`);
}

const sentenceRow = (label: string, list: SentenceResult[]): Record<string, string> => {
  const { precision, recall, f1 } = ratesOf(list);
  const [fallen, traps] = [sum(list, (each) => each.fallen), sum(list, (each) => each.traps)];
  return {
    sentences: label,
    cases: String(list.length),
    precision: percent(precision),
    recall: percent(recall),
    F1: percent(f1),
    traps: `${fallen} of ${traps}`,
    'denied, weak, used': percent(sum(list, (each) => each.told) / sum(list, (each) => each.toTell)),
  };
};
const resultsOf = (part: string, theme?: string): SentenceResult[] =>
  sentences
    .filter((each) => each.part === part && (theme === undefined || each.theme === theme))
    .map(({ result }) => result);
printTable([
  ...parts.map((part) => sentenceRow(part, resultsOf(part))),
  ...(showThemes
    ? [...new Set(sentences.map(({ theme }) => theme))].flatMap((theme) =>
        parts.map((part) => sentenceRow(`${theme}, ${part}`, resultsOf(part, theme))),
      )
    : []),
]);

console.log();
printTable(
  parts.map((part) => {
    const list = bullets.filter((each) => each.part === part);
    const kinds = [...new Set(list.flatMap(({ results }) => results.map(({ kind }) => kind)))];
    return Object.fromEntries([
      ['bullets', part],
      ['cases', String(list.length)],
      ...kinds.map((kind) => [
        `${kind} F1`,
        percent(ratesOf(list.flatMap(({ results }) => results.filter((each) => each.kind === kind))).f1),
      ]),
    ]);
  }),
);

console.log();
printTable(
  parts.map((part) => {
    const results = postings.filter((each) => each.part === part).flatMap((each) => each.results);
    const traps = results.filter(({ kind }) => kind === 'traps');
    const { precision, recall, f1 } = ratesOf(results.filter(({ kind }) => kind !== 'traps'));
    return {
      postings: part,
      cases: String(postings.filter((each) => each.part === part).length),
      precision: percent(precision),
      recall: percent(recall),
      F1: percent(f1),
      traps: `${sum(traps, (each) => each.found)} of ${sum(traps, (each) => each.asked)}`,
    };
  }),
);
