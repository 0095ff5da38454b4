import { type ClaimWords, type Cue, claimWords } from '../lexicon/claim-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import type { Match } from './matcher.ts';
import { findOthers } from './others.ts';

/** What the sentence says of a printed keyword. */
export interface Claim {
  negated: boolean;
  hedged: boolean;
}

/** A phrase that denies, weakens or gives away what follows it. */
export interface FoundCue {
  from: number;
  to: number;
  cue: Cue | 'gives-away';
}

/** Words that may stand between a phrase and the keyword it speaks of, list words apart. */
const reachOfPhrase = 2;
const reachOfWord = 1;
/** No list of keywords is longer between a phrase and the last keyword that it speaks of. */
const farthest = 60;
const listWords = new Set([
  'and',
  'or',
  'nor',
  'any',
  'the',
  'a',
  'an',
  'other',
  'with',
  'in',
  'of',
  'both',
  'e.g',
  'like',
  'as',
  'such',
  'to',
  'use',
  'using',
  'on',
]);
const prepositions = new Set(['in', 'with', 'on', 'to', 'using', 'use']);
const contrasts = new Set([
  'but',
  'however',
  'though',
  'although',
  'whereas',
  'while',
  'yet',
  'then',
  'instead',
  'mostly',
  'mainly',
]);
/** Who speaks begins a clause, but not in "never have I". */
const speakers = new Set(['i', 'we']);
const inverted = new Set([
  'have',
  'had',
  'did',
  'do',
  'am',
  'was',
  'could',
  'would',
  'wish',
  'that',
  'which',
  'something',
  'what',
  'where',
]);
/** Words that turn back to the candidate: what follows them is the candidate's own. */
const owners = new Set(['my', 'our', 'i', 'we']);

/** Tells for each match whether the text denies or weakens it. */
export function readClaims(text: string, tokens: readonly Token[], matches: readonly Match[]): Claim[] {
  const words = claimWords();
  const { clauses, cues } = saidIn(text, tokens, words);
  const keyword = new Set(matches.flatMap((match) => range(match.from, match.to)));
  const scene: ClaimScene = { text, tokens, clauses, keyword, words };
  let nearest = 0;
  return matches.map((match) => {
    while ((cues[nearest]?.to ?? match.from) < match.from - farthest) nearest += 1;
    const said = new Set<FoundCue['cue']>();
    for (let index = nearest; index < cues.length; index += 1) {
      const cue = cues[index];
      if (!cue || cue.from >= match.from) break;
      if (speaksOf(scene, cue, match)) said.add(cue.cue);
    }
    const following = cueAfter(text, match.end, words);
    if (following) said.add(following);
    if (isOutdone(scene, match)) said.add('denies');
    if (isOfOthers(scene, match)) said.add('gives-away');
    return { negated: said.has('denies') || said.has('gives-away'), hedged: said.has('weakens') };
  });
}

/** What a text says apart from its keywords, read once for all vocabularies that are looked for in it. */
interface Said {
  clauses: readonly number[];
  cues: readonly FoundCue[];
}

const readings = new WeakMap<readonly Token[], Said>();

function saidIn(text: string, tokens: readonly Token[], words: ClaimWords): Said {
  const known = readings.get(tokens);
  if (known) return known;
  const clauses = clauseNumbers(text, tokens);
  const cues = [...findCues(text, tokens, words), ...findOthers(text, tokens, clauses, words.others)];
  const read = { clauses, cues: cues.sort((a, b) => a.from - b.from) };
  readings.set(tokens, read);
  return read;
}

interface ClaimScene {
  text: string;
  tokens: readonly Token[];
  /** the clause each token stands in */
  clauses: readonly number[];
  /** the tokens that belong to keywords */
  keyword: ReadonlySet<number>;
  words: ClaimWords;
}

