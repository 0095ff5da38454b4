import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Document } from '../extract/document.ts';
import { resumeWords } from '../lexicon/resume-words.ts';
import type { Leaf, Span } from '../range.ts';
import { overlaps } from '../range.ts';
import type { LeafMaker } from './leaf.ts';
import type { LogicalLine } from './lines.ts';
import type { Contact } from './resume.ts';
import { kindOf, type SectionLines } from './sections.ts';
import { type Segment, splitStrong, trimmedSegment } from './segments.ts';
import { hasRoleWord, isLocation, isProse } from './traits.ts';

/** Parts of addresses are as long as RFC 5321 and 1035 allow; unbounded, a long word would cost its square. */
const emailPattern = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
const phonePattern =
  /(?<![\p{L}\d/.,-])\(?(?:\+|00)?\(?\d[\d \u00a0()./·\-\u2010-\u2013]{5,20}\d(?![\d\p{L}])(?:\s*(?:x|ext\.?)\s*\d{1,5})?/giu;
const linkPattern =
  /(?:https?:\/\/|www\.)[^\s<>()"'|]+|(?<![@\w.])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:com|org|net|io|dev|me|co|app|ai|edu|info|uk|de|fr|pl|eu|es|it|nl|ch|at|in|us|ca|au)(?:\/[^\s<>()"'|,;]*)?(?![\w@.])/giu;
const callingCountry = 'US';

/** Who the resume is of and how to reach them; what is not there stays empty. */
export function parseContact(document: Document, sections: SectionLines[], leaves: LeafMaker): Contact {
  const own = sections.filter((section) => section.kind === 'contact').flatMap((section) => section.lines);
  const outside = sections
    .filter((section) => section.kind === 'references')
    .flatMap((section) => section.lines);
  const isOwn = (span: Span): boolean => !outside.some((line) => overlaps(line, span));
  const emails = spansOf(document.text, emailPattern, /@/).filter(isOwn);
  const phones = findPhones(own).concat(
    own.length > 0 ? [] : findPhones(sections.flatMap((section) => section.lines)),
  );
  const found =
    phones.length > 0
      ? phones
      : findPhones(sections.filter(({ kind }) => kind !== 'references').flatMap(({ lines }) => lines));
  const name = findName(
    own.length > 0 ? own : sections.slice(0, 1).flatMap((section) => section.lines),
    document,
  );
  return {
    name: name ? leaves.leaf(name) : null,
    emails: unique(emails.map(leaves.leaf, leaves)),
    phones: unique(found.map(leaves.leaf, leaves)),
    links: findLinks(document, emails, leaves),
    location: locationIn([...own, ...shortLines(sections)], name, leaves),
  };
}

/** A sidebar headed "About" may hold the contact details. */
const shortLines = (sections: SectionLines[]): LogicalLine[] =>
  sections
    .filter(({ kind }) => kind === 'summary')
    .flatMap(({ lines }) => lines.filter((line) => !isProse(line.text)));

/** Matches that run over no line's end; a line without the sign that each of them holds is not searched. */
function spansOf(text: string, pattern: RegExp, sign: RegExp): Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    if (sign.test(line))
      for (const match of line.matchAll(pattern)) {
        const start = lineStart + match.index;
        spans.push({ start, end: start + match[0].length });
      }
    lineStart += line.length + 1;
  }
  return spans;
}

const unique = (leaves: Leaf[]): Leaf[] =>
  leaves.filter((leaf, index) => leaves.findIndex((other) => other.value === leaf.value) === index);

/** A phone is what stands where a phone stands: invented and foreign numbers count, dates and years do not. */
function findPhones(lines: LogicalLine[]): Span[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(phonePattern)].flatMap((match) => {
      const text = match[0];
      const digits = text.replace(/\D/g, '');
      if (digits.length < 7 || digits.length > 15 || /^\D*(?:19|20)\d\d\D+(?:19|20)\d\d\D*$/.test(text))
        return [];
      if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:\d{1,2}[./])?(?:19|20)\d\d\s*[-–]/.test(text.trim()))
        return [];
      // "Spokane, WA 99201-1234" is a place
      if (/^\d{5}-\d{4}$/.test(text.trim()) && /[A-Z]{2}\s$/.test(line.text.slice(0, match.index))) return [];
      // "555-0137 (Mobile)": a number of the place, and its label
      const isLocal = /^\d{3}[-. ]\d{4}$/.test(text) && isPhoneLabel(line.text.replace(text, ''));
      // the library is slow, and asked only about what nothing else shows to be a number
      if (!/^[+(]|^00/.test(text) && digits.length < 9 && !isLocal && !isPossible(text)) return [];
      return [{ start: line.start + match.index, end: line.start + match.index + text.trimEnd().length }];
    }),
  );
}

