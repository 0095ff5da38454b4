import { madeOf, postingWords } from '../lexicon/posting-words.ts';
import type { Mention } from '../match/mention.ts';
import { cueSpans, holds } from './cues.ts';

/** What one keyword implies, by id; "Java/Spring" is no choice where the one shows the other. */
export type Implied = (id: string) => ReadonlySet<string>;

/** `both` is a slash between two that are asked together. */
type Joint = 'slash' | 'both' | 'or' | 'comma';

/** Keywords that stand in one list, each after the first with what joins it to the one before. */
interface Run {
  mentions: Mention[];
  joints: Joint[];
}

const version = String.raw`(?:\s+v?\d[\d.]*(?:\+|x)?)?`;
const unknown = String.raw`(?:\s*,\s*\p{Lu}[\w.+#-]*(?:\s\p{Lu}[\w.+#-]*)?)?`;
const slash = new RegExp(String.raw`^${version}\s*[/|]\s*$`, 'u');
const comma = new RegExp(String.raw`^${version}${unknown}\s*,\s*(?:either\s+)?$`, 'u');
const or = madeOf(
  (words) =>
    new RegExp(
      String.raw`^${version}${unknown}\s*,?\s*${words['or-words']}\s+(?:${words['joint-fillers']}\s+){0,4}$`,
      'u',
    ),
);
const and = madeOf((words) => new RegExp(String.raw`^${version}\s*,?\s*${words['and-words']}\s+$`, 'iu'));

/**
 * Sorts the keywords of a demand into single terms and choices. Commas carry a list, "or" makes the whole of it a choice,
 * a slash its two neighbours, "and" ends it; "such as" and "one of" make a choice of any list, and so does a bracket after
 * a word for a kind of tool.
 */
export function eitherOr(
  text: string,
  lineStart: number,
  mentions: readonly Mention[],
  implied: Implied,
): Mention[][] {
  const runs: Run[] = [];
  for (const mention of mentions) {
    if (isOnlyAlike(text, lineStart, mention)) continue;
    const run = runs.at(-1);
    const joint = run ? jointOf(text, run, mention, implied) : null;
    if (!run || joint === null) runs.push({ mentions: [mention], joints: [] });
    else {
      run.mentions.push(mention);
      run.joints.push(joint);
    }
  }
  const parts = runs.flatMap((run) => split(text, lineStart, run, implied));
  return parts.filter((part, index) => !isNameOfChoice(text, part, parts[index + 1]));
}

