import { nameWords } from '../lexicon/name-words.ts';
import { resumeWords } from '../lexicon/resume-words.ts';
import { isCapitalAt, type Token } from '../lexicon/tokens.ts';
import { isFirmBySentence, things } from './firms.ts';
import type { MatchText } from './match-text.ts';

/** How far behind a word its address or legal form is looked for. */
const reach = 60;

/**
 * Tells whether a stretch of a text is part of the name of a person, a business or a place ("Dr. Elm", "Redis Labs",
 * "Shopify, Ottawa"), or stands on a line that lists such ("Clients: Oracle, Next").
 */
export function nameReader(
  read: MatchText,
  isKeyword: (from: number) => boolean,
): (from: number, to: number) => boolean {
  const { text, tokens, sentences } = read;
  return (from, to) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to]?.end ?? start;
    if (read.isSilent(start)) return true;
    const next = tokens[to + 1];
    if (next?.gap === 'hyphen' && nameWords().likened.has(next.key)) return true;
    if (!isCapitalAt(text, start)) return false;
    return (
      isInitial(text, start, end, sentences[from - 1] !== sentences[from]) ||
      (nameWords().persons.has(tokens[from - 1]?.key ?? '') && isJoined(text, tokens, from - 1)) ||
      isNamed(text, end) ||
      isGiven(text, tokens, from, to, sentences[from - 1] !== sentences[from], isKeyword) ||
      isEmployer(text, start, end) ||
      isFirmBySentence(text, tokens, sentences, from, to) ||
      isFirm(text, tokens, to, isKeyword) ||
      hasAddress(text, start, end, () => isKeyword(to + 1))
    );
  };
}

/** "R. Okafor" */
const isInitial = (text: string, start: number, end: number, isHead: boolean): boolean =>
  isHead && end - start === 1 && /^\. \p{Lu}\p{Ll}/u.test(text.slice(end, end + 4));

/** Whether nothing but a space or the dot of "Dr." parts a token from the next. */
function isJoined(text: string, tokens: readonly Token[], index: number): boolean {
  const between = text.slice(tokens[index]?.end, tokens[index + 1]?.start);
  return between === ' ' || between === '. ';
}

/** "Redis Labs", "Ruby Lane", "Okta, Inc.": of all of them a legal form alone may stand after a comma. */
function isNamed(text: string, end: number): boolean {
  const sign = text.charAt(end);
  if (sign !== ' ' && sign !== ',') return false;
  const rest = text.slice(end, end + reach);
  if (sign === ',') return /^, (?:Inc|Ltd|LLC|Corp|GmbH)\b/.test(rest);
  if (/^ \(company\)/i.test(rest)) return true;
  const next = /^ ([\p{L}./]+)/u.exec(rest)?.[1];
  if (next === undefined) return false;
  if (isCapitalAt(text, end + 1) && formed.test(rest)) return true;
  const { naming } = nameWords();
  return naming.has(next) || (next.endsWith('.') && naming.has(next.slice(0, -1)));
}

/** " Lane, Inc." */
const formed = /^ \p{Lu}\p{L}+,? (?:Inc|Ltd|LLC|Corp|GmbH|plc|PLC|AG)\b/u;

/** "Ruby Johnson, senior engineer", "Ruby, our office dog": a given name before a family name or who it is. */
function isGiven(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  isHead: boolean,
  isKeyword: (from: number) => boolean,
): boolean {
  const [word, next] = [tokens[from], tokens[to + 1]];
  if (from !== to || !word || !next || !nameWords().given.has(text.slice(word.start, word.end))) return false;
  const before = tokens[from - 1];
  if (
    nameWords().departments.has(
      bracketed.exec(text.slice(word.end, word.end + reach))?.[1]?.toLowerCase() ?? '',
    )
  )
    return true;
  if (before && nameWords().kin.has(before.key) && /^,? $/.test(text.slice(before.end, word.start)))
    return next.gap === 'break' || (/^\p{Ll}/u.test(text.slice(next.start)) && !things().has(next.key));
  if (
    isHead &&
    /^, (?:(?:our|my|who|whose|whom|his|her|their|aged)\b|\d\d,)/.test(text.slice(word.end, word.end + 12))
  )
    return true;
  const role = isHead ? isSomebody.exec(text.slice(word.end, word.end + reach))?.[1] : undefined;
  if (role !== undefined && nameWords().kin.has(role)) return true;
  return (
    next.gap === 'space' &&
    /^\p{Lu}\p{Ll}/u.test(text.slice(next.start, next.end)) &&
    /^(?:[,.;!?)\n]|\s[|–—-]|$)/.test(text.slice(next.end, next.end + 2)) &&
    !isKeyword(to + 1) &&
    !things().has(next.key)
  );
}

