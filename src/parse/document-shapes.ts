import type { Document } from '../extract/document.ts';
import { otherDocuments } from '../lexicon/other-documents.ts';

/** Documents that are told by their shape: how their lines begin and end, and who speaks in them. */

interface Shape {
  reason(): string;
  fits(lines: readonly string[]): boolean;
}

/** Share of the lines, and fewest of them, that make a shape. */
const leastCode = 0.4;
const leastPriced = 0.3;
const fewestLines = 6;
const fewestCitations = 3;
const longestGreeting = 80;
const longestClosing = 60;

const codeLine =
  /[{};]\s*$|[\w\]]\([^)]*\)|\s(?:=|:=|==|!=|=>|->|\+=)\s|^\s*(?:import|from\s+\S+\s+import|return|def|class|package|using|#include)\b|^[\s"'})\]]+[,;)]*$/;
const priceAtEnd =
  /(?:^|\s)(?:[$€£¥]\s?)?\d{1,4}[.,]\d{2}(?:\s?(?:[$€£¥]|eur|usd|gbp|chf|kr|zł))?$|(?:^|\s)[$€£¥]\s?\d{1,4}$/i;
const citation =
  /\[\d{1,3}(?:[,–-]\s*\d{1,3})*\]|\([\p{Lu}][\p{L}-]+(?: et al\.?| and [\p{L}-]+)?,? (?:19|20)\d\d\)/gu;

const shareOf = (lines: readonly string[], pattern: RegExp): number =>
  lines.length < fewestLines ? 0 : lines.filter((line) => pattern.test(line)).length / lines.length;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const shapes: readonly Shape[] = [
  {
    reason: () => 'it reads as source code, not as a resume',
    fits: (lines) => shareOf(lines, codeLine) >= leastCode,
  },
  {
    reason: () => 'it reads as a list of prices, such as a menu: most of its lines end in an amount',
    fits: (lines) => shareOf(lines, priceAtEnd) >= leastPriced,
  },
  {
    reason: () => otherDocuments().letter.says,
    fits: (lines) =>
      lines.some(
        (line) => line.length <= longestGreeting && /[,:!，：]$/.test(line) && opens(line, 'greeting'),
      ) && lines.some((line) => line.length <= longestClosing && opens(line, 'closing')),
  },
  {
    reason: () => otherDocuments().paper.says,
    fits: (lines) =>
      lines.some(isAbstract) &&
      lines.reduce((sum, line) => sum + countOf(line, citation), 0) >= fewestCitations,
  },
];

/** Whether a line begins with a part of a letter. */
const opens = (line: string, part: 'greeting' | 'closing'): boolean =>
  otherDocuments()
    .letter.parts.find(line)
    .some(({ start, value }) => start === 0 && value === part);

const isAbstract = (line: string): boolean =>
  otherDocuments().paper.abstracts.has(line.replace(/^\d+\.?\s*|[.:]$/g, '').toLowerCase());

/** What kind of other document a text is by its shape; null for none. */
export function shapeOf(document: Document): string | null {
  const lines = linesOf(document);
  return shapes.find(({ fits }) => fits(lines))?.reason() ?? null;
}

const linesOf = ({ text, lines }: Document): string[] =>
  lines.map(({ start, end }) => text.slice(start, end).trim());
