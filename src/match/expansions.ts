import type { Hit } from './hits.ts';
import type { MatchText } from './match-text.ts';

/** How far around an acronym its full term is read. */
const reach = 80;
const acronym = /^[A-Z]{2,6}$/;

/**
 * Whether a text writes out an acronym as something else: "API (active pharmaceutical ingredient)", "subjective,
 * objective, assessment and plan (SOAP) notes". Only a keyword whose full term is known can tell.
 */
export function isOtherwiseExpanded({ text, tokens }: MatchText, { from, to, entry }: Hit): boolean {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to]?.end ?? start;
  const printed = text.slice(start, end);
  if (from !== to || !acronym.test(printed)) return false;
  const full =
    bracketBehind.exec(text.slice(end, end + reach))?.[1] ?? wordsBefore(text, start, end, printed);
  if (full === undefined || initials(full) !== printed.toLowerCase()) return false;
  const known = entry.keyword.forms.filter(({ text: form }) => initials(form) === printed.toLowerCase());
  return known.length > 0 && !known.some(({ text: form }) => plain(form) === plain(full));
}

const bracketBehind = /^ ?\(([\p{L}, -]+)\)/u;

/** The words before "(API)", as many as it has letters. */
function wordsBefore(text: string, start: number, end: number, printed: string): string | undefined {
  if (text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') return undefined;
  const words = text.slice(Math.max(0, start - 1 - reach), start - 1).match(word) ?? [];
  const content = words.filter((each) => !small.test(each));
  return content.length < printed.length ? undefined : content.slice(-printed.length).join(' ');
}

const word = /\p{L}+/gu;
const small = /^(?:and|or|of|the|for|in|to|a|an)$/i;

const initials = (full: string): string =>
  (full.match(word) ?? [])
    .filter((each) => !small.test(each))
    .map((each) => each.charAt(0).toLowerCase())
    .join('');

const plain = (full: string): string => full.toLowerCase().replace(/[^\p{L}]|s\b/gu, '');
