import { resumeWords } from '../lexicon/resume-words.ts';
import { findDates } from './dates.ts';
import { type LogicalLine, part } from './lines.ts';
import type { SectionKind } from './resume.ts';
import { isLabel, isLabelled } from './small-headings.ts';
import { hasRoleWord, isDuration } from './traits.ts';

/** The lines of one section. `heading` is null for what stands before the first one. */
export interface SectionLines {
  kind: SectionKind;
  heading: LogicalLine | null;
  lines: LogicalLine[];
}

const mostHeadingWords = 6;
const longestHeading = 60;

/** Cuts the lines into sections at headings: phrases of the lists, and lines drawn as the known headings are. */
export function splitSections(lines: LogicalLine[]): SectionLines[] {
  const styleAt = headingStyles(lines);
  const title = titleLine(lines);
  const apart = skillsApart(lines);
  const sections: SectionLines[] = [{ kind: 'contact', heading: null, lines: [] }];
  for (const line of lines) {
    const current = sections.at(-1);
    const named = sections.some((section) => section.heading !== null);
    const drawn = styleAt(line);
    const style = named ? drawn : null;
    const kind = current?.kind ?? 'contact';
    const found = line.bullet
      ? signedHeading(line)
      : line === apart
        ? { kind: 'skills' as const, heading: line, rest: null }
        : (headingIn(line, style, kind) ?? toldHeading(line, drawn));
    const begins = line === title || beginsContact(line, current?.lines.at(-1) ?? current?.heading ?? null);
    if (begins && named && !found) sections.push({ kind: 'contact', heading: null, lines: [line] });
    else if (!found) current?.lines.push(line);
    else sections.push({ kind: found.kind, heading: found.heading, lines: found.rest ? [found.rest] : [] });
  }
  return sections.filter((section) => section.heading !== null || section.lines.length > 0);
}

/**
 * "Skills" names a part of a position where each has one, and where positions follow. Standing once and apart, with no
 * date before the next heading, it is the section.
 */
function skillsApart(lines: LogicalLine[]): LogicalLine | null {
  const named = lines.filter((line) => isKnown(line) && kindOfLine(line) === 'skills');
  const [line] = named;
  if (!line?.paragraph || named.length > 1) return null;
  const behind = lines.slice(lines.indexOf(line) + 1);
  const next = behind.findIndex((each) => isKnown(each) && !isLabel(each.text));
  const own = next < 0 ? behind : behind.slice(0, next);
  return own.length > 0 && own.every(({ text }) => findDates(text).length === 0) ? line : null;
}

/** A column that begins with "Phone" or an address is about the person, whatever the column before it was about. */
function beginsContact(line: LogicalLine, before: LogicalLine | null): boolean {
  if (!before || before.block === line.block || before.page !== line.page) return false;
  const label = line.text.toLowerCase().replace(/[\s:]+$/, '');
  return resumeWords().contactLabels.has(label) || /^\S+@\S+\.\S+$/.test(line.text);
}

/** The one line in the largest type of the first page: the name, even where a sidebar is read before it. */
function titleLine(lines: LogicalLine[]): LogicalLine | null {
  const sized = lines.filter((line) => line.fontSize !== null && line.page === 1);
  const largest = Math.max(0, ...sized.map((line) => line.fontSize ?? 0));
  const found = sized.filter((line) => line.fontSize === largest);
  const [first] = found;
  return first && found.length === 1 && looksLikeName(first) && kindOfLine(first) === null ? first : null;
}

/** "■ 職務経歴": a heading behind a sign, in larger type than the lists of the document. */
function signedHeading(line: LogicalLine): FoundHeading | null {
  const kind = line.paragraph && (line.fontSize ?? 0) > largeHeading ? kindOfLine(line) : null;
  return kind && kind !== 'other' ? { kind, heading: line, rest: null } : null;
}

/** Points of type that no list item is set in. */
const largeHeading = 11.5;

/** "Contract History", drawn as the headings that the lists know. */
function toldHeading(line: LogicalLine, style: string | null): FoundHeading | null {
  if (style === null || styleOf(line) !== style || !looksLikeHeading(line) || hasRoleWord(line.text))
    return null;
  const words = line.text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  const { headingWords } = resumeWords();
  const kind = headingWords.get(words.at(-1) ?? '') ?? headingWords.get(words[0] ?? '');
  return kind ? { kind: kind as SectionKind, heading: line, rest: null } : null;
}

