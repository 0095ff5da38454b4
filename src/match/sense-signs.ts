import { type SenseWords, senseWords } from '../lexicon/sense-words.ts';
import { topicOf } from '../lexicon/topic-words.ts';
import type { Company, Hit } from './hits.ts';
import type { Context, Scene } from './scene.ts';
import { signAfter } from './signs-after.ts';
import { itemBeside, listHead, signBefore } from './signs-before.ts';
import { verbSigns } from './verb-signs.ts';

/** What the list of a hit says of it. */
export interface ListCompany {
  company: Company | undefined;
  isItem: boolean;
}

const capital = /^\p{Lu}/u;
const shouted = /^[A-Z]{2,}$/;

/** Which meaning of a form comes first: a letter and a phrase are ranks of their own. */
function rankOf({ from, to, entry: { lastWord } }: Hit, words: SenseWords): string {
  if (from !== to) return 'phrase';
  return lastWord.length === 1 ? 'letter' : (words.first.get(lastWord) ?? 'even');
}

/**
 * The signs around an ambiguous form by which its meaning is weighed; each is a key of `weights` in
 * `language/senses.yaml`.
 */
export function signsOf(scene: Scene, hit: Hit, { company, isItem }: ListCompany): string[] {
  const words = senseWords();
  const { text, tokens } = scene.read;
  const rank = rankOf(hit, words);
  const classes: readonly string[] =
    hit.from === hit.to ? (words.classes.get(hit.entry.lastWord) ?? ['open']) : ['phrase'];
  const context = scene.contextOf(hit);
  const before = signBefore(scene, hit.from, company !== undefined || isItem);
  const after = signAfter(scene, hit);
  const signs = [`first ${rank}`, after, `${after}, ${rank}`, ...classes.map((each) => `class ${each}`)];
  const printing = signOfCase(scene, hit, context, rank);
  if (printing) signs.push(printing);
  if (before !== 'head') signs.push(`before ${before}`);
  if (before !== 'head' && before !== 'list') signs.push(...verbSigns(scene, hit.from));
  const head = before === 'list' ? listHead(scene, hit.from) : hit.from;
  const headed = head < hit.from ? signBefore(scene, head, false) : before;
  if (head < hit.from) signs.push(`headed ${headed}`, ...verbSigns(scene, head));
  for (const each of classes) signs.push(`${each}: before ${headed}`);
  for (const side of [-1, 1] as const) {
    const neighbour = itemBeside(scene, side < 0 ? hit.from : hit.to, side);
    if (neighbour) signs.push(`beside ${neighbour}`);
  }
  if (company) signs.push(company === 'sure' ? 'list sure' : 'list maybe');
  if (isItem) signs.push('list item');
  if (scene.inSkills(hit)) signs.push('skills');
  const around = text.charAt((tokens[hit.from]?.start ?? 0) - 1) + text.charAt(tokens[hit.to]?.end ?? 0);
  if (around === '()') signs.push('bracketed');
  if (around === '``') signs.push('code');
  signs.push(...contextSigns(context, classes), ...topicSigns(scene, hit));
  return signs;
}

/** Steps of the sum of a sentence's words: one or two words tell a little, five and more a good deal. */
const stepOf = (topic: number): number => Math.sign(topic) * Math.min(3, Math.ceil(Math.abs(topic) / 2));

/** What the words beside a form tell of the topic. */
function topicSigns({ read: { tokens, sentences }, isKeyword }: Scene, { from, to }: Hit): string[] {
  const signs: string[] = [];
  const add = (side: string, at: number, joined: number): void => {
    if (sentences[at] !== sentences[from] || tokens[joined]?.gap !== 'space' || isKeyword(at)) return;
    const topic = topicOf(tokens[at]?.key ?? '');
    if (topic !== 0) signs.push(`topic ${side} ${topic}`);
  };
  add('before', from - 1, from);
  add('after', to + 1, to + 1);
  return signs;
}

function contextSigns(
  { tools, software, everyday, topic, trade, covered }: Context,
  classes: readonly string[],
): string[] {
  const signs = [
    `tools ${Math.min(2, tools)}`,
    `software ${Math.min(3, software)}`,
    `everyday ${Math.min(2, everyday)}`,
    `topic ${stepOf(topic)}`,
  ];
  if (trade) signs.push(classes.includes('business') ? 'trade, business' : 'trade');
  if (covered) signs.push(`covered ${covered}`);
  if (tools + software === 0) signs.push('no software');
  return signs;
}

/** How the form is printed, against how its name is: a capital tells nothing at the head of a sentence or in a title. */
function signOfCase(
  { read: { text, tokens, sentences } }: Scene,
  hit: Hit,
  { titled }: Context,
  rank: string,
): string | null {
  const { keyword, kind } = hit.entry;
  const [first, last, before] = [tokens[hit.from], tokens[hit.to], tokens[hit.from - 1]];
  if (!first || !last) return null;
  const printed = text.slice(first.start, last.end);
  if (printed.length < 2) return null;
  if (shouted.test(printed) && !shouted.test(keyword.name) && kind !== 'acronym') return 'case shouted';
  if (!capital.test(printed)) return capital.test(keyword.name) ? `case lower, ${rank}` : null;
  if (!before || sentences[hit.from - 1] !== sentences[hit.from]) return `case head, ${rank}`;
  if (titled) return `case titled, ${rank}`;
  return /[.:;•]/.test(text.slice(before.end, first.start)) ? 'case after break' : `case capital, ${rank}`;
}
