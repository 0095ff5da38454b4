import type { Span } from '../range.ts';

/** A full stop after one of these ends no sentence. */
const abbreviation =
  /(?:\b(?:e\.?g|i\.?e|z\. ?B|u\. ?a|o\. ?ä|etc|incl|bzw|ca|min|max|approx|vs|resp|Dr|Inc|Ltd|No|St|U\.S|U\.K|Sr|Jr|yrs)|\b\p{Lu})\.$/u;

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
    if (match[0] === '.' && abbreviation.test(text.slice(Math.max(0, to - 10), to))) continue;
    push(to);
  }
  push(text.length);
  return found;
}