interface FoundHeading {
  kind: SectionKind;
  heading: LogicalLine;
  /** what stands on the same line after the heading */
  rest: LogicalLine | null;
}

function headingIn(line: LogicalLine, style: string | null, within: SectionKind): FoundHeading | null {
  if (isLabelWithin(within, line, style)) return null;
  const whole = kindOfLine(line);
  if (whole && isMinorWithin(within, whole, line, style)) return null;
  if (whole && !isGroupLabel(line, whole, within, style)) return { kind: whole, heading: line, rest: null };
  const cut = inlineHeading(line, within);
  if (cut) return cut;
  if (style !== null && styleOf(line) === style && looksLikeHeading(line))
    return { kind: 'other', heading: line, rest: null };
  return null;
}

/** "Highlights" in a position and "Courses" in a school name a part of it, unless drawn as the headings are. */
function isLabelWithin(within: SectionKind, line: LogicalLine, style: string | null): boolean {
  if (style !== null && styleOf(line) === style) return false;
  if (within === 'education') return isCourses(line.text);
  const isWork = within === 'work' || within === 'projects' || within === 'volunteer';
  return isWork && (isLabel(line.text) || isLabelled(line.text));
}

const isCourses = (text: string): boolean =>
  resumeWords().courses.has(text.toLowerCase().replace(/[:\s]+$/, ''));

/** "Miscellaneous" among the positions, in smaller type than the headings, parts them and ends nothing. */
const isMinorWithin = (
  within: SectionKind,
  kind: SectionKind,
  line: LogicalLine,
  style: string | null,
): boolean =>
  within === 'work' &&
  (kind === 'interests' || kind === 'other') &&
  style !== null &&
  (line.fontSize ?? Number.POSITIVE_INFINITY) < Number.parseFloat(style);

/** Inside a skills section, "Languages" or "Tools" in another style than the headings' names a group. */
const isGroupLabel = (
  line: LogicalLine,
  kind: SectionKind,
  within: SectionKind,
  style: string | null,
): boolean =>
  within === 'skills' &&
  (kind === 'languages' || kind === 'skills' || kind === 'other') &&
  style !== null &&
  styleOf(line) !== style;

/** "Work ⇥ Senior Engineer" and "Skills: Java, Go": a heading and its text on one line. */
function inlineHeading(line: LogicalLine, within: SectionKind): FoundHeading | null {
  const at = /\t|:\s|\.\s|\s[-–—|]\s/.exec(line.text);
  if (!at || (at[0].startsWith('.') && !changesStyle(line, at.index))) return null;
  const kind = kindOf(line.text.slice(0, at.index));
  if (kind && isDuration(line.text.slice(at.index + at[0].length)))
    return { kind, heading: line, rest: null };
  if (!kind || (within === 'skills' && kind !== 'education' && kind !== 'work' && kind !== 'certificates'))
    return null;
  if (within === 'work' || within === 'projects')
    if (kind === 'skills' || kind === 'summary' || kind === 'other') return null;
  if (within === 'education' && (kind === 'publications' || isCourses(line.text.slice(0, at.index))))
    return null;
  if (kind === 'contact' || kind === 'work') if (!at[0].startsWith('\t')) return null;
  const head = part(line, 0, at.index);
  const rest = part(line, at.index + at[0].length, line.text.length);
  if (!head || !rest) return null;
  return { kind, heading: { ...line, ...head }, rest: { ...line, ...rest } };
}

/** "**Education.** BSc": a heading that ends in a full stop is drawn unlike its text. */
const changesStyle = (line: LogicalLine, at: number): boolean =>
  line.styleChanges.some((change) => Math.abs(change - line.start - at) <= 2);

/** A line is looked at many times until its section is known. */
const kinds = new WeakMap<LogicalLine, SectionKind | null>();

function kindOfLine(line: LogicalLine): SectionKind | null {
  let kind = kinds.get(line);
  if (kind === undefined) {
    // "University." under an employer is a sentence
    kind = /\p{Ll}\.$/u.test(line.text) && !line.bold && !line.heading ? null : kindOf(line.text);
    kinds.set(line, kind);
  }
  return kind;
}