const isPhoneLabel = (text: string): boolean =>
  resumeWords().contactLabels.has(text.toLowerCase().replace(/[^\p{L}]/gu, ''));

const isPossible = (phone: string): boolean =>
  parsePhoneNumberFromString(phone, callingCountry)?.isPossible() ?? false;

/** Links printed, and links behind words, each once; mail addresses are no links. */
function findLinks(document: Document, emails: Span[], leaves: LeafMaker): Leaf[] {
  const behind = document.links
    .filter((link) => /^https?:/i.test(link.url) && link.span !== null)
    .map((link) => ({ value: link.url, range: leaves.range(link.span ?? { start: 0, end: 0 }) }));
  const printed = spansOf(document.text, linkPattern, /\.\w|:\/\/|www\./i)
    .map((span) => trimmed(document.text, span))
    .filter((span) => !emails.some((email) => overlaps(email, span)))
    .filter((span) => !behind.some((link) => overlaps(link.range, span)))
    .filter(
      (span) =>
        /\/|^www\./i.test(document.text.slice(span.start, span.end)) ||
        !/\.(?:js|net|io)$/i.test(document.text.slice(span.start, span.end)),
    )
    .map((span) => leaves.leaf(span));
  return unique([...behind, ...printed].sort((a, b) => a.range.start - b.range.start));
}

const trimmed = (text: string, span: Span): Span => {
  const kept = text.slice(span.start, span.end).replace(/[.,;:]+$/, '');
  return { start: span.start, end: span.start + kept.length };
};

/** How many lines from the top a name is looked for in. */
const nameLines = 8;

/** The name is the line or piece near the top that looks most like one. */
function findName(lines: LogicalLine[], document: Document): Span | null {
  const sizes = document.lines.flatMap((line) => line.fontSize ?? []);
  const largest = Math.max(0, ...sizes);
  const candidates = lines
    .slice(0, nameLines)
    .flatMap((line, index) =>
      piecesOf(line).map((whole, at, all) => {
        const { segment, isLabelled } = behindLabel(beforeComma(whole), all[at - 1]);
        const score = nameScore(segment, line, index, largest) + (isLabelled ? labelledName : 0);
        return { segment, index, score };
      }),
    )
    .filter(({ score }) => score >= 4)
    .sort((a, b) => b.score - a.score || a.index - b.index);
  return candidates[0]?.segment ?? null;
}

/** The pieces between signs, and the parts of each that are drawn unlike: "**Ada Lovelace** Engineer". */
function piecesOf(line: LogicalLine): Segment[] {
  return splitStrong(line.text, line.start).flatMap((whole) => {
    const cuts = line.styleChanges.filter((at) => at > whole.start && at < whole.end);
    if (cuts.length === 0 || cuts.length > mostStyles || !hasRoleWord(whole.text)) return [whole];
    const edges = [whole.start, ...cuts, whole.end];
    const parts = edges.slice(1).map((end, index) => {
      const start = edges[index] ?? whole.start;
      return trimmedSegment(whole.text.slice(start - whole.start, end - whole.start), start);
    });
    return [whole, ...parts.flatMap((each) => each ?? [])];
  });
}

/** A line drawn in more styles is decorated. */
const mostStyles = 3;

/** What "Name:" or "氏名" before a text adds to its looking like one. */
const labelledName = 4;

