import { measureWords } from '../lexicon/language.ts';
import { isHyphen, type Token } from './tokens.ts';
import { isPlural } from './units.ts';
import type { Measure } from './wording.ts';

/** Measures that are said without a number: zero downtime, doubled, daily deployments, from days to hours. */
export interface Phrase {
  /** the last token of it, exclusive */
  to: number;
  measure: Pick<Measure, 'kind' | 'value' | 'unit'>;
}

/** The measure in words that starts at a token, if one does. */
export function phraseAt(tokens: readonly Token[], at: number): Phrase | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind !== 'word') {
    const labelled = measureWords().labels.has(tokens[at - 1]?.lower ?? '');
    return token.text === '0' && !labelled ? outcomeAt(tokens, at, 'zero') : null;
  }
  switch (token.lower) {
    case 'zero':
    case 'no':
    case 'without':
      return outcomeAt(tokens, at, token.lower);
    case 'sub':
      return subUnit(tokens, at);
    case 'from':
      return betweenUnits(tokens, at);
    case 'order':
      return tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'magnitude'
        ? { to: at + 3, measure: { kind: 'factor', value: 10, unit: 'x' } }
        : null;
    default:
      return factorAt(tokens, at, token.lower) ?? frequencyAt(tokens, at, token.lower);
  }
}

const denials = new Set(['a', 'any', 'single', 'significant', 'major']);

function outcomeAt(tokens: readonly Token[], at: number, lead: string): Phrase | null {
  const words = measureWords();
  const found = lead === 'zero' ? words.outcomes : words.outcomesDenied;
  let next = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  if (lead === 'zero' && (tokens[next]?.kind !== 'word' || words.zeroNames.has(tokens[next]?.lower ?? '')))
    return null;
  while (lead !== 'zero' && denials.has(tokens[next]?.lower ?? '')) next++;
  for (let reach = next; reach < next + 4; reach++) {
    const token = tokens[reach];
    if (token?.glued && token.kind !== 'word') continue;
    if (token?.kind !== 'word' || words.stops.has(token.lower)) return null;
    const pair = `${token.lower} ${tokens[reach + 1]?.lower ?? ''}`;
    const to = found.has(pair)
      ? reach + 2
      : found.has(token.lower) || (lead === 'zero' && isPlural(token))
        ? reach + 1
        : 0;
    if (to > 0)
      return { to, measure: { kind: 'outcome', value: null, unit: found.has(pair) ? pair : token.lower } };
    if (lead !== 'zero') return null;
  }
  return null;
}

const factorObjects = new Set([
  'the',
  'our',
  'its',
  'their',
  'my',
  'his',
  'her',
  'that',
  'what',
  'to',
  'than',
  'as',
]);

/** "Twice as fast" and "twice a week" are amounts, "done twice" is none. */
const compared = /^(as|the|a|an|per|every|each|daily|weekly|monthly|yearly|faster|that|its|their|what|our)$/;

function factorAt(tokens: readonly Token[], at: number, lower: string): Phrase | null {
  const words = measureWords();
  const next = tokens[at + 1];
  const bare = words.bareFactors.get(lower);
  const announced =
    bare !== undefined && (factorObjects.has(next?.lower ?? '') || tokens[at - 1]?.lower === 'than');
  const value = words.factors.get(lower) ?? (announced ? bare : undefined);
  if (value === undefined || isHyphen(next)) return null;
  if (/^(tw|thr)ice$/.test(lower) ? !compared.test(next?.lower ?? '') : next?.lower === 'as') return null;
  const period = tokens[at + 2]?.lower ?? '';
  if (
    /^(a|per|each|every)$/.test(next?.lower ?? '') &&
    words.periods.has(period) &&
    /^(tw|thr)ice$/.test(lower)
  )
    return { to: at + 3, measure: { kind: 'frequency', value, unit: `times/${period}` } };
  return { to: at + 1, measure: { kind: 'factor', value, unit: 'x' } };
}

/** "Daily" and its kin are an amount only beside a release: "daily deploys", "released to production every week". */
function frequencyAt(tokens: readonly Token[], at: number, lower: string): Phrase | null {
  const { frequencies, releases, durations } = measureWords();
  const every = lower === 'every' && (durations.get(tokens[at + 1]?.lower ?? '') ?? 0) > 0;
  if (!every && !frequencies.has(lower)) return null;
  const to = every ? at + 2 : at + 1;
  const near = (token: Token): boolean => releases.has(token.lower) && token.lower !== 'production';
  const after = tokens.slice(to, to + 3);
  const before = tokens.slice(Math.max(0, at - 5), at);
  if (!(every ? before : [...(after.some(isClauseEnd) ? [] : after), ...before]).some(near)) return null;
  const unit = every ? `every ${tokens[at + 1]?.lower}` : lower;
  return { to, measure: { kind: 'frequency', value: 1, unit } };
}

const isClauseEnd = (token: Token): boolean => token.kind === 'sign' && /[,;.]/.test(token.text);

/** Sub-second, sub-millisecond. */
function subUnit(tokens: readonly Token[], at: number): Phrase | null {
  const seconds = measureWords().durations.get(tokens[at + 2]?.lower ?? '');
  if (!isHyphen(tokens[at + 1]) || seconds === undefined) return null;
  return { to: at + 3, measure: { kind: 'duration', value: seconds, unit: 's' } };
}

/** "From days to hours": two sizes of time, said without numbers. */
function betweenUnits(tokens: readonly Token[], at: number): Phrase | null {
  const { durations } = measureWords();
  const [first, link, second] = tokens.slice(at + 1, at + 4);
  if (link?.lower !== 'to' || !first?.lower.endsWith('s') || !second?.lower.endsWith('s')) return null;
  const from = durations.get(first.lower);
  const to = durations.get(second.lower);
  if (from === undefined || to === undefined || first.text.length < 3 || second.text.length < 3) return null;
  return { to: at + 4, measure: { kind: 'duration', value: null, unit: 's' } };
}