/** The kind of section a phrase names, by the heading lists. */
export function kindOf(text: string): SectionKind | null {
  if (text.length > longestHeading || hasMoreWords(text, mostHeadingWords)) return null;
  const words = text
    .toLowerCase()
    .replace(/&|\+/g, ' and ')
    .replace(/[^\p{L}\p{N}\s'’/-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '' || words.split(' ').length > mostHeadingWords) return null;
  const { headings } = resumeWords();
  const kind =
    headings.get(words) ??
    headings.get(words.replace(/ and /g, ' & ')) ??
    headings.get(words.replace(/^my |^the /, '')) ??
    kindOfParts(text, headings);
  return (kind as SectionKind | undefined) ?? null;
}

/** Whether a text has more words between white space, without cutting it up. */
function hasMoreWords(text: string, most: number): boolean {
  let words = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) | 32;
    if (code === 32) isCounted = false;
    else if (!isCounted && code >= 97 && code <= 122) {
      isCounted = true;
      words += 1;
      if (words > most) return true;
    }
  }
  return false;
}

const mostParts = 3;

/** "Skills, Activities & Interests": two known phrases or three, of which the first names the kind. */
function kindOfParts(text: string, headings: ReadonlyMap<string, string>): string | undefined {
  const parts = text
    .toLowerCase()
    .split(/\s*[,/&+]\s*|\s+(?:and|und|et|y|e|i|en)\s+/)
    .map((part) => part.replace(/[^\p{L}\p{N}\s'’-]/gu, ' ').trim());
  if (parts.length < 2 || parts.length > mostParts) return undefined;
  const kinds = parts.map((part) => headings.get(part));
  return kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
}

/**
 * How the headings around a line are drawn: as in the document, unless its column draws all of its own otherwise, as
 * the text beside a sidebar does.
 */
function headingStyles(lines: LogicalLine[]): (line: LogicalLine) => string | null {
  const overall = headingStyle(lines);
  const columns = new Map<number, string | null>();
  for (const { block } of lines) {
    if (columns.has(block)) continue;
    const known = lines.filter((line) => line.block === block && isKnown(line) && !isLabel(line.text));
    const kinds = new Set(known.map(kindOfLine));
    const tells = kinds.has('work') || kinds.has('education');
    const differs = tells && kinds.size >= 2 && !known.some((line) => styleOf(line) === overall);
    columns.set(block, differs ? headingStyle(known) : null);
  }
  return (line) => columns.get(line.block) ?? overall;
}

const isKnown = (line: LogicalLine): boolean => !line.bullet && kindOfLine(line) !== null;

/**
 * How headings are drawn, where at least two known ones agree; plain text agrees on nothing. "Highlights" in each
 * position is one phrase, however often it stands there.
 */
function headingStyle(lines: LogicalLine[]): string | null {
  const phrases = new Map<string, string[]>();
  for (const line of lines) {
    if (isKnown(line))
      phrases.set(styleOf(line), [...(phrases.get(styleOf(line)) ?? []), line.text.toLowerCase()]);
  }
  const [style, printed] =
    [...phrases].sort((a, b) => new Set(b[1]).size - new Set(a[1]).size || b[1].length - a[1].length)[0] ??
    [];
  const count = printed?.length ?? 0;
  if (style === undefined || count < 2) return null;
  const alike = lines.filter((line) => styleOf(line) === style).length;
  return alike <= count * 2 + 2 ? style : null;
}

const styles = new WeakMap<LogicalLine, string>();

function styleOf(line: LogicalLine): string {
  const style = styles.get(line) ?? readStyle(line);
  styles.set(line, style);
  return style;
}

const readStyle = (line: LogicalLine): string => {
  const capitals = !/[a-z]/.test(line.text) && isInCapitals(line.text.replace(/[^\p{L}]/gu, ''));
  return [line.fontSize?.toFixed(1) ?? '', line.bold, line.heading, capitals].join('|');
};

const isInCapitals = (letters: string): boolean => letters !== '' && letters === letters.toUpperCase();

const mostNameWords = 7;
const longestName = 48;

const looksLikeHeading = (line: LogicalLine): boolean =>
  line.text.length <= 40 &&
  line.text.split(/\s+/).length <= 4 &&
  !line.text.includes('.') &&
  looksLikeName(line);

/** Few words with a capital first; a name may be longer than a heading, and hold an initial with its dot. */
const looksLikeName = (line: LogicalLine): boolean =>
  line.text.length <= longestName &&
  line.text.split(/\s+/).length <= mostNameWords &&
  !/[\t@,;|:]|:\/\//.test(line.text) &&
  /^\p{Lu}/u.test(line.text) &&
  findDates(line.text).length === 0 &&
  (line.fontSize !== null || line.paragraph);
