import { loadRole } from '../src/lexicon/load.ts';
import { MatchText } from '../src/match/match-text.ts';
import { type WeighedForm, weighedForms } from '../src/match/matcher.ts';
import { mentionsInText } from '../src/match/mentions.ts';
import { placesInText } from '../src/match/places.ts';
import { readSentences, type Sentence } from './keyword-sentences.ts';
import { idOfName } from './names.ts';

/**
 * Fits the weights of `language/senses.yaml` to the labelled sentences that are not kept aside, by logistic regression
 * with a ridge, and prints them beside the theme-by-theme errors of weights that never saw the theme.
 * `tsx bench/fit-senses.ts`; the weights are rounded into the file by hand.
 */

interface Row {
  theme: string;
  isTool: boolean;
  signs: string[];
  vetoed: boolean;
}

/** A trap costs a little more than a missed claim; the ridge keeps rare signs small. */
const costs = { missed: 1, trap: 1.2 };
const ridge = 1;
const steps = 4000;
const rate = 0.5;

const role = loadRole();
const idsOf = (names: string[]): Set<string | undefined> =>
  new Set(names.map((name) => idOfName(role, name)));

function rowsOf(sentence: Sentence & { theme: string }): Row[] {
  const { text, theme } = sentence;
  const tools = idsOf([...sentence.expect, ...sentence.hedged, ...sentence.negated]);
  const also = idsOf(sentence.also);
  const denied = new Set(mentionsInText(text, role).flatMap(({ id, negated }) => (negated ? [id] : [])));
  const read = new MatchText(text);
  const { inSkills } = placesInText(read.text, read.tokens);
  const forms = new Map<string, WeighedForm>();
  for (const form of weighedForms(read, role, { inSkills })) {
    const key = `${form.id} ${form.start}`;
    const known = forms.get(key);
    forms.set(key, known ? mergeForms(known, form) : form);
  }
  return [...forms.values()]
    .filter(({ id }) => tools.has(id) || !(also.has(id) || denied.has(id)))
    .map(({ id, signs, vetoed }) => ({ theme, isTool: tools.has(id), signs, vetoed }));
}

/** Two guards of one form: it is ruled out only by both. */
const mergeForms = (a: WeighedForm, b: WeighedForm): WeighedForm => ({
  ...a,
  signs: [...new Set([...a.signs, ...b.signs])],
  vetoed: a.vetoed && b.vetoed,
});

const score = (weights: ReadonlyMap<string, number>, signs: readonly string[]): number =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), weights.get('bias') ?? 0);

function fitWeights(rows: readonly Row[]): Map<string, number> {
  const weights = new Map<string, number>([['bias', 0]]);
  for (let step = 0; step < steps; step += 1) {
    const slopes = new Map([...weights].map(([sign, weight]) => [sign, ridge * weight]));
    for (const { isTool, signs } of rows) {
      const likely = 1 / (1 + Math.exp(-score(weights, signs)));
      const slope = isTool ? costs.missed * (likely - 1) : costs.trap * likely;
      for (const sign of ['bias', ...signs]) slopes.set(sign, (slopes.get(sign) ?? 0) + slope);
    }
    for (const [sign, slope] of slopes)
      weights.set(sign, (weights.get(sign) ?? 0) - (rate * slope) / rows.length);
  }
  return weights;
}

const rows = readSentences()
  .filter(({ aside }) => !aside)
  .flatMap(rowsOf);
for (const theme of new Set(rows.map((row) => row.theme))) {
  const weights = fitWeights(rows.filter((row) => row.theme !== theme));
  const own = rows.filter((row) => row.theme === theme && !row.vetoed);
  const missed = own.filter(({ isTool, signs }) => isTool && score(weights, signs) <= 0).length;
  const fallen = own.filter(({ isTool, signs }) => !isTool && score(weights, signs) > 0).length;
  console.log(`${theme}: ${missed} missed and ${fallen} traps of ${own.length}`);
}
for (const [sign, weight] of [...fitWeights(rows)].sort(([a], [b]) => a.localeCompare(b)))
  if (Math.abs(weight) >= 0.15) console.log(`  '${sign}': ${weight.toFixed(1)}`);
