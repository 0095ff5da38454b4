import type { Token } from '../lexicon/tokens.ts';
import type { Bullet, Resume, Section, SectionKind } from '../parse/resume.ts';
import { kindOf } from '../parse/sections.ts';
import type { Span } from '../range.ts';
import { contains } from '../range.ts';
import { openingVerb } from '../wording/grade.ts';
import { verbForm } from '../wording/verbs.ts';

/** Where in a resume, or in a bare text, a keyword stands. */
export interface Place {
  use: 'used' | 'listed';
  section?: SectionKind;
  position?: string;
  bullet?: string;
}

/** Answers for any offset of one text. */
export type Places = (offset: number) => Place;

/** The places of a parsed resume: what stands in a statement of a position or project is used. */
export function placesInResume(resume: Resume): Places {
  const entries = [...resume.work, ...resume.projects];
  const bullets = entries
    .flatMap((entry) => entry.bullets.map((bullet) => ({ bullet, position: entry.id })))
    .sort((a, b) => a.bullet.range.start - b.bullet.range.start);
  return (offset) => {
    const at = { start: offset, end: offset };
    const section = lastHolding(resume.sections, at)?.kind;
    const said = bullets.find(({ bullet }) => holds(bullet, at));
    const position = said?.position ?? entries.find((each) => contains(each.range, at))?.id;
    const place: Place = { use: said ? 'used' : 'listed' };
    if (section) place.section = section;
    if (position) place.position = position;
    if (said) place.bullet = said.bullet.id;
    return place;
  };
}

/** Whether an offset of a parsed resume stands in a list of skills. */
export function skillsOf(resume: Resume): (offset: number) => boolean {
  return (offset) => {
    const at = { start: offset, end: offset };
    if (lastHolding(resume.sections, at)?.kind === 'skills') return true;
    return resume.skills.some((group) => contains(group.range, at));
  };
}

const holds = (bullet: Bullet, at: Span): boolean => contains(bullet.range, at);

const lastHolding = (sections: Section[], at: Span): Section | undefined =>
  sections.findLast((section) => contains(section.range, at));

/** Section kinds in which a sentence claims use. */
const usedIn = new Set<SectionKind>(['work', 'projects', 'volunteer']);

/** A bare text cut into lines: which of them list skills, and its places once the keywords are known. */
export interface TextPlaces {
  inSkills: (offset: number) => boolean;
  among: (keywords: readonly Span[]) => Places;
}

/**
 * The places of a bare text. With headings, statements of work and projects are used; without them, a line with a
 * verb is used, and a heading, a title or a list of words is listed. Words of the `keywords` are no verbs: "Go".
 */
export function placesInText(text: string, tokens: readonly Token[]): TextPlaces {
  const lines = linesOf(text);
  const headed = lines.some((line) => line.kind !== null && usedIn.has(line.kind));
  const lineAt = (offset: number): TextLine | undefined => lines[lastStarting(lines, offset)];
  const inSkills = (line: TextLine): boolean => line.kind === 'skills' || line.labelled;
  return {
    inSkills: (offset) => {
      const line = lineAt(offset);
      return line !== undefined && inSkills(line);
    },
    among: (keywords) => {
      const speaking = new Map<TextLine, boolean>();
      const speaks = (line: TextLine): boolean => {
        const known = speaking.get(line) ?? hasVerb(line, tokensIn(tokens, line), keywordsIn(keywords, line));
        speaking.set(line, known);
        return known;
      };
      return (offset) => {
        const line = lineAt(offset);
        if (!line) return { use: 'listed' };
        const { kind } = line;
        const used = (kind === null ? !headed : usedIn.has(kind)) && speaks(line);
        return { use: used ? 'used' : 'listed', ...(kind ? { section: kind } : {}) };
      };
    },
  };
}

/** The index of the last span, of spans in order, that starts at or before an offset; -1 for none. */
function lastStarting(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const tokensIn = (tokens: readonly Token[], line: Span): readonly Token[] =>
  tokens.slice(lastStarting(tokens, line.start - 1) + 1, lastStarting(tokens, line.end) + 1);

const keywordsIn = (keywords: readonly Span[], line: Span): readonly Span[] =>
  keywords.slice(lastStarting(keywords, line.start - 1) + 1, lastStarting(keywords, line.end) + 1);

interface TextLine extends Span {
  text: string;
  kind: SectionKind | null;
  labelled: boolean;
}

function linesOf(text: string): TextLine[] {
  let kind: SectionKind | null = null;
  let start = 0;
  return text.split('\n').map((row) => {
    const label = skillLine.exec(row)?.[1];
    kind = kindOf(row) ?? kind;
    const line = {
      start,
      end: start + row.length,
      text: row,
      kind,
      labelled: label !== undefined && skillLabel.test(label),
    };
    start += row.length + 1;
    return line;
  });
}

/** A label and what it lists, "Languages: Go, C" or "Tools – Git", and where the label ends. */
const skillLine = /^\s*([^:\t–—]{2,40})(?::|\s[–—])\s+\S/;
/** "Embedded: C, Yocto": a verb before a colon is a label. */
const oneWordLabel = /^\s*[^:\s]+:\s/;
const labelEnd = /:|\s[–—]\s/;

const skillLabel =
  /\b(?:skills?|languages?|frameworks?|databases?|tools?|stack|technolog(?:y|ies)|cloud|platforms?|backend|data|devops|libraries|infrastructure|programming|web|server)\b/i;

/** Whether a line says something: it opens with a verb, or one among three words or more has a subject. */
function hasVerb(line: TextLine, tokens: readonly Token[], keywords: readonly Span[]): boolean {
  const named = (token: Span): boolean => keywords.some((keyword) => contains(keyword, token));
  const hasLabel = line.labelled || oneWordLabel.test(line.text);
  const saidFrom = hasLabel ? line.start + line.text.search(labelEnd) + 1 : line.start;
  const tellsDeed = (token: Token, index: number): boolean => {
    if (auxiliaries.has(token.key)) return !named(token);
    if (index === 0 || credentials.has(token.key) || token.start < saidFrom) return false;
    const shape = verbForm(token.key)?.shape;
    return shape !== undefined && shape !== 'base' && shape !== 'gerund' && !named(token);
  };
  if (tokens.length > 2 && tokens.some(tellsDeed)) return true;
  const said = line.text.slice(saidFrom - line.start);
  const opening = openingVerb(said);
  const verb = tokens.find(({ key }) => key === opening);
  if (!verb || named(verb) || credentials.has(verb.key)) return false;
  return tokens.length > 2 || verbForm(verb.key)?.shape === 'past';
}

/** What stands in a certificate's name and says nothing of a deed. */
const credentials = new Set(['certified', 'licensed', 'accredited']);

const auxiliaries = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'have',
  'has',
  'had',
  'do',
  'did',
  'does',
  'will',
  'would',
  'can',
  'could',
]);
