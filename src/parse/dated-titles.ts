import { findPeriod } from './dates.ts';
import { hasRoleWord } from './traits.ts';

/** Headers that are as long as a sentence, or end like one, told by the dates at their edge. */

/** Words of a title with its employer and place, and of one that ends in a full stop. */
const mostTitleWords = 14;
const mostStoppedWords = 8;

/** "2020 – 2022 Developer, Halden Health GmbH." may be long or end like a sentence and is none. */
export function isDatedTitle(text: string): boolean {
  const period = findPeriod(text);
  if (!period) return false;
  const [before, after] = [text.slice(0, period.start).trim(), text.slice(period.end).trim()];
  const rest = /^[\s([]*$/.test(before) ? after : before;
  const isAtEdge = rest === before ? /^[\s)\].]*$/.test(after) : true;
  if (!isAtEdge || /^[^\p{L}]*\p{Ll}/u.test(rest)) return false;
  if (isDescribedName(rest)) return true;
  const most = rest.endsWith('.') ? mostStoppedWords : mostTitleWords;
  return rest.split(/\s+/).length <= most && hasRoleWord(rest);
}

/** Words of an employer's name with its place, what is said of it in brackets left aside. */
const mostNameWords = 9;

/** "Petal & Rye (a bakery that sells by post, $60M revenue), New York, NY" */
function isDescribedName(text: string): boolean {
  const name = text.replace(/\s*\([^()]*\)/g, '');
  return name !== text && !/[.!?;]$/.test(name) && name.split(/\s+/).length <= mostNameWords;
}
