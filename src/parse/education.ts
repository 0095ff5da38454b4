import { findDates, findPeriod } from './dates.ts';
import type { Entry } from './entries.ts';
import { datesOfHeader } from './header-atoms.ts';
import type { LeafMaker } from './leaf.ts';
import type { LogicalLine } from './lines.ts';
import type { Education } from './resume.ts';
import { type Segment, splitCommas, splitStrong } from './segments.ts';
import { hasDegreeWord, hasInstitutionWord, isLocation, isProse } from './traits.ts';
import { datesOf, leafOrNull, rangeOf } from './work.ts';

/** Schools and degrees, one entry for each institution or period. */
export function parseEducation(lines: LogicalLine[], leaves: LeafMaker): Education[] {
  return groups(lines).map((entry) => {
    const dates = datesOfHeader(entry.header);
    const pieces = entry.header.flatMap(piecesOf);
    const institution =
      pieces.find((piece) => hasInstitutionWord(piece.text) && !hasDegreeWord(piece.text)) ??
      pieces.find((piece) => hasInstitutionWord(piece.text));
    const degree =
      pieces.find((piece) => piece !== institution && hasDegreeWord(piece.text)) ??
      pieces.find((piece) => piece !== institution);
    return {
      institution: leafOrNull(institution ?? pieces.find((piece) => piece !== degree) ?? null, leaves),
      degree: leafOrNull(degree ?? null, leaves),
      ...withoutCurrent(datesOf(dates, leaves)),
      range: leaves.range(rangeOf(entry)),
    };
  });
}

const withoutCurrent = ({ start, end }: ReturnType<typeof datesOf>): Pick<Education, 'start' | 'end'> => ({
  start,
  end,
});

/** A new entry begins where a second institution, degree or date would stand in the one before. */
function groups(lines: LogicalLine[]): Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (line.bullet && last && !hasInstitutionWord(line.text) && !hasDegreeWord(line.text))
      last.body.push(line);
    else if (isProse(line.text) && last && !hasInstitutionWord(line.text)) last.body.push(line);
    else if (!last || last.body.length > 0 || repeats(last, line)) entries.push({ header: [line], body: [] });
    else last.header.push(line);
  }
  return entries;
}

function repeats(entry: Entry, line: LogicalLine): boolean {
  const has = (test: (text: string) => boolean): boolean =>
    test(line.text) && entry.header.some((header) => test(header.text));
  return (
    has(hasInstitutionWord) ||
    has((text) => findPeriod(text) !== null) ||
    (has(hasDegreeWord) && line.paragraph)
  );
}

function piecesOf(line: LogicalLine): Segment[] {
  const dates = [findPeriod(line.text), ...findDates(line.text)].flatMap((date) => date ?? []);
  return splitStrong(line.text, line.start)
    .flatMap((segment) => (holdsMore(segment.text) ? splitSchool(segment) : [segment]))
    .map((segment) =>
      cutDates(
        segment,
        dates.map((date) => date.start + line.start),
      ),
    )
    .filter(
      (segment) =>
        segment.text !== '' && !isLocation(segment.text) && !/^(?:gpa|grade|note)\b/i.test(segment.text),
    );
}

/** A school beside what was studied there: a degree that is known, or words before its name, "DEC, Informatics, Pinewood College". */
const holdsMore = (text: string): boolean =>
  hasInstitutionWord(text) &&
  (hasDegreeWord(text) || !hasInstitutionWord(text.split(/[,;]\s|\s(?:at|@|from)\s/, 1)[0] ?? ''));

/** "BSc Physics at Lakeshore University", "BSc, Physics, Lakeshore University" */
function splitSchool(segment: Segment): Segment[] {
  const at = /\s+(?:at|@|,?\s*from)\s+/i.exec(segment.text);
  if (!at) return splitCommas(segment.text, segment.start);
  const from = at.index + at[0].length;
  return [
    { start: segment.start, end: segment.start + at.index, text: segment.text.slice(0, at.index) },
    { start: segment.start + from, end: segment.end, text: segment.text.slice(from) },
  ];
}

function cutDates(segment: Segment, starts: number[]): Segment {
  const cut = Math.min(
    segment.end,
    ...starts.filter((start) => start >= segment.start && start < segment.end),
  );
  const text = segment.text.slice(0, cut - segment.start).replace(/[\s,(|–—-]+$/, '');
  return { start: segment.start, end: segment.start + text.length, text };
}
