import { verbForm } from '../../wording/verbs.ts';

/** The headings of the positions in a resume: that under which a statement stands, and the others. */
export interface Headings {
  own: string;
  others: readonly string[];
  /** what else stands under the own one */
  lines: readonly string[];
}

/** A year, or "since March"; a heading holds one, and a name before it. */
const dated = /\b(?:19[5-9]\d|20[0-4]\d)\b/;
const ended = /\b(?:since|present|current|today|now)\b|(?:19|20)\d\d\)?$|[-–—|(] *(?:\w+ )?(?:19|20)\d\d/i;

/** Where a statement stands in a resume that is printed line by line; null where it is not found in it. */
export function headingsOf(original: string, context: string): Headings | null {
  const lines = context.split('\n').map((line) => line.trim());
  const said = plain(original);
  const at = lines.findIndex((line) => said !== '' && plain(line) === said);
  if (at < 0) return null;
  const headings = lines.map((line, place) => ({ line, place })).filter(({ line }) => isHeading(line));
  const own = headings.findLast(({ place }) => place < at);
  if (!own) return null;
  const next = headings.find(({ place }) => place > at)?.place ?? lines.length;
  return {
    own: own.line,
    others: headings.filter((each) => each !== own).map(({ line }) => line),
    lines: lines.slice(own.place + 1, next).filter((_, index) => own.place + 1 + index !== at),
  };
}

const plain = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Backend Developer, Acme, 2019 - 2023": a dated line that tells of no deed. */
function isHeading(line: string): boolean {
  const first = /^\p{L}[\p{L}'-]*/u.exec(line)?.[0] ?? '';
  if (!dated.test(line) || !ended.test(line) || !/^\p{Lu}/u.test(first)) return false;
  return verbForm(first.toLowerCase())?.tense !== 'past' && !/[.;] /.test(line);
}