function behindLabel(
  segment: Segment,
  before: Segment | undefined,
): { segment: Segment; isLabelled: boolean } {
  const { nameLabels } = resumeWords();
  const isLabel = (text: string): boolean => nameLabels.has(text.toLowerCase().replace(/[\s:：]+$/u, ''));
  if (before && isLabel(before.text)) return { segment, isLabelled: true };
  const [label, text] =
    /^(\S+(?:\s\S+)??(?:\s*[:：]|(?<=\p{Script=Han})\s))\s*(\S.*)$/u.exec(segment.text)?.slice(1) ?? [];
  if (!label || !text || !isLabel(label)) return { segment, isLabelled: false };
  return { segment: { start: segment.end - text.length, end: segment.end, text }, isLabelled: true };
}

/** Letters and pronouns after a name ("Jane Doe, PhD", "Jane Doe (she/her)") are not part of it. */
const beforeComma = (whole: Segment): Segment => {
  const bare = whole.text.replace(/\s*[([](?:[a-z]+\s*\/\s*)+[a-z]+[)\]]$/i, '');
  const segment = { start: whole.start, end: whole.start + bare.length, text: bare };
  const match =
    /^(.*?),\s*(?:ph\.?d|m\.?sc?|b\.?sc?|mba|pmp|rn|bsn|msn|cpa|cissp|md|jr|sr|ii|iii)\b.*$/i.exec(
      segment.text,
    );
  return match?.[1]
    ? { start: segment.start, end: segment.start + match[1].length, text: match[1] }
    : segment;
};

/** Small words inside names. */
const particle = /^(?:de|da|di|do|dos|das|del|della|van|von|der|den|ter|ten|zu|bin|ibn|al|el|la|le|du|y|e)$/i;

function nameScore(segment: Segment, line: LogicalLine, index: number, largest: number): number {
  const all = segment.text.split(/\s+/);
  const words = all.filter((word) => !particle.test(word));
  if (/[\d@/:|]/.test(segment.text) || kindOf(segment.text) || words.length > 5 || isProse(segment.text))
    return 0;
  const capital = words.filter((word) => /^["'“‘(]?\p{Lu}/u.test(word)).length;
  const han = /^\p{Script=Han}{2,4}$/u.test(segment.text.replace(/\s/g, ''));
  let score = 0;
  if (han) score += 4;
  if (capital === words.length && words.length >= 2) score += 3;
  else if (capital === words.length && words.length === 1) score += 1;
  else if (!han) score -= 3;
  if (index === 0) score += 2;
  else if (index <= 2) score += 1;
  if (largest > 0 && line.fontSize !== null && line.fontSize >= largest - 0.1) score += 3;
  if (hasRoleWord(segment.text)) score -= 5;
  if (isLocation(segment.text)) score -= 4;
  if (/\b(?:resume|résumé|curriculum|vitae|cv|europass|lebenslauf)\b/i.test(segment.text)) score -= 6;
  return score;
}

function locationIn(lines: LogicalLine[], name: Span | null, leaves: LeafMaker): Leaf | null {
  for (const line of lines) {
    for (const segment of splitStrong(line.text, line.start)) {
      const text = segment.text.replace(/^(?:location|address|based in|lives in|city)\s*:?\s+/i, '');
      const span = { start: segment.end - text.length, end: segment.end };
      if (name && overlaps(name, span)) continue;
      if (
        isLocation(text) ||
        /^\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+)?,\s\p{Lu}[\p{L}\s.'’-]+(?:\s*\([A-Z]{2}\))?$/u.test(text)
      ) {
        if (!hasRoleWord(text)) return leaves.leaf(span);
      }
    }
  }
  return null;
}

/** The line under the name that says what the person is. */
export function findHeadline(lines: LogicalLine[], contact: Contact, leaves: LeafMaker): Leaf | null {
  for (const line of lines.slice(0, nameLines)) {
    for (const segment of splitStrong(line.text, line.start)) {
      if (contact.name && overlaps(contact.name.range, segment)) continue;
      if (!isProse(segment.text) && !/[@]/.test(segment.text) && hasRoleWord(segment.text))
        return leaves.leaf(segment);
    }
  }
  return null;
}
