import { postingWords } from '../lexicon/posting-words.ts';
import { hasRoleWord } from '../parse/traits.ts';
import type { Span } from '../range.ts';

export type Asks = 'required' | 'preferred' | 'nothing';

/** One sentence or list item of a posting, with what it asks for. */
export interface PostingLine extends Span {
  text: string;
  asks: Asks;
  /** reads like a job title */
  titled: boolean;
}

/** Cuts a posting into items and tells, by the headings above and the words inside, what each asks for. */
export function postingLines(text: string): PostingLine[] {
  const words = postingWords();
  const lines: PostingLine[] = [];
  let section: Asks | 'open' = 'open';
  let at = 0;
  for (const row of text.split('\n')) {
    const start = at;
    at += row.length + 1;
    const heading = headingOf(row);
    if (heading) {
      section = heading.asks;
      if (!heading.rest) continue;
    }
    for (const sentence of sentencesOf(row, start)) {
      const lower = sentence.text.toLowerCase();
      const wishes = words.wishes.some((cue) => holds(lower, cue));
      const demands = words.demands.some((cue) => holds(lower, cue));
      const asks = wishes ? 'preferred' : section === 'open' ? (demands ? 'required' : 'nothing') : section;
      lines.push({
        ...sentence,
        asks: section === 'nothing' && !demands ? 'nothing' : asks,
        titled: hasRoleWord(sentence.text),
      });
    }
  }
  return lines;
}

function headingOf(row: string): { asks: Asks; rest: boolean } | null {
  const text = row.replace(/^[\s#*•>-]+|[\s*]+$/g, '');
  const [head = '', ...rest] = text.split(':');
  const phrase = head
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s'’&/-]/gu, '')
    .replace(/’/g, "'")
    .trim();
  const asks = postingWords().headings.get(phrase);
  if (!asks || phrase.split(/\s+/).length > 8) return null;
  return { asks, rest: rest.join(':').trim() !== '' };
}

const holds = (text: string, cue: string): boolean => {
  const at = text.indexOf(cue);
  return (
    at >= 0 &&
    !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(at + cue.length))
  );
};

function sentencesOf(row: string, offset: number): (Span & { text: string })[] {
  const sentences: (Span & { text: string })[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = row.slice(from, to);
    const text = raw.replace(/^[\s*•·▪◦–—-]+/, '').trimEnd();
    if (text) {
      const start = offset + from + raw.indexOf(text);
      sentences.push({ start, end: start + text.length, text });
    }
    from = to;
  };
  for (const match of row.matchAll(/[.!?;](?=\s+\p{Lu})/gu)) push(match.index + 1);
  push(row.length);
  return sentences;
}
