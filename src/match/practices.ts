import { kindOf, senseWords } from '../lexicon/sense-words.ts';
import { topicOf } from '../lexicon/topic-words.ts';
import type { Hit } from './hits.ts';
import type { Scene } from './scene.ts';

/**
 * Whether a word of the field is meant in its everyday sense, "Authentication of antique violins": the sentence names no
 * tool, the text few, and the words around it tell of something else, more than the form itself tells of software.
 */
export function isEverydayPractice(scene: Scene, hit: Hit): boolean {
  const { keyword, guard } = hit.entry;
  if (!keyword.technical || keyword.since !== null || guard?.needs || keyword.tier === 'avoid') return false;
  if (scene.isOfTools || scene.inSkills(hit) || scene.contextOf(hit).tools > 0) return false;
  return toldAround(scene, hit) <= mostOfAnother;
}

/** From here on a sentence is about something else: one word that is hardly ever of software, and nothing for it. */
const mostOfAnother = -2;
/** What the noun of a compound tells more than any other word: "blue-green algae". */
const worthOfHead = 2;

/** What the words of the sentence tell of software, those of the form among them, as a sum of their worths. */
function toldAround({ read, openingOf }: Scene, { from, to }: Hit): number {
  const { tokens, sentences } = read;
  const words = senseWords();
  let sum = to > from ? 1 : 0;
  for (let at = openingOf(from); sentences[at] === sentences[from] && tokens[at]; at += 1) {
    const key = tokens[at]?.key ?? '';
    const topic = topicOf(key);
    if (at >= from && at <= to) {
      // a form by itself tells of nothing else
      sum += Math.max(0, topic);
      continue;
    }
    sum += topic;
    const kind = kindOf(key, words);
    if (kind === 'everyday') sum -= topic < 0 ? 0 : 2;
    else if (kind) sum += 1;
    if (at === to + 1 && tokens[at]?.gap === 'space' && (topic < -1 || kind === 'everyday'))
      sum -= worthOfHead;
  }
  return sum;
}
