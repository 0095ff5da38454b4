import type { Span } from '../range.ts';

/** One line of a posting without its marks: bullets, numbers, `#`, emphasis and little pictures. */
export interface Row extends Span {
  text: string;
  /** opens with a bullet or a number */
  bullet: boolean;
  /** the bullet itself, by which the items of one list are known */
  mark: string;
  /** printed as a heading: `#`, bold, or capitals */
  loud: boolean;
  /** opens with a little picture, which marks headings and items alike */
  pictured: boolean;
  /** an empty line, or nothing, stands before it */
  blankBefore: boolean;
}

const picture = String.raw`\p{Extended_Pictographic}|[\uFE0F\u200D\u{1F3FB}-\u{1F3FF}]`;
const lead = new RegExp(
  String.raw`^(?:\s|[•·▪◦‣●○■□►▶→➔➤✓✔✅>|]|[-–—](?!\d)|\*|__|#{1,6}(?=\s)|\(?\d{1,2}[.)](?=\s)|[A-Z]\d{1,2}[.)](?=\s)|${picture})+`,
  'u',
);
/** `#` closes a heading only after a space: "C#" keeps its own. */
const trail = new RegExp(String.raw`(?:\s|[*_|]|(?<=[\s#])#|${picture})$`, 'u');

/** The lines of a posting that hold words; a line broken only because it was full is joined with the next. */
export function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let at = 0;
  let blankBefore = true;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    if (!/[\p{L}\p{N}]/u.test(line)) {
      blankBefore = true;
      continue;
    }
    const row = toRow(line, start, blankBefore);
    const last = rows.at(-1);
    if (last && continues(last, row)) {
      last.end = row.end;
      last.text = text.slice(last.start, row.end);
    } else rows.push(row);
    blankBefore = false;
  }
  return rows;
}

function toRow(line: string, offset: number, blankBefore: boolean): Row {
  const marks = lead.exec(line)?.[0] ?? '';
  const bare = line.slice(marks.length);
  const text = isTag(bare) ? bare : withoutTrail(bare);
  const start = offset + marks.length;
  return {
    start,
    end: start + text.length,
    text,
    mark: marks.trim().replace(/[\p{L}\p{N}]+/gu, ''),
    bullet: /[•·▪◦‣●○■□►▶→➔➤✓✔✅>]|\*(?!\*)(?<!\*\*)|[-–—]|\d[.)]/u.test(marks.replaceAll('**', '')),
    loud: marks.includes('#') || isBold(line, marks) || isCapitals(text),
    pictured: /\p{Extended_Pictographic}/u.test(marks.replace(/[✓✔✅→➔➤►▶]/gu, '')),
    blankBefore,
  };
}

/** Bold from end to end: "**Requirements**", but not "**Go**: five years". */
const isBold = (line: string, marks: string): boolean =>
  marks.includes('**') && line.trimEnd().replace(/:$/, '').endsWith('**');

function withoutTrail(text: string): string {
  let end = text.length;
  for (let match = trail.exec(text); match; match = trail.exec(text.slice(Math.max(0, end - 4), end)))
    end -= match[0].length;
  return text.slice(0, end);
}

/** A line of hash tags keeps its marks, by which it is known. */
const isTag = (text: string): boolean => /^#?\p{L}+(?:\s+#\p{L}+)+\s*$/u.test(text);

const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && text.split(/\s+/).length <= 10;
};

/** A full line goes on in the next when that begins in lower case, as no new item of a list would. */
const continues = (last: Row, next: Row): boolean =>
  !next.blankBefore &&
  !next.bullet &&
  !next.loud &&
  !next.pictured &&
  !/[.!?:;]$/.test(last.text) &&
  ((/^\p{Ll}/u.test(next.text) && (last.text.split('\n').at(-1) ?? '').length >= 45) ||
    last.text.length >= 78);
