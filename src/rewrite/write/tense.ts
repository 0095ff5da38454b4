import { openingWords } from '../../lexicon/language.ts';
import { openingForm, pastOf } from '../../wording/conjugate.ts';
import { gradeBullet } from '../../wording/grade.ts';
import { type Tense, verbForm } from '../../wording/verbs.ts';
import { reformed } from './verb-chain.ts';

/** The present tense of work that is over becomes the past; a gerund that opens becomes the tense that fits. */
export function inTense(text: string, tense: Tense): string | null {
  const first = /^[A-Za-z-]+/.exec(text)?.[0] ?? '';
  const form = verbForm(first.toLowerCase());
  const opens = gradeBullet(text).verb === first;
  if (!opens || !form || openingWords().leads.has(first.toLowerCase())) return null;
  const small = text.charAt(0).toLowerCase() + text.slice(1);
  if (form.shape === 'gerund') return reformed(small, 'gerund', (base) => openingForm(base, tense));
  return tense === 'past' && form.shape === 'base' && form.tense === 'present'
    ? reformed(small, 'base', pastOf)
    : null;
}
