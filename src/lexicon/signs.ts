import type { Token } from './tokens.ts';

/** What a form prints between two words besides spaces and hyphens: "/", "&", "++". */
export function signsBefore(text: string, before: Token | undefined, token: Token): string {
  if (!before || token.gap === 'space' || token.gap === 'hyphen') return '';
  return text.slice(before.end, token.start).trim();
}
