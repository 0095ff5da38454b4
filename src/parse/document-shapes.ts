import type { Document } from '../extract/document.ts';

/** Documents that are told by their shape: how their lines begin and end, and who speaks in them. */

interface Shape {
  reason: string;
  fits(lines: readonly string[]): boolean;
}

/** Share of the lines, and fewest of them, that make a shape. */
const leastCode = 0.4;
const leastPriced = 0.3;
const fewestLines = 6;
const fewestCitations = 3;
/** How often an organisation speaks of itself, and in how many of its usual phrases. */
const fewestOwnWords = 5;
const fewestOwnPhrases = 2;
const longestGreeting = 80;
const longestClosing = 60;

const codeLine =
  /[{};]\s*$|[\w\]]\([^)]*\)|\s(?:=|:=|==|!=|=>|->|\+=)\s|^\s*(?:import|from\s+\S+\s+import|return|def|class|package|using|#include)\b|^[\s"'})\]]+[,;)]*$/;
const priceAtEnd =
  /(?:^|\s)(?:[$€£¥]\s?)?\d{1,4}[.,]\d{2}(?:\s?(?:[$€£¥]|eur|usd|gbp|chf|kr|zł))?$|(?:^|\s)[$€£¥]\s?\d{1,4}$/i;
const greeting =
  /^(?:dear|to whom it may concern|hello|sehr geehrte|guten tag|liebe|madame|monsieur|bonjour|estimad|gentile|egregi|prezad|beste|geachte|szanown|уважаем)/i;
const closing =
  /^(?:(?:yours|very) (?:sincerely|faithfully|truly)|sincerely|(?:kind|best|warm) regards|with (?:kind|best) regards|best wishes|mit (?:freundlichen|besten) grüßen|(?:bien )?cordialement|je vous prie|atentamente|un saludo|cordiali saluti|distinti saluti|atenciosamente|met vriendelijke groet|z poważaniem|с уважением)/i;
const abstractHeading = /^(?:\d+\.?\s*)?(?:abstract|zusammenfassung|resumen|riassunto)[.:]?$/i;
const citation =
  /\[\d{1,3}(?:[,–-]\s*\d{1,3})*\]|\([\p{Lu}][\p{L}-]+(?: et al\.?| and [\p{L}-]+)?,? (?:19|20)\d\d\)/gu;
const ownWord = /\b(?:we|our|us|wir|unsere?n?|nous|notre|nos|nosotros|nuestr[oa]s?)\b/gi;
const candidateWord = /\b(?:I|my|me|ich|meine?n?)\b/g;
const ownPhrases = [
  /\babout us\b|\bwho we are\b|\büber uns\b|\bà propos de nous\b|\bsobre nosotros\b/i,
  /\bour (?:services|products|solutions|platform|offer)\b|\bunsere (?:leistungen|produkte|lösungen)\b/i,
  /\bour (?:customers|clients|partners|guests|users)\b|\bunsere kunden\b/i,
  /\bwhy (?:choose )?us\b|\bwarum wir\b/i,
  /\b(?:contact|call|visit|follow) us\b|\bvisit our\b|\bkontaktieren sie uns\b/i,
  /\b(?:our team|our engineers|our experts)\b|\bunser team\b/i,
];

const shareOf = (lines: readonly string[], pattern: RegExp): number =>
  lines.length < fewestLines ? 0 : lines.filter((line) => pattern.test(line)).length / lines.length;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const shapes: readonly Shape[] = [
  {
    reason: 'it reads as source code, not as a resume',
    fits: (lines) => shareOf(lines, codeLine) >= leastCode,
  },
  {
    reason: 'it reads as a list of prices, such as a menu: most of its lines end in an amount',
    fits: (lines) => shareOf(lines, priceAtEnd) >= leastPriced,
  },
  {
    reason: 'it reads as a cover letter: it greets a reader and takes leave, and lists no positions',
    fits: (lines) =>
      lines.some((line) => line.length <= longestGreeting && greeting.test(line) && /[,:!]$/.test(line)) &&
      lines.some((line) => line.length <= longestClosing && closing.test(line)),
  },
  {
    reason: 'it reads as a research paper: it has an abstract and cites others',
    fits: (lines) =>
      lines.some((line) => abstractHeading.test(line)) &&
      countOf(lines.join('\n'), citation) >= fewestCitations,
  },
];

/** What kind of other document a text is by its shape; null for none. */
export function shapeOf(document: Document): string | null {
  const lines = linesOf(document);
  return shapes.find(({ fits }) => fits(lines))?.reason ?? null;
}

const linesOf = ({ text, lines }: Document): string[] =>
  lines.map(({ start, end }) => text.slice(start, end).trim());

/** Why a text is taken for a company's about itself; null where it is none. A posting may speak so too. */
export function companyText({ text }: Document): string | null {
  const own = countOf(text, ownWord);
  const isOwn = own >= fewestOwnWords && own > countOf(text, candidateWord);
  if (!isOwn || ownPhrases.filter((phrase) => phrase.test(text)).length < fewestOwnPhrases) return null;
  return 'it reads as a text of a company about itself: "we" speak in it, and nobody lists a position';
}
