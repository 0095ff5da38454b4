import { rewritingWords } from '../../lexicon/rewriting-words.ts';
import { openingForm } from '../../wording/conjugate.ts';
import { after, withArticle, wordsOf } from './text.ts';

/** "Made the build faster" → "Sped up the build". */
export function madeBetter(text: string): string | null {
  const made = after(text, 'made');
  if (!made) return null;
  for (const [adjective, verb] of rewritingWords().madeAdjectives) {
    const at = made.toLowerCase().indexOf(` ${adjective}`);
    const thing = made.slice(0, at);
    const rest = made.slice(at + adjective.length + 1);
    const words = wordsOf(thing);
    if (at < 1 || words.length > 6 || /^\w/.test(rest) || /^(?:it|them|this|that|sure)$/i.test(thing))
      continue;
    if (words.some(({ lower }) => /^(?:and|which|that|,)$/.test(lower))) continue;
    return `${openingForm(verb, 'past')} ${withArticle(thing)}${rest}`;
  }
  return null;
}
