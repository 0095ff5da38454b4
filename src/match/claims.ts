import { claimWords } from '../lexicon/claim-words.ts';
import { isExcepted, isOutdone } from './choices.ts';
import type { ClaimScene } from './claim-scene.ts';
import { cueAfter, type FoundCue } from './cues.ts';
import { isDeniedBefore, isDeniedBehind } from './denials.ts';
import { isDoneByOthers, isOfCompany, isOfEngaged, isOfOthers } from './given-away.ts';
import type { MatchText } from './match-text.ts';
import type { Match } from './matcher.ts';
import { speaksOf } from './reaches.ts';
import { isMissed, isWished } from './wishes.ts';
import { Role } from './word-roles.ts';

/** What the sentence says of a printed keyword. */
export interface Claim {
  negated: boolean;
  hedged: boolean;
}

/** No list of keywords is longer between a phrase and the last keyword that it speaks of. */
const farthest = 60;
/** Tells for each match whether the text denies or weakens it; what a posting wishes is its demand. */
export function readClaims(read: MatchText, matches: readonly Match[], isPosting = false): Claim[] {
  const { text, tokens, clauses, cues, guarded } = read;
  const words = claimWords();
  const keyword = new Set<number>();
  for (const { from, to } of matches) for (let at = from; at <= to; at += 1) keyword.add(at);
  const scene: ClaimScene = {
    text,
    tokens,
    clauses,
    keyword,
    guarded,
    words,
    holds: (at, role) => read.clauseHolds(at, role),
    hasLabel: read.holds(Role.label),
  };
  let nearest = 0;
  return matches.map((match) => {
    while ((cues[nearest]?.to ?? match.from) < match.from - farthest) nearest += 1;
    const said = new Set<FoundCue['cue']>();
    for (let index = nearest; index < cues.length; index += 1) {
      const cue = cues[index];
      if (!cue || cue.from > match.to) break;
      if (!(isPosting && ofLetters.has(cue.cue)) && speaksOf(scene, cue, match)) said.add(cue.cue);
    }
    if (
      isDeniedBefore(scene, match) ||
      isDeniedBehind(scene, match) ||
      (!isPosting && isWished(scene, match))
    )
      said.add('denies');
    const following = cueAfter(text, match.end, words);
    if (isMissed(scene, match)) said.delete('denies');
    if (following === 'undoes') said.delete('denies');
    else if (following) said.add(following);
    if (isOutdone(scene, match)) said.add('denies');
    if (isExcepted(scene, match)) said.add('denies');
    if (givenAway.some((isGiven) => isGiven(scene, match))) said.add('gives-away');
    return { negated: denying.some((cue) => said.has(cue)), hedged: said.has('weakens') };
  });
}

const givenAway = [isOfOthers, isOfCompany, isOfEngaged, isDoneByOthers] as const;
const denying = ['denies', 'gives-away', 'supposes', 'addresses'] as const;
/** A posting speaks to its reader. */
const ofLetters: ReadonlySet<FoundCue['cue']> = new Set(['supposes', 'addresses']);
