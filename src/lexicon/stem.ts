import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const known = new Map<string, string>();

/** The Porter stem of a folded word, remembered. Only for plain words, never for acronyms or signs. */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = porter.stem(word);
    if (known.size < 50_000) known.set(word, found);
  }
  return found;
}

const inflections = new Set([
  '',
  's',
  'es',
  'ed',
  'd',
  'ing',
  'er',
  'ers',
  'e',
  'ies',
  'y',
  'ation',
  'ations',
]);

/**
 * Whether two folded words are inflections of one: their stems agree, and they differ only in an ending of grammar.
 * Porter alone takes "community" and "communication" for one word.
 */
export function areInflections(a: string, b: string): boolean {
  if (a === b) return true;
  if (stem(a) !== stem(b)) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  const from = Math.min(shared, Math.min(a.length, b.length));
  return [from, from - 1].some((cut) => inflections.has(a.slice(cut)) && inflections.has(b.slice(cut)));
}
