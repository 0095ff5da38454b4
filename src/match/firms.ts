import { expandGroups } from '../lexicon/groups.ts';
import { nameWords } from '../lexicon/name-words.ts';
import { kindOf, senseWords } from '../lexicon/sense-words.ts';
import type { Token } from '../lexicon/tokens.ts';

/** How many words may stand between a dealing and the preposition of whom it was with. */
const mostBetween = 6;
/** No list of businesses is longer. */
const longestList = 16;

/**
 * Whether a capitalised word is named as a business or a person: "worked at Redis", "customers such as Stripe and Okta",
 * "negotiated a discount with Datadog", "Ex-Twilio", "Fivetran account managers".
 */
export function isFirmBySentence(
  text: string,
  tokens: readonly Token[],
  sentences: readonly number[],
  from: number,
  to: number,
): boolean {
  const { firms } = nameWords();
  if (tokens[from]?.gap === 'hyphen' && tokens[from - 1]?.key === 'ex') return true;
  const behind = phraseAfter(tokens, to + 1, firms.before);
  if (behind > 0 && !isThing(tokens[to + 1 + behind])) return true;
  if (
    nameWords().businesses.has(text.slice(tokens[from]?.start, tokens[to]?.end)) &&
    areEmployers.test(text.slice(tokens[to]?.end, (tokens[to]?.end ?? 0) + reachOfList))
  )
    return true;
  const first = firstOfList(text, tokens, sentences, from);
  const before = tokens[first - 1];
  if (!before || sentences[first - 1] !== sentences[from]) return false;
  if (isParted(text, before, tokens[first])) return false;
  if (endsPhrase(tokens, first - 1, firms.after))
    return !(first === from && (hasThings(tokens[to + 1]) || isSwapped(text, tokens, to, before.key)));
  if (before.key === 'at')
    return !firms.adept.has(tokens[first - 2]?.key ?? '') && !firms.measures.has(tokens[to + 1]?.key ?? '');
  if (movingBetween.has(before.key) && asTitle.test(text.slice(tokens[to]?.end, (tokens[to]?.end ?? 0) + 60)))
    return true;
  if (first === from && isTraded(text, tokens, sentences, from, to, before.key)) return true;
  for (let at = first - 2; at >= first - 2 - mostBetween && sentences[at] === sentences[from]; at -= 1)
    if (firms.dealings.get(tokens[at]?.key ?? '')?.has(before.key)) return true;
  return false;
}

/** How far behind a business the list that it stands in is read. */
const reachOfList = 120;

/** "HashiCorp, Elastic and MongoDB have all been my employers" */
const areEmployers =
  /^(?:,? (?:and )?\p{Lu}\S*)* (?:have|has|had|are|were|is|was)(?: all| both)?(?: been)? (?:my|our|among my|among our|an?|the) (?:former |first |last |largest |biggest )?(?:employers?|clients?|customers?|sponsors?|vendors?|suppliers?)\b/u;

/** "The renewal of our deal with Elastic": a business behind a preposition, in a sentence of trade. */
function isTraded(
  text: string,
  tokens: readonly Token[],
  sentences: readonly number[],
  from: number,
  to: number,
  before: string,
): boolean {
  const { businesses, titles, trade } = nameWords();
  if (!towards.has(before) || hasThings(tokens[to + 1])) return false;
  if (!businesses.has(text.slice(tokens[from]?.start, tokens[to]?.end))) return false;
  if (before !== 'for' && titles.has(tokens[from - 2]?.key ?? '')) return true;
  for (let at = from - 2; at >= from - longestList && sentences[at] === sentences[from]; at -= 1)
    if (trade.has(tokens[at]?.key ?? '')) return true;
  return false;
}

const towards = new Set(['with', 'to', 'for', 'by', 'from', 'through']);

/** "Joined Kafka topics": what a tool has stands behind it, so that it is no business. */
const hasThings = (after: Token | undefined): boolean => after?.gap === 'space' && things().has(after.key);

/** "Moved from Twilio to Stripe as head of support": what one was, behind the businesses. */
const asTitle =
  /^(?: to \S+)? as (?:an? |the |their )?(?:\p{L}+ ){0,2}(?:engineer|developer|head|lead|manager|director|architect|consultant|analyst|intern|cto)\b/u;
const movingBetween = new Set(['from', 'to', 'between']);

/** "Left MySQL for Postgres", "left Ruby behind": one tool for another. */
const isSwapped = (text: string, tokens: readonly Token[], to: number, before: string): boolean =>
  before === 'left' &&
  (tokens[to + 1]?.key === 'behind' ||
    (tokens[to + 1]?.key === 'for' &&
      /^\p{Lu}/u.test(text.slice(tokens[to + 2]?.start, tokens[to + 2]?.end))));

let known: ReadonlySet<string> | null = null;

/** Words that stand behind a tool. */
export function things(): ReadonlySet<string> {
  known ??= expandGroups(['$engineering', '$storing']) ?? new Set();
  return known;
}

/** Walks back over the capitalised words of a list: "such as Stripe, Shopify and Twilio". */
function firstOfList(
  text: string,
  tokens: readonly Token[],
  sentences: readonly number[],
  from: number,
): number {
  let first = from;
  for (let at = from - 1; at >= from - longestList && sentences[at] === sentences[from]; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    if (joints.has(token.key)) continue;
    if (token.key === 'the' && at === first - 1) {
      first = at;
      continue;
    }
    if (!/^\p{Lu}/u.test(text.slice(token.start, token.end)) || at === 0) break;
    first = at;
  }
  return first;
}

const joints = new Set(['and', 'or']);

const isParted = (text: string, before: Token, token: Token | undefined): boolean =>
  token !== undefined && /[^\s@]/.test(text.slice(before.end, token.start));

const endsPhrase = (
  tokens: readonly Token[],
  last: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
): boolean =>
  (phrases.get(tokens[last]?.key ?? '') ?? []).some((keys) =>
    keys.every((key, index) => tokens[last - keys.length + 1 + index]?.key === key),
  );

/** How many words of a phrase begin at a token; 0 where none does. */
const phraseAfter = (
  tokens: readonly Token[],
  first: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
): number =>
  (phrases.get(tokens[first]?.key ?? '') ?? []).find((keys) =>
    keys.every((key, index) => tokens[first + index]?.key === key),
  )?.length ?? 0;

/** "A C++ pricing library": the phrase of trade belongs to a thing of software. */
function isThing(token: Token | undefined): boolean {
  if (token?.gap !== 'space') return false;
  const kind = kindOf(token.key, senseWords());
  return kind === 'thing' || kind === 'tool-thing';
}
