import { findPeriod } from './dates.ts';
import type { LogicalLine } from './lines.ts';
import { hasCompanyWord, hasRoleWord, isLocation } from './traits.ts';

/** Names of the parts that a resume gives each position: neither employer nor statement. */

/** How often a line must stand over list items to name a part of each position. */
const leastRepeats = 3;
const mostPartWords = 4;

/** "Delivery", "People and process": short lines over list items that come back in position after position. */
export function partNames(lines: LogicalLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [index, { text, bullet }] of lines.entries()) {
    const before = lines[index - 1];
    const heads = !bullet && before && lines[index + 1]?.bullet && text.split(/\s+/).length <= mostPartWords;
    if (heads && !namesPosition(text) && (before.bullet || findPeriod(before.text)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([text, count]) => (count >= leastRepeats ? [text] : [])));
}

const namesPosition = (text: string): boolean =>
  hasRoleWord(text) || hasCompanyWord(text) || isLocation(text) || findPeriod(text) !== null;
