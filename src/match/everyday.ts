import { guardWords } from '../lexicon/groups.ts';
import { verbForm } from '../wording/verbs.ts';
import { things } from './firms.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Whether an everyday word is the tool: what stands around it speaks of software, or it is printed as a name where a
 * tool stands. "Fed the python", "Snowflake obsidian" and "Perl diver" have neither.
 */
export function isToolByEvidence(around: Surroundings): boolean {
  const { before, after, tools } = around;
  if (after && things().has(after.key)) return true;
  if (!around.isCapital && before && articles.has(before.key)) return false;
  if (tools.size > 0 || around.isInTechnicalSentence) return true;
  if (around.inSkills || around.isRated || around.isBracketed) return true;
  if (around.isHeadOfPhrase) return guardWords().everyday.behind.has(after?.key ?? '');
  if (around.isCapital) return !guardWords().everyday.deedless.has(before?.key ?? '');
  return before ? isClaimedBehind(before.key) || isDeed(around) : !after;
}

const articles = new Set(['a', 'an', 'the', 'my', 'his', 'her', 'their']);

const isClaimedBehind = (key: string): boolean => {
  const { everyday, reasons } = guardWords();
  return everyday.claiming.has(key) || reasons.after.has(key);
};

/** "Hardened Vault", "Stood up Consul": a tool is the object of the deed that opens a statement, unlike a person. */
export function isDeed({ before, beforeThat }: Surroundings): boolean {
  if (!before) return false;
  const isPhrase = beforeThat !== null && particles.has(before.key);
  if (beforeThat !== null && !isPhrase) return false;
  const verb = isPhrase ? beforeThat.key : before.key;
  return verbForm(verb)?.shape === 'past' && !guardWords().everyday.deedless.has(verb);
}

const particles = new Set(['up', 'out', 'down', 'off', 'in']);