/** "Ruby (product)" */
const bracketed = /^ \(([\p{L} ]+)\)/u;

/** "Jenkins was my manager" */
const isSomebody = /^ (?:was|is) (?:my|our|his|her) (\p{Ll}+)/u;

const titleWord =
  /\b(?:engineer|developer|intern|architect|manager|consultant|analyst|lead|director|administrator|trainee|student|scientist|specialist)\b/i;
const partSign = /[|,•·]|\s[–—-]\s|\s@\s/;

/** A longer line is no line of a title; and a hostile one costs nothing. */
const longestTitleLine = 160;

/** "Snyk | Security Engineer | 2020": a business that is a part of its own on a line with a title. */
function isEmployer(text: string, start: number, end: number): boolean {
  if (!nameWords().businesses.has(text.slice(start, end))) return false;
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const last = text.indexOf('\n', end);
  if ((last < 0 ? text.length : last) - first > longestTitleLine) return false;
  const [before, after] = [text.slice(first, start), text.slice(end, last < 0 ? text.length : last)];
  if (!isPartEnd(before.trimEnd().slice(-1), before) || !isPartEnd(after.trimStart().charAt(0), after))
    return false;
  const others = [...before.split(partSign), ...after.split(partSign)];
  return (
    others.some((part) => titleWord.test(part) && part.trim().split(/\s+/).length < 5) &&
    /\b(?:19|20)\d\d\b/.test(before + after)
  );
}

const isPartEnd = (sign: string, rest: string): boolean => rest.trim() === '' || /[|,•·–—@(-]/.test(sign);

/** "Flask & Barrel": two capitalised words joined by a sign, of which the second is no keyword. */
const isFirm = (
  text: string,
  tokens: readonly Token[],
  to: number,
  isKeyword: (from: number) => boolean,
): boolean => {
  const [token, next] = [tokens[to], tokens[to + 1]];
  if (!token || !next || next.start !== token.end + 3 || !text.startsWith(' & ', token.end)) return false;
  return /^\p{Lu}\p{Ll}/u.test(text.slice(next.start, next.end)) && !isKeyword(to + 1);
};

/** "Shopify, Ottawa: …" and "…, Oracle, Austin", at the head of a line or of a part between commas. */
function hasAddress(text: string, start: number, end: number, followedByKeyword: () => boolean): boolean {
  if (!text.startsWith(', ', end)) return false;
  if (!/(?:^|[\n,|•–—(]|\b(?:at|for|in|bei|chez))\s*$/u.test(text.slice(Math.max(0, start - 8), start)))
    return false;
  const rest = text.slice(end, end + reach);
  const parts = /^, (\p{Lu}[\p{L}. '-]+)(?:, (\p{Lu}[\p{L}. '-]+))?/u.exec(rest);
  if (!parts || followedByKeyword()) return false;
  return parts.slice(1).some((part) => part !== undefined && beginsWithPlace(part));
}

function beginsWithPlace(part: string): boolean {
  const words = part.trim().split(/\s+/);
  const { cities, regions } = resumeWords();
  return [3, 2, 1].some((count) => {
    const place = words.slice(0, count).join(' ').replace(/\.$/, '').toLowerCase();
    return cities.has(place) || (place.length > 2 && regions.has(place));
  });
}
