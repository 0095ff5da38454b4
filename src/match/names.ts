import { nameWords } from '../lexicon/name-words.ts';
import { resumeWords } from '../lexicon/resume-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import type { Span } from '../range.ts';
import { isFirmBySentence, things } from './firms.ts';

/** How far behind a word its address or legal form is looked for. */
const reach = 60;

/**
 * Tells whether a stretch of a text is part of the name of a person, a business or a place ("Dr. Elm", "Redis Labs",
 * "Shopify, Ottawa"), or stands on a line that lists such ("Clients: Oracle, Next").
 */
export function nameReader(
  text: string,
  tokens: readonly Token[],
  sentences: readonly number[],
  isKeyword: (from: number) => boolean,
): (from: number, to: number) => boolean {
  const silent = silentLines(text);
  return (from, to) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to]?.end ?? start;
    if (silent.some((line) => line.start <= start && start < line.end)) return true;
    const next = tokens[to + 1];
    if (next?.gap === 'hyphen' && nameWords().likened.has(next.key)) return true;
    if (!/^\p{Lu}/u.test(text.charAt(start))) return false;
    return (
      nameWords().persons.has(joined(text, tokens, from - 1)?.key ?? '') ||
      isNamed(text, end) ||
      isGiven(text, tokens, from, to, sentences[from - 1] !== sentences[from], isKeyword) ||
      isEmployer(text, start, end) ||
      isFirmBySentence(text, tokens, sentences, from, to) ||
      isFirm(text, tokens, to, isKeyword) ||
      hasAddress(text, start, end, () => isKeyword(to + 1))
    );
  };
}

/** The token at an index, where nothing but a space or the dot of "Dr." parts it from the next. */
function joined(text: string, tokens: readonly Token[], index: number): Token | null {
  const [token, next] = [tokens[index], tokens[index + 1]];
  return token && next && /^\.? $/.test(text.slice(token.end, next.start)) ? token : null;
}

/** "Redis Labs", "Ruby Lane", "Okta, Inc.": of all of them a legal form alone may stand after a comma. */
function isNamed(text: string, end: number): boolean {
  const rest = text.slice(end, end + reach);
  if (/^, (?:Inc|Ltd|LLC|Corp|GmbH)\b/.test(rest) || /^ \(company\)/i.test(rest)) return true;
  const next = /^ ([\p{L}./]+)/u.exec(rest)?.[1];
  if (next === undefined) return false;
  if (/^ \p{Lu}\p{L}+,? (?:Inc|Ltd|LLC|Corp|GmbH|plc|PLC|AG)\b/u.test(rest)) return true;
  const { naming } = nameWords();
  return naming.has(next) || naming.has(next.replace(/\.$/, ''));
}

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
  if (!token || !next || text.slice(token.end, next.start) !== ' & ') return false;
  return /^\p{Lu}\p{Ll}/u.test(text.slice(next.start, next.end)) && !isKeyword(to + 1);
};

/** "Shopify, Ottawa: …" and "…, Oracle, Austin", at the head of a line or of a part between commas. */
function hasAddress(text: string, start: number, end: number, followedByKeyword: () => boolean): boolean {
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

/** The lines that begin with a label of `silent-labels`. */
function silentLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/^[ \t]*([\p{L}' ]{3,30}?)[ ]?:(?=\s).*$/gmu)) {
    const label = match[1]?.trim().toLowerCase() ?? '';
    if (
      nameWords().silentLabels.has(label) ||
      (nameWords().labelAdjectives.has(label.split(' ', 1)[0] ?? '') &&
        nameWords().silentLabels.has(label.replace(/^\S+ /, '')))
    )
      lines.push({ start: match.index, end: match.index + match[0].length });
  }
  return lines;
}
