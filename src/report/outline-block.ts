import { oneLine } from './figures.ts';
import type { Tone } from './words.ts';

/** One line under an entry. A `quote` is the candidate's text or the posting's, never ours. */
export interface Note {
  kind: 'says' | 'quote' | 'fix' | 'small';
  text: string;
}

/** The report as plain blocks, told once for Markdown, the terminal and PDF. HTML has more room and its own pages. */
export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  /** one of the report's numbers, of 100 */
  | { kind: 'score'; text: string; value: number | null }
  | { kind: 'paragraph'; text: string; strong?: boolean }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'entry'; lead: string; aside: string | null; tone: Tone; notes: Note[] };

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string, strong = false): Block => ({ kind: 'paragraph', text, strong });

export const says = (text: string | null): Note[] => (text ? [{ kind: 'says', text }] : []);
export const quote = (text: string | null): Note[] => (text ? [{ kind: 'quote', text: oneLine(text) }] : []);
export const fixNote = (text: string | null): Note[] => (text ? [{ kind: 'fix', text }] : []);
export const small = (text: string | null): Note[] => (text ? [{ kind: 'small', text }] : []);
