import { claimWords } from '../lexicon/claim-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import { isFormOf } from './bases.ts';

/**
 * What a word may do in a sentence, as bits. Each word is looked up once and remembered, so that what most texts do not
 * hold costs nothing to look for.
 */
export const Role = {
  /** begins a phrase that denies, weakens or gives away */
  phrase: 1,
  /** begins a phrase of somebody else, or is a head of one */
  subject: 2,
  head: 4,
  /** gives work away */
  gift: 8,
  hiring: 16,
  attending: 32,
  /** supposes, or addresses the reader */
  mood: 64,
  /** makes a text a letter */
  letter: 128,
  /** begins a wish before a tool or behind it, or labels a line of wishes */
  wish: 256,
  wished: 512,
  label: 1024,
  /** denies, refuses, stops or talks out of what follows */
  denial: 2048,
  by: 4096,
} as const;

/** Words that are remembered; a stranger's text cannot fill the memory. */
const mostRemembered = 50_000;

const known = new Map<string, number>();

export function rolesOf({ key }: Token): number {
  let roles = known.get(key);
  if (roles === undefined) {
    roles = readRoles(key);
    if (known.size < mostRemembered) known.set(key, roles);
  }
  return roles;
}

function readRoles(key: string): number {
  const { before, others, hiring, attending, moods, scopes, clauses } = claimWords();
  const has = (role: number, holds: boolean): number => (holds ? role : 0);
  return (
    has(Role.phrase, before.has(key)) |
    has(Role.subject, others.possessors.has(key) || others.subjects.has(key)) |
    has(Role.head, others.heads.has(key)) |
    has(Role.gift, isFormOf(key, others.buying) || isFormOf(key, others.delegating)) |
    has(Role.hiring, hiring.verbs.has(key)) |
    has(Role.attending, attending.verbs.has(key)) |
    has(Role.mood, moods.inversions.has(key) || clauses.speakers.has(key) || moods.addressed.has(key)) |
    has(Role.letter, moods.letters.has(key)) |
    has(Role.wish, scopes.wishes.has(key)) |
    has(Role.wished, scopes.wished.has(key)) |
    has(Role.label, scopes.labels.has(key)) |
    has(Role.denial, isDenial(key)) |
    has(Role.by, key === 'by')
  );
}

/** Of every kind of denial before a tool, the word it hangs on; "t" is that of "haven't". */
function isDenial(key: string): boolean {
  const { deniers, refusing, stopping, dissuading, likened } = claimWords().scopes;
  return (
    key === 't' ||
    deniers.has(key) ||
    [refusing, stopping, dissuading, likened].some((verbs) => isFormOf(key, verbs))
  );
}
