import type { Stretch } from '../flow/flow.ts';

/** The marks inside a line, the first alternative that fits at a place. Each is bounded, so that none runs away. */
const marks =
  /\\([!-/:-@[-`{-~])|`+([^`]{1,500})`+|!\[([^\]]{0,200})\](?:\([^()\s]{0,2000}(?:\s[^()]{0,200})?\)|\[[^\]]{0,100}\])|\[([^\][]{1,500})\]\(\s*<?([^()\s<>]{0,1000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,500})?)>?(?:\s+[^()]{0,200})?\)|\[([^\][]{1,500})\]\[([^\]]{0,100})\]|<((?:https?:\/\/|mailto:)[^\s<>]{1,1000}|[^\s<>@]{1,100}@[^\s<>@]{1,100})>|(\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|~~)(?=\S)|(?<=\S)(\*{1,3}|_{1,3}(?![\p{L}\p{N}])|~~)|&(#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8});/giu;

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '\u2013',
  mdash: '\u2014',
  bull: '\u2022',
  middot: '\u00b7',
  hellip: '\u2026',
  copy: '\u00a9',
  eacute: '\u00e9',
};

/** The words of a line as stretches, its marks read: emphasis, code, links, pictures, signs written as entities. */
export function readInline(
  text: string,
  size: number,
  heading: boolean,
  addresses: Map<string, string>,
): { stretches: Stretch[]; images: number } {
  const stretches: Stretch[] = [];
  let images = 0;
  let bold = false;
  let from = 0;
  const print = (words: string, link: string | null = null): void => {
    if (words !== '')
      stretches.push({
        text: words,
        style: { bold: bold || heading, size, colour: null },
        hidden: null,
        link,
      });
  };
  for (const match of text.matchAll(marks)) {
    print(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [whole, escaped, code, picture, words, url, named, name, auto, opening, closing, entity] = match;
    if (escaped !== undefined) print(escaped);
    else if (code !== undefined) print(code.trim());
    else if (picture !== undefined) images += 1;
    else if (words !== undefined) print(plain(words), url ?? null);
    else if (named !== undefined) print(plain(named), addresses.get((name || named).toLowerCase()) ?? null);
    else if (auto !== undefined) print(auto.replace(/^mailto:/, ''), auto.includes('@') ? null : auto);
    else if (opening !== undefined || closing !== undefined) {
      const mark = opening ?? closing ?? '';
      if (!closes(text, mark, from, bold)) print(whole);
      else if (mark !== '~~' && mark.length >= 2) bold = !bold;
    } else if (entity !== undefined) print(decoded(entity) ?? whole);
  }
  print(text.slice(from));
  return { stretches, images };
}

/** A lone sign is itself: "5 * 3" and "*required" mark nothing. */
function closes(text: string, mark: string, from: number, bold: boolean): boolean {
  if (bold && mark.length >= 2) return true;
  return text.indexOf(mark, from) >= 0 || text.lastIndexOf(mark, from - mark.length - 1) >= 0;
}

const plain = (words: string): string => words.replace(/\*\*|__|`|(?<!\w)[*_]|[*_](?!\w)/g, '');

function decoded(entity: string): string | null {
  if (!entity.startsWith('#')) return entities[entity.toLowerCase()] ?? null;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