/** "a large cloud (AWS, Azure or GCP)": the word before a choice only says what kind of thing it is. */
function isNameOfChoice(text: string, [mention, ...others]: Mention[], next: Mention[] | undefined): boolean {
  const first = next && next.length > 1 ? next[0] : undefined;
  if (!mention || !first || others.length > 0) return false;
  const between = text.slice(mention.end, first.start);
  const { kinds, examples } = postingWords();
  const leads =
    /^\s*[(:]\s*$/.test(between) ||
    (between.length < 24 && between.replace(/^[\s,]+/, '').search(examples) === 0);
  return leads && cueSpans(mention.printed, kinds).some((cue) => cue.end === mention.printed.length);
}

/** How a keyword is joined to the list before it; null where it begins its own. */
function jointOf(text: string, run: Run, next: Mention, implied: Implied): Joint | null {
  const last = run.mentions.at(-1);
  if (!last) return null;
  const between = text.slice(last.end, next.start);
  if (/^\s*\($/.test(between)) {
    const inside = text.slice(next.start, closing(text, next.start));
    return holds(inside, postingWords().alternatives) ? 'or' : null;
  }
  if (slash.test(between)) return belongTogether(last, next, implied) ? 'both' : 'slash';
  if (or().test(between)) return 'or';
  if (comma.test(between)) return 'comma';
  return and().test(between) && isAnnounced(text, run.mentions[0]?.start ?? 0) ? 'or' : null;
}

const closing = (text: string, from: number): number => {
  const close = text.indexOf(')', from);
  return close < 0 ? text.length : close;
};

/** "Java/Spring" asks both: the one shows the other. "JavaScript/TypeScript" is a choice. */
function belongTogether(a: Mention, b: Mention, implied: Implied): boolean {
  const { together, apart } = postingWords();
  const isPair = (pair: readonly string[]): boolean => pair.includes(a.id) && pair.includes(b.id);
  if (apart.some(isPair)) return false;
  return implied(a.id).has(b.id) || implied(b.id).has(a.id) || together.some(isPair);
}

/**
 * A list is a choice when its last joint or the words around it say so. Else its members are asked one by one, those with
 * "or" or a slash between them as one: "Python, Flask or FastAPI, Docker".
 */
function split(text: string, lineStart: number, run: Run, implied: Implied): Mention[][] {
  const [first] = run.mentions;
  const last = run.mentions.at(-1);
  if (!first || !last) return [];
  const after = /^[^\n]{0,60}/.exec(text.slice(last.end))?.[0].replace(/^[\s,]+/, '') ?? '';
  const announced = isAnnounced(text, first.start);
  const either =
    run.joints.at(-1) === 'or' ||
    announced ||
    after.search(postingWords().similar) === 0 ||
    isKindsInBracket(text, lineStart, first, last);
  if (either && !announced && isShownByAll(run, implied)) return [[first], onePerId(run.mentions.slice(1))];
  if (either) return [onePerId(run.mentions)];
  const parts: Mention[][] = [];
  for (const [index, mention] of run.mentions.entries()) {
    const joint = run.joints[index - 1];
    if (joint === 'slash' || joint === 'or') parts.at(-1)?.push(mention);
    else parts.push([mention]);
  }
  return parts.map(onePerId);
}

/** "Python, Flask or FastAPI": the first is no alternative to the others, each of which shows it. */
const isShownByAll = ({ mentions: [first, ...others], joints }: Run, implied: Implied): boolean =>
  joints[0] === 'comma' &&
  first !== undefined &&
  others.length > 1 &&
  others.every(({ id }) => implied(id).has(first.id));

const onePerId = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter((mention, index) => mentions.findIndex((each) => each.id === mention.id) === index);

/** "such as", "one of", "either" just before the list. */
function isAnnounced(text: string, start: number): boolean {
  const words = postingWords();
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/\n|(?<!\b\p{L}\.\s?\p{L})[.;](?=\s)/u)
      .at(-1) ?? '';
  return [words.examples, words['one-of']].some((cues) =>
    cueSpans(before, cues).some(
      (cue) =>
        /^[\s,:(]*(?:[\p{L}-]+\s+){0,3}$/u.test(before.slice(cue.end)) &&
        !/[,:]\s*\p{L}/u.test(before.slice(cue.end)),
    ),
  );
}

/** "a relational database (PostgreSQL, MySQL)": kinds of it; "AWS (S3, SQS)": parts of it. */
function isKindsInBracket(text: string, lineStart: number, first: Mention, last: Mention): boolean {
  if (!/\(\s*$/.test(text.slice(lineStart, first.start)) || !/^\s*\)/.test(text.slice(last.end)))
    return false;
  const head = text.slice(lineStart, first.start).replace(/\s*\(\s*$/, '');
  return cueSpans(head, postingWords().categories).some((cue) => cue.end === head.length);
}

/** "Java or another JVM language": the last word only says what the others may be like. */
function isOnlyAlike(text: string, lineStart: number, mention: Mention): boolean {
  const before = text.slice(Math.max(lineStart, mention.start - 40), mention.start);
  return cueSpans(before, postingWords().another).some((cue) =>
    /^\s+(?:[\p{L}-]+\s+){0,2}$/u.test(before.slice(cue.end)),
  );
}
