import type { Duties } from '../lexicon/role.ts';
import type { MatchText } from './match-text.ts';
import { findMatches, type Match } from './matcher.ts';
import type { Places } from './places.ts';

/**
 * Duties told by everyday words that say it only together: one of each of a tell's lists in one sentence of one
 * statement. The match stands where the last of them does.
 */
export function findTold(read: MatchText, duties: Duties, places: Places): Match[] {
  const told: Match[] = [];
  for (const cues of sentencesOf(read.text, findMatches(read, duties.cues), places)) {
    for (const { duty, all, without } of duties.tells) {
      if (cues.length < all.length || cues.some(({ keyword }) => without.has(keyword.id))) continue;
      const last = together(cues, all);
      if (last) told.push({ ...last, keyword: duty, form: 'alias' });
    }
  }
  return told;
}

/** A different cue for each list; the last one in the sentence, or null where a list has none. */
function together(cues: readonly Match[], all: readonly ReadonlySet<string>[]): Match | null {
  const taken = new Set<Match>();
  for (const words of all) {
    const cue = cues.find((each) => words.has(each.keyword.id) && !taken.has(each));
    if (!cue) return null;
    taken.add(cue);
  }
  return [...taken].reduce((last, cue) => (cue.start > last.start ? cue : last));
}

/** The cues of each sentence; a statement may run over several lines. */
function sentencesOf(text: string, cues: readonly Match[], places: Places): Match[][] {
  const sentences: Match[][] = [];
  let statement: string | undefined;
  let before: Match | undefined;
  for (const cue of cues) {
    const { use, bullet } = places(cue.start);
    if (use !== 'used') continue;
    const goes = before && bullet === statement && !/[.!?;](?=\s|$)/.test(text.slice(before.end, cue.start));
    if (goes) sentences.at(-1)?.push(cue);
    else sentences.push([cue]);
    [statement, before] = [bullet, cue];
  }
  return sentences;
}
