import type { Company, Hit } from './hits.ts';
import type { MatchText } from './match-text.ts';
import type { Scene } from './scene.ts';

const listSeparator =
  /^\s*(?:[,;/|•·&+\t]|\n(?:\s*[-–—*▪◦](?=\s))?|\b(?:and|or|und|oder|et|ou|y|o|e|oraz|lub|i)\b|\()(?:\s|[,/|•·&)]|(?:and|or|und|oder|et|ou|y|o|e|oraz|lub|i)\b)*$/i;

/** "Presto over S3", "from Perl to Go": what joins two tools, of which one must be sure. */
const joint =
  /^\s+(?:(?:services?|apps?|apis?|back ?-?ends?|front ?-?ends?|handlers|workers|jobs|pages|routes) )?(?:on|in|with|over|atop|behind|via|using|to|into|from|plus|for|against|by)\s+(?:an?\s+|the\s+)?$/i;

/** Without the signs of markdown: "*Vault*, `Helm`" is a list too. */
const unmarked = (between: string): string =>
  /[*`~]/.test(between) ? between.replace(/(?<=\S)[*`~]+|[*`~]+(?=$)|^[*`~]+/g, '') : between;

/** Hits not sure that stand in a list beside a hit of another keyword, or are joined with a sure one. */
export function listNeighbours(
  { text, tokens }: MatchText,
  hits: readonly Hit[],
  sure: ReadonlySet<Hit>,
): Map<Hit, Company> {
  const found = new Map<Hit, Company>();
  if (sure.size === hits.length) return found;
  const ordered = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  for (const [index, hit] of ordered.entries()) {
    for (let next = index + 1; next < ordered.length; next += 1) {
      const other = ordered[next];
      if (!other || other.from > hit.to + 3) break;
      if (other.from <= hit.to || other.entry.keyword.id === hit.entry.keyword.id) continue;
      if (sure.has(hit) && sure.has(other)) continue;
      const between = unmarked(text.slice(tokens[hit.to]?.end, tokens[other.from]?.start));
      const joined = (sure.has(hit) || sure.has(other)) && joint.test(between);
      if (!joined && !listSeparator.test(between)) continue;
      found.set(hit, sure.has(other) || found.get(hit) === 'sure' ? 'sure' : 'list');
      found.set(other, sure.has(hit) || found.get(other) === 'sure' ? 'sure' : 'list');
    }
  }
  return found;
}

/** The fewest items that make a list whose company tells the meaning of an ambiguous item. */
const fewestItems = 3;
const fewestInSkills = 2;
/** The share of items that must be keywords: all but one of four, and half where the line is known to list skills. */
const shareOfKeywords = 0.75;
const shareInSkills = 0.5;

/**
 * Hits that are a whole item of a list of keywords: in "golang, gin, gorm" each word is what its neighbours are,
 * however it is printed. One of the list must be a keyword beyond doubt, or the line one of skills. Only the sentences
 * of the doubtful hits are looked at.
 */
export function listItems(
  { read, inSkills }: Scene,
  hits: readonly Hit[],
  sure: ReadonlySet<Hit>,
  doubtful: readonly Hit[],
): Set<Hit> {
  const found = new Set<Hit>();
  if (doubtful.length === 0) return found;
  const starts = new Map<number, Hit[]>();
  for (const hit of hits) {
    const beginning = starts.get(hit.from);
    if (beginning) beginning.push(hit);
    else starts.set(hit.from, [hit]);
  }
  for (const list of listsOf(read, doubtful)) {
    const whole: Hit[] = [];
    for (const { from, to } of list)
      for (const hit of starts.get(from) ?? []) if (hit.to === to) whole.push(hit);
    const first = whole[0];
    if (!first) continue;
    const share = new Set(whole.map((hit) => hit.from)).size / list.length;
    const known = inSkills(first);
    if (list.length < (known ? fewestInSkills : fewestItems)) continue;
    if (share < (known ? shareInSkills : shareOfKeywords)) continue;
    if (known || whole.some((hit) => sure.has(hit))) for (const hit of whole) found.add(hit);
  }
  return found;
}

interface Item {
  from: number;
  to: number;
}

const itemSeparator = /^\s*(?:[,;|•·]|\/)\s*$/;

/** The last run of items in each sentence of these hits, which are in order. */
function listsOf(read: MatchText, hits: readonly Hit[]): Item[][] {
  const { sentences } = read;
  const lists: Item[][] = [];
  let sentence = -1;
  for (const hit of hits) {
    if (sentences[hit.from] === sentence) continue;
    sentence = sentences[hit.from] ?? -1;
    let first = hit.from;
    while (first > 0 && sentences[first - 1] === sentence) first -= 1;
    lists.push(listFrom(read, first));
  }
  return lists;
}

/** The items between the separators of the sentence that begins at a token; a label before a colon is no item. */
function listFrom({ text, tokens, sentences }: MatchText, first: number): Item[] {
  let list: Item[] = [];
  let from = first;
  const close = (to: number): void => {
    if (to >= from) list.push({ from, to });
    from = to + 1;
  };
  let at = first + 1;
  for (; at < tokens.length && sentences[at] === sentences[first]; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token) break;
    if (token.gap === 'space' || token.gap === 'hyphen' || token.gap === 'none') continue;
    const between = unmarked(text.slice(before.end, token.start));
    if (itemSeparator.test(between)) close(at - 1);
    else if (between.startsWith(':')) {
      from = at;
      list = [];
    }
  }
  close(at - 1);
  return list;
}
