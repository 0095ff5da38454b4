import { resumeWords } from '../lexicon/resume-words.ts';
import { findPeriod } from './dates.ts';
import type { LogicalLine } from './lines.ts';
import { hasRoleWord, isDuration, isLocation, isProse } from './traits.ts';

/** The lines of one position, project or school: what names it, and what it says. */
export interface Entry {
  header: LogicalLine[];
  body: LogicalLine[];
}

/** Fewest marked list items for which unmarked short lines are taken for headers. */
const enoughBullets = 2;

/** Cuts a section into entries. List signs tell statements from headers; without them, the dates do. */
export function splitEntries(lines: LogicalLine[]): Entry[] {
  const kept = lines.filter((line) => !isLabel(line.text));
  const marked = kept.filter((line) => line.bullet).length >= enoughBullets;
  const headers = marked ? headersByBullets(kept) : headersByDates(kept);
  const entries: Entry[] = [];
  for (const line of kept) {
    const last = entries.at(-1);
    if (headers.has(line)) {
      if (!last || last.body.length > 0 || beginsAnother(last, line))
        entries.push({ header: [line], body: [] });
      else last.header.push(line);
    } else if (last) last.body.push(line);
    else entries.push({ header: [], body: [line] });
  }
  return entries;
}

/** "Highlights", "Responsibilities:" */
export const isLabel = (text: string): boolean =>
  resumeWords().labels.has(
    text
      .toLowerCase()
      .replace(/[:\s]+$/, '')
      .trim(),
  );

/** "Technologies: Java, Spring" says what was used, not what was done. */
export const isLabelled = (text: string): boolean =>
  /^[^:]{3,24}:\s/.test(text) && isLabel(text.slice(0, text.indexOf(':')));

const headersByBullets = (lines: LogicalLine[]): Set<LogicalLine> =>
  new Set(
    lines.filter(
      (line) => !line.bullet && !isProse(line.text) && !isLabelled(line.text) && !isLink(line.text),
    ),
  );

const isLink = (text: string): boolean => /^(?:https?:\/\/|www\.)?[\w.-]+\.[a-z]{2,}\/?\S*$/i.test(text);

/** A line with a period is a header, and so are its short neighbours that name a title, an employer or a place. */
function headersByDates(lines: LogicalLine[]): Set<LogicalLine> {
  const headers = new Set<LogicalLine>();
  for (const [index, line] of lines.entries()) {
    if (line.bullet || !findPeriod(line.text) || isProse(line.text.replace(/\s+/g, ' '))) continue;
    headers.add(line);
    let named = 0;
    for (let near = index - 1; near >= 0 && named < 2; near -= 1) {
      const before = lines[near];
      if (!before || headers.has(before) || !namesSomething(before)) break;
      headers.add(before);
      if (!isDuration(before.text)) named += 1;
      if (before.paragraph) break;
    }
    for (let near = index + 1; near <= index + 2; near += 1) {
      const after = lines[near];
      if (
        !after ||
        !namesSomething(after) ||
        findPeriod(lines[near + 1]?.text ?? '') ||
        findPeriod(after.text)
      )
        break;
      const titled = lines.some(
        (other) =>
          headers.has(other) && Math.abs(lines.indexOf(other) - index) <= 2 && hasRoleWord(other.text),
      );
      const names = hasRoleWord(after.text) || isLocation(after.text);
      if (after.paragraph ? titled || !names : !names && !after.bold) break;
      headers.add(after);
    }
  }
  return headers;
}

const namesSomething = (line: LogicalLine): boolean =>
  !line.bullet && !isProse(line.text) && line.text.split(/\s+/).length <= 10 && !/[.;]$/.test(line.text);

/** Two headers in a row with a period each are two entries, unless the second only adds a title to an employer. */
function beginsAnother(entry: Entry, line: LogicalLine): boolean {
  const dated = entry.header.some((header) => findPeriod(header.text));
  if (!dated) return false;
  if (findPeriod(line.text)) return true;
  return (
    line.paragraph &&
    entry.header.length >= 2 &&
    entry.header.some((header) => hasRoleWord(header.text)) &&
    hasRoleWord(line.text)
  );
}
