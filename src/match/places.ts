import { tokenize } from '../lexicon/tokens.ts';
import type { Bullet, Resume, Section, SectionKind } from '../parse/resume.ts';
import { kindOf } from '../parse/sections.ts';
import type { Span } from '../range.ts';
import { contains } from '../range.ts';
import { gradeBullet } from '../wording/grade.ts';
import { verbForm } from '../wording/verbs.ts';

/** Where in a resume, or in a bare text, a keyword stands. */
export interface Place {
  use: 'used' | 'listed';
  inSkills: boolean;
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
    const inSkills = section === 'skills' || resume.skills.some((group) => contains(group.range, at));
    const place: Place = { use: 'listed', inSkills, ...(section ? { section } : {}) };
    const said = bullets.find(({ bullet }) => holds(bullet, at));
    if (said) return { ...place, use: 'used', position: said.position, bullet: said.bullet.id };
    const entry = entries.find((each) => contains(each.range, at));
    return entry ? { ...place, position: entry.id } : place;
  };
}

const holds = (bullet: Bullet, at: Span): boolean => contains(bullet.range, at);

const lastHolding = (sections: Section[], at: Span): Section | undefined =>
  sections.findLast((section) => contains(section.range, at));

/** Section kinds in which a sentence claims use. */
const usedIn = new Set<SectionKind>(['work', 'projects', 'volunteer']);

/**
 * The places of a bare text. With headings, statements of work and projects are used; without them, a line with a
 * verb is used, and a heading, a title or a list of words is listed. Words of the `keywords` are no verbs: "Go".
 */
export function placesInText(text: string, keywords: readonly Span[] = []): Places {
  const lines = linesOf(text);
  const headed = lines.some((line) => line.kind !== null && usedIn.has(line.kind));
  const speaking = new Map<TextLine, boolean>();
  const speaks = (line: TextLine): boolean => {
    const known = speaking.get(line) ?? hasVerb(line, keywords);
    speaking.set(line, known);
    return known;
  };
  return (offset) => {
    const line = lines.findLast((each) => each.start <= offset);
    if (!line) return { use: 'listed', inSkills: false };
    const { kind } = line;
    const used = (kind === null ? !headed : usedIn.has(kind)) && speaks(line);
    return {
      use: used ? 'used' : 'listed',
      inSkills: kind === 'skills' || line.labelled,
      ...(kind ? { section: kind } : {}),
    };
  };
}

interface TextLine extends Span {
  text: string;
  kind: SectionKind | null;
  labelled: boolean;
}

function linesOf(text: string): TextLine[] {
  let kind: SectionKind | null = null;
  let start = 0;
  return text.split('\n').map((row) => {
    const label = /^\s*([^:\t–—]{2,40})(?::|\s[–—])\s+\S/.exec(row)?.[1];
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

const skillLabel =
  /\b(?:skills?|languages?|frameworks?|databases?|tools?|stack|technolog(?:y|ies)|cloud|platforms?|backend|data|devops|libraries|infrastructure|programming|web|server)\b/i;

/** Whether a line says something: it opens with a verb, or one among three words or more has a subject. */
function hasVerb(line: TextLine, keywords: readonly Span[]): boolean {
  const said = line.labelled ? line.text.slice(line.text.search(/:|\s[–—]\s/) + 1) : line.text;
  const tokens = tokenize(line.text).map((token) => ({
    key: token.key,
    start: line.start + token.start,
    end: line.start + token.end,
  }));
  const named = (token: Span): boolean => keywords.some((keyword) => contains(keyword, token));
  const opening = gradeBullet(said).verb?.toLowerCase();
  const verb = tokens.find((token) => token.key === opening && !named(token) && !credentials.has(token.key));
  if (tokens.length < 3) return verb !== undefined && verbForm(verb.key)?.shape === 'past';
  if (verb) return true;
  return tokens.some((token, index) => {
    if (auxiliaries.has(token.key)) return true;
    const shape = verbForm(token.key)?.shape;
    return (
      index > 0 &&
      !credentials.has(token.key) &&
      shape !== undefined &&
      shape !== 'base' &&
      shape !== 'gerund' &&
      !named(token)
    );
  });
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
