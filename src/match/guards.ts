import { expandGroups, guardWords } from '../lexicon/groups.ts';
import type { Guard } from '../lexicon/schema.ts';
import type { Surroundings } from './surroundings.ts';

type Words = ReadonlySet<string> | null;

/** A guard of the keyword data, ready to be asked. */
export interface CompiledGuard {
  printed: ReadonlySet<string> | null;
  never: { after: Words; before: Words };
  needs: { after: Words; before: Words; list: boolean; skills: boolean; beside: Words } | null;
}

const compiled = new WeakMap<Guard, CompiledGuard>();

/** A guard with its groups written out; made when first asked for, since a text meets few of them. */
export function compileGuard(guard: Guard): CompiledGuard {
  const known = compiled.get(guard);
  if (known) return known;
  const { needs } = guard;
  const made: CompiledGuard = {
    printed: guard.printed ? new Set(guard.printed) : null,
    never: { after: expandGroups(guard.never?.after), before: expandGroups(guard.never?.before) },
    needs: needs
      ? {
          after: expandGroups(needs.after),
          before: expandGroups(needs.before),
          list: needs.list ?? false,
          skills: needs.skills ?? false,
          beside: needs.beside ? new Set(needs.beside) : null,
        }
      : null,
  };
  compiled.set(guard, made);
  return made;
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
  if (!needs) return true;
  const { reasons } = guardWords();
  const { before, after, company } = around;
  if (before && reasons.after.has(before.key)) return true;
  if (after && hasWord(reasons.before, after.key, around.afterThat?.key, false)) return true;
  if (before && needs.after && hasWord(needs.after, before.key, around.beforeThat?.key, true)) return true;
  if (after && needs.before && hasWord(needs.before, after.key, around.afterThat?.key, false)) return true;
  if (needs.list && company) return true;
  if (company === 'sure' && around.isCapital) return true;
  if (needs.skills && around.inSkills) return true;
  if (needs.beside) for (const id of needs.beside) if (around.beside.has(id)) return true;
  if (around.isProper && hasProperReason(around)) return true;
  return around.isRated || around.isBracketed;
}

/** Whether a guard's own neighbours stand around a form: "consul cluster", "game of Go". */
export function hasOwnReason({ needs }: CompiledGuard, around: Surroundings): boolean {
  const { before, after } = around;
  if (before && needs?.after && hasWord(needs.after, before.key, around.beforeThat?.key, true)) return true;
  return Boolean(after && needs?.before && hasWord(needs.before, after.key, around.afterThat?.key, false));
}
