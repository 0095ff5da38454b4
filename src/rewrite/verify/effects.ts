import { scopeWords } from '../../lexicon/scope-words.ts';
import { type Reading, says, saysAny, type Word } from '../../wording/reading.ts';
import { derived } from './amounts.ts';
import { type Check, type Evidence, violation } from './check.ts';
import { hasEqual, isSaid, sayingsOf } from './sayings.ts';

/**
 * The rewrite names no cause or effect that the original does not: "…, improving performance" needs an improvement in the
 * original, in any of its words, or two amounts that show it.
 */
export const checkEffects: Check = (evidence) =>
  evidence.rewrite.words
    .filter((word) => isNewEffect(evidence, word))
    .slice(0, 1)
    .map((word) => violation('invented_scope', 'effects', evidence.rewrite.text, word));

function isNewEffect({ original, sameWork, rewrite }: Evidence, word: Word): boolean {
  const { stem, lower } = word;
  const { effects, results, soft } = scopeWords();
  const sources = [original, ...sameWork];
  const topic = results.get(lower) ?? results.get(stem);
  if (topic)
    return !sources.some((source) => says(source, lower) || says(source, stem) || saysAny(source, topic));
  const groups = effects.filter((group) => group.includes(stem) || group.includes(lower));
  if (groups.length === 0 || soft.has(lower) || soft.has(stem) || isKind(rewrite, word)) return false;
  const said = sayingsOf(sources);
  if (isSaid(said, word) || hasEqual(said, word, effects)) return false;
  if (sources.some((source) => groups.some((group) => saysAny(source, group)))) return false;
  return !sources.some((source) => isChange(source));
}

/** "Prevented double booking": of which kind a thing is; who comes "up to speed" makes nothing faster. */
function isKind({ words }: Reading, word: Word): boolean {
  const before = words[words.indexOf(word) - 1];
  if (
    word.lower === 'speed' &&
    words
      .slice(0, words.indexOf(word))
      .slice(-2)
      .map(({ lower }) => lower)
      .join(' ') === 'up to'
  )
    return true;
  return /^(?:double|triple)$/.test(word.lower) && before !== undefined && !/^(?:to|and)$/.test(before.lower);
}

/** A change told by its factor, by its amount, or by its two ends, of which the first may be none. */
export const isChange = ({ figures, text }: Reading): boolean =>
  figures.some(({ kind }) => kind === 'factor') ||
  figures.some((figure, at) =>
    figures
      .slice(at + 1, at + 3)
      .some(
        (other) => derived(figure, other).length > 0 || (figure.kind === 'rate' && other.kind === 'rate'),
      ),
  ) ||
  /\b(?:no|none|without)\b.*\bnow\b[^.;]*\d/i.test(text) ||
  /(?:%|percent|times|x|half) (?:\w{3,}er|less|more)\b/i.test(text) ||
  /\bby\b.*(?:%|percent|half)|[+−]\d|of what it was|of (?:its|the) (?:former|previous|original)/i.test(text);