/** Whether a phrase before a keyword reaches it: over other keywords, words of lists, and few words more. */
function speaksOf({ tokens, clauses, keyword }: ClaimScene, cue: FoundCue, match: Match): boolean {
  if (cue.to >= match.from || keyword.has(cue.from) || clauses[cue.to] !== clauses[match.from]) return false;
  const between = range(cue.to + 1, match.from - 1).filter((index) => !keyword.has(index));
  const others = between.filter((index) => !listWords.has(tokens[index]?.key ?? ''));
  const isPhrase = cue.to > cue.from;
  if (others.length > (isPhrase && cue.cue !== 'gives-away' ? reachOfPhrase : reachOfWord)) return false;
  if (cue.cue === 'gives-away')
    return !others.some((index) => owners.has(tokens[index]?.key ?? '')) && !isOwn(tokens, clauses, match);
  if (cue.cue === 'denies') return tokens[match.from - 1]?.key !== 'from';
  return isPhrase || !weakensAnother(tokens, others[0], between);
}

/** What the text just after a keyword says of it: "(basic)", "is not required". */
function cueAfter(text: string, end: number, words: ClaimWords): Cue | undefined {
  const rest = text
    .slice(end, end + 40)
    .toLowerCase()
    .trimStart();
  return words.after
    .get(rest.charAt(0))
    ?.find((each) => rest.startsWith(each.text) && !/^[\p{L}\p{N}]/u.test(rest.slice(each.text.length)))?.cue;
}

/** "Built a learning platform in Python", "basic auth with OAuth": the word belongs to what stands before a preposition. */
const weakensAnother = (
  tokens: readonly Token[],
  other: number | undefined,
  between: readonly number[],
): boolean =>
  other !== undefined && between.some((index) => index > other && prepositions.has(tokens[index]?.key ?? ''));

/** "Partners use the Java SDK that I wrote": the clause turns back to the candidate. */
function isOwn(tokens: readonly Token[], clauses: readonly number[], match: Match): boolean {
  for (let at = match.to + 1; at < match.to + farthest && clauses[at] === clauses[match.to]; at += 1)
    if (owners.has(tokens[at]?.key ?? '')) return true;
  return false;
}

/** "Picked Go over Java": what stands behind "over" was not chosen. */
function isOutdone({ tokens, clauses, words }: ClaimScene, match: Match): boolean {
  if (tokens[match.from - 1]?.key !== 'over') return false;
  for (let at = match.from - 2; at >= match.from - farthest && clauses[at] === clauses[match.from]; at -= 1)
    if (words.choosing.has(tokens[at]?.key ?? '')) return true;
  return false;
}

/** "The client's Java team": the keyword stands between somebody's name and their people. */
function isOfOthers({ text, tokens, words }: ClaimScene, match: Match): boolean {
  const [owner, people] = [tokens[match.from - 1], tokens[match.to + 1]];
  if (!owner || !people || !words.others.people.has(people.key)) return false;
  return words.others.subjects.has(owner.key) && /^['’]/.test(text.slice(owner.end, match.start));
}

/** Every phrase of the lists in the text; the longest at each place, and none inside a protected one. */
function findCues(text: string, tokens: readonly Token[], words: ClaimWords): FoundCue[] {
  const cues: FoundCue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const phrases = words.before.get(tokens[at]?.key ?? '');
    const found = phrases?.find(({ keys }) =>
      keys.every((key, index) => {
        const token = tokens[at + index];
        return token?.key === key && (index === 0 || !isParted(text, tokens[at + index - 1], token));
      }),
    );
    if (!found) continue;
    const to = at + found.keys.length - 1;
    cues.push({ from: at, to, cue: found.cue });
    at = to;
  }
  return cues.filter((cue) => cue.cue !== 'none');
}

/** Whether more than an apostrophe stands between two words of a phrase. */
const isParted = (text: string, before: Token | undefined, token: Token): boolean =>
  token.gap === 'break' && /[.!?;,()•|]/.test(text.slice(before?.end, token.start));

/** The clause each token stands in: denials do not reach over a full stop, a bracket, a dash, a "but" or ", I". */
function clauseNumbers(text: string, tokens: readonly Token[]): number[] {
  let clause = 0;
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (contrasts.has(token.key)) clause += 1;
    else if (before && speakers.has(token.key) && !inverted.has(before.key)) clause += 1;
    else if (
      before &&
      token.gap === 'break' &&
      /[.!?](?=\s)|[;()\n\t•|]|\s[–—-]\s/.test(text.slice(before.end, token.start))
    )
      clause += 1;
    return clause;
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
