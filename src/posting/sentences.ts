import { endsInAbbreviation } from '../lexicon/abbreviations.ts';
import type { Span } from '../range.ts';

/** An initial or a single letter before a full stop ends no sentence of a posting. */
const initial = /(?<![\p{L}\p{N}])\p{Lu}\.$/u;

/** Ends of sentences, semicolons, and the bullets of a list that is printed in one line. */
const breaks = /[.!?](?=["”)]?\s+["“(]?[\p{Lu}\d\p{Extended_Pictographic}])|;(?=\s)|\s(?=[•·●▪|✓✔✅👉➔]\s)/gu;

/** Cuts a line into sentences and list items, without the marks around them. */
export function sentencesOf(text: string, offset: number): (Span & { text: string })[] {
  const found: (Span & { text: string })[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const inner = raw.replace(/^[\s*•·▪◦●|✓✔✅👉➔–—;-]+/u, '').replace(/(?<![\s*])[\s*]+$/, '');
    if (/[\p{L}\p{N}]/u.test(inner)) {
      const start = offset + from + raw.indexOf(inner);
      found.push({ start, end: start + inner.length, text: inner });
    }
    from = to;
  };
  for (const match of text.matchAll(breaks)) {
    const to = match.index + 1;
    const before = text.slice(Math.max(0, to - 16), to);
    if (match[0] === '.' && (initial.test(before) || endsInAbbreviation(before, text.slice(to, to + 4))))
      continue;
    push(to);
  }
  push(text.length);
  return found;
}
