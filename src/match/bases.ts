import { inflect, verbForm } from '../wording/verbs.ts';

const forms = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Whether a folded word is a form of one of some verbs, given in their base form; irregular ones as known. */
export function isFormOf(key: string, bases: ReadonlySet<string>): boolean {
  let known = forms.get(bases);
  if (!known) {
    known = new Set([...bases].flatMap((base) => [...inflect(base)].map(([form]) => form)));
    forms.set(bases, known);
  }
  return known.has(key) || bases.has(verbForm(key)?.base ?? '');
}
