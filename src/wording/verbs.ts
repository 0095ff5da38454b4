import { verbWords } from '../lexicon/language.ts';

export type Tense = 'past' | 'present';

/** One form of a known verb. */
export interface VerbForm {
  base: string;
  tense: Tense;
  shape: 'base' | 'third' | 'past' | 'participle' | 'gerund';
}

const vowel = /[aeiou]/;

/** The regular forms of a verb. A last consonant may be doubled or not, as British and American usage differ. */
export function* inflect(base: string): Generator<[string, VerbForm['shape']]> {
  yield [base, 'base'];
  const last = base.at(-1) ?? '';
  const consonantY = last === 'y' && !vowel.test(base.at(-2) ?? '');
  if (consonantY) yield [`${base.slice(0, -1)}ies`, 'third'];
  else yield [/(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`, 'third'];
  if (last === 'e') {
    yield [`${base}d`, 'past'];
    yield [/(ee|oe|ye)$/.test(base) ? `${base}ing` : `${base.slice(0, -1)}ing`, 'gerund'];
    return;
  }
  yield [consonantY ? `${base.slice(0, -1)}ied` : `${base}ed`, 'past'];
  yield [`${base}ing`, 'gerund'];
  if (/[^aeiou][aeiou][bdgklmnprst]$/.test(base)) {
    yield [`${base}${last}ed`, 'past'];
    yield [`${base}${last}ing`, 'gerund'];
  }
}

let forms: Map<string, VerbForm> | undefined;

function allForms(): Map<string, VerbForm> {
  if (forms) return forms;
  const words = verbWords();
  const found = new Map<string, VerbForm>();
  const add = (form: string, base: string, shape: VerbForm['shape']): void => {
    const tense = shape === 'past' || shape === 'participle' ? 'past' : 'present';
    if (!found.has(form)) found.set(form, { base, tense, shape });
  };
  for (const { base, past, participle } of words.irregular) {
    add(past, base, 'past');
    if (participle && participle !== base) add(participle, base, 'participle');
    for (const [form, shape] of inflect(base)) if (shape !== 'past') add(form, base, shape);
  }
  for (const base of words.regular) for (const [form, shape] of inflect(base)) add(form, base, shape);
  forms = found;
  return found;
}

/** The known verb form of a lower-case word; hyphened verbs such as "co-led" by their last part. */
export function verbForm(lower: string): VerbForm | null {
  const known = allForms().get(lower);
  if (known) return known;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen < 0 || !verbWords().prefixes.has(lower.slice(0, hyphen))) return null;
  const last = allForms().get(lower.slice(hyphen + 1));
  return last ? { ...last, base: lower.slice(0, hyphen + 1) + last.base } : null;
}

/** A word that only a past form is shaped like, though no list knows it: "Dockerised", "Geofenced". */
export const looksPast = (lower: string): boolean =>
  lower.length > 4 &&
  lower.endsWith('ed') &&
  !lower.includes('-') &&
  !lower.endsWith('eed') &&
  !verbWords().notPast.has(lower);

/** Whether a printed verb tells of the past or the present; null for what is no verb. */
export function tenseOf(verb: string): Tense | null {
  const lower = verb.toLowerCase();
  return verbForm(lower)?.tense ?? (looksPast(lower) ? 'past' : null);
}
