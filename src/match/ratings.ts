import { guardWords } from '../lexicon/groups.ts';

/** "Puppet 6 to 7", "Oracle 19c", "Java (8, 11)", "Python: 5/5": a release or a mark, and neither a year nor a count. */
const isVersioned = (rest: string): boolean =>
  /^ \d{1,2}(?:\.\d+)*c?(?=\s*$|[,;)/]| (?:to|and|on|upgrades?|migrations?)\b)|^ \(\d{1,2}(?:\.\d+)*[,)]|^[: (]{1,2}\d{1,2}\/\d{1,2}\b/.test(
    rest,
  );

/** "Advanced: Go": a level before a colon rates what follows. */
export const isRatedBefore = (text: string, start: number): boolean => {
  const level = /(\p{L}+)\s?:\s$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return level !== undefined && guardWords().ratings.has(level.toLowerCase());
};

/** "Swift - beginner", "Go (3 years)", "R ★★★": only a skill is rated. */
export function isRated(text: string, end: number): boolean {
  const rest = /^\s?(?:[-–:(]\s?|\s)?(\p{L}+|[★●■]|\d+\+?\s?(?:years?|yrs?)\b)/u.exec(
    text.slice(end, end + 24),
  )?.[1];
  if (rest === undefined) return isVersioned(text.slice(end, end + 24));
  return /^[\d★●■]/.test(rest) || guardWords().ratings.has(rest.toLowerCase());
}
