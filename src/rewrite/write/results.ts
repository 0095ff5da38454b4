import { rewritingWords } from '../../lexicon/rewriting-words.ts';
import { gerundOf } from '../../wording/conjugate.ts';

/** "Which resulted in a 30 % reduction of load time" → "reducing load time by 30 %". */
export function shortResult(text: string): string {
  return text.replace(
    /,? (?:which (?:has )?(?:resulted in|led to)|(?:thereby |thus )?(?:resulting in|leading to)) an? ([~≈]?\d[\d.,]*\s?(?:%|percent)) (reduction|decrease|increase|improvement) (?:in|of) ([^,;.]+)/i,
    (_, amount: string, noun: string, what: string) =>
      `, ${gerundOf(verbOf(noun.toLowerCase()))} ${what} by ${amount}`,
  );
}

const verbOf = (noun: string): string => rewritingWords().deedNouns.get(noun) ?? noun;
