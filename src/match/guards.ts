import { expandGroups, guardWords } from '../lexicon/groups.ts';
import type { Guard } from '../lexicon/schema.ts';
import type { Token } from '../lexicon/tokens.ts';

type Words = ReadonlySet<string> | null;

/** A guard of the keyword data, ready to be asked. */
export interface CompiledGuard {
  printed: ReadonlySet<string> | null;
  never: { after: Words; before: Words };
  needs: { after: Words; before: Words; list: boolean; skills: boolean; beside: Words } | null;
}

/** What a guard may look at. */
export interface Surroundings {
  printed: string;
  /** the neighbours in the same sentence, null at its ends */
  before: Token | null;
  after: Token | null;
  /** the words beyond them */
  beforeThat: Token | null;
  afterThat: Token | null;
  inList: boolean;
  /** in a list beside a keyword beyond doubt */
  besideSure: boolean;
  isCapital: boolean;
  /** printed with a capital inside a sentence, and no part of a longer capitalised name */
  isProper: boolean;
  inSkills: boolean;
  /** a level or years of practice stand just after it */
  isRated: boolean;
  /** ids of the other skills of the sentence */
  beside: ReadonlySet<string>;
}

export function compileGuard(guard: Guard): CompiledGuard {
  const { needs } = guard;
  return {
    printed: guard.printed ? new Set(guard.printed) : null,
    never: { after: expandGroups(guard.never?.after), before: expandGroups(guard.never?.before) },
    needs: needs
      ? {
          after: expandGroups([...(needs.after ?? []), ...guardWords().reasons.after]),
          before: expandGroups([...(needs.before ?? []), ...guardWords().reasons.before]),
          list: needs.list ?? false,
          skills: needs.skills ?? false,
          beside: needs.beside ? new Set(needs.beside) : null,
        }
      : null,
  };
}

/** The part of a guard that looks at the word and its neighbours alone. */
export function permits(guard: CompiledGuard, around: Surroundings): boolean {
  if (guard.printed && !guard.printed.has(around.printed)) return false;
  const { before, after } = around;
  if (before && guard.never.after && hasWord(guard.never.after, before.key, around.beforeThat?.key, true))
    return false;
  return !(
    after &&
    guard.never.before &&
    hasWord(guard.never.before, after.key, around.afterThat?.key, false)
  );
}

/** Whether a list holds the neighbour, or it and the word beyond it as a phrase: "and d" rules out R. */
function hasWord(
  words: ReadonlySet<string>,
  near: string,
  beyond: string | undefined,
  isBefore: boolean,
): boolean {
  if (words.has(near)) return true;
  return beyond !== undefined && words.has(isBefore ? `${beyond} ${near}` : `${near} ${beyond}`);
}

/** A capital inside a sentence is a name: "Configured Flux", "years of Elm", "Flux and Docker" are of a tool. */
const hasProperReason = ({ before, beforeThat }: Surroundings): boolean =>
  before !== null && hasWord(guardWords().properReasons, before.key, beforeThat?.key, true);

/** Whether one of the reasons that a guard needs holds. */
export function hasReason(guard: CompiledGuard, around: Surroundings): boolean {
  const { needs } = guard;
  if (!needs || around.isRated) return true;
  if (around.before && needs.after?.has(around.before.key)) return true;
  if (around.after && needs.before?.has(around.after.key)) return true;
  if (needs.list && around.inList) return true;
  if (around.besideSure && around.isCapital) return true;
  if (around.isProper && hasProperReason(around)) return true;
  if (needs.skills && around.inSkills) return true;
  if (needs.beside) for (const id of needs.beside) if (around.beside.has(id)) return true;
  return false;
}
