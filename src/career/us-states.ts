import { resumeWords } from '../lexicon/resume-words.ts';
import { withoutAround } from '../parse/traits.ts';

/** "D.C." and "DC": two capitals, with or without full stops. */
const codeAlone = /^([A-Z])\.?\s?([A-Z])\.?$/;
const codeBehind = /^(.+?)\s+([A-Z]{2}|(?:[A-Z]\.){2})$/;

/** The code of a state of the USA by its code in capitals or its name in any; null for everything else. */
export function stateOf(printed: string): string | null {
  const { states } = resumeWords();
  const place = withoutAround(printed.trim());
  const code = place.replace(codeAlone, '$1$2');
  return states.get(place.toLowerCase()) ?? ([...states.values()].includes(code) ? code : null);
}

/** "Perth" of "Perth, WA" lies in Western Australia, and "Berlin" of "Berlin, DE" in Germany. */
export const liesElsewhere = (state: string, towns: readonly string[]): boolean =>
  towns.some((town) => resumeWords().elsewhere.get(state)?.has(withoutAround(town).toLowerCase()));

/** "+61" beside "Albany, WA" */
export const isCalledElsewhere = (state: string, phones: readonly string[]): boolean =>
  phones.some((phone) => {
    const called = /^\s*(?:\+|00)\s?([1-9][\d\s().-]*)$/.exec(phone)?.[1]?.replace(/\D/g, '') ?? '';
    return [...(resumeWords().callingCodes.get(state) ?? [])].some((code) => called.startsWith(code));
  });

/** Codes of post in the USA have five digits, or nine: "WA 6330" lies in Australia, "IN 560001" in India. */
export const isPostedElsewhere = (place: string): boolean =>
  /\s(?:\d{4}|\d{6}|\d{3}\s\d{3})\s*(?:[,;)]|$)/.test(place);

export const isUnitedStates = (printed: string): boolean =>
  resumeWords().unitedStates.has(printed.trim().toLowerCase());

/** "Washington D.C." and "Austin TX" are two parts, though no comma stands between them. */
export function splitPlace(printed: string): string[] {
  const place = withoutAround(printed);
  const [, town = '', code = ''] = codeBehind.exec(place) ?? [];
  if (stateOf(place) !== null || isUnitedStates(place)) return [printed];
  return stateOf(code) !== null || isUnitedStates(code) ? [...splitPlace(town), code] : [printed];
}

/** "Remote US" becomes US, and "Remote" nothing. */
export function workplaceLeftOut(printed: string): string {
  const lower = printed.toLowerCase();
  const words = [...resumeWords().workplaces];
  if (words.includes(lower)) return '';
  const opening = words.find((word) => lower.startsWith(`${word} `));
  const ending = words.find((word) => lower.endsWith(` ${word}`));
  return printed.slice(opening ? opening.length + 1 : 0, ending ? -ending.length - 1 : undefined).trim();
}
