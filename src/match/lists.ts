import type { Token } from '../lexicon/tokens.ts';
import type { Company, Hit } from './hits.ts';
import type { Scene } from './surroundings.ts';

const listSeparator =
  /^\s*(?:[,;/|•·&+\t]|\n(?:\s*[-–—*▪◦](?=\s))?|\b(?:and|or|und|oder|et|ou|y|o|e|oraz|lub|i)\b|\()(?:\s|[,/|•·&)]|(?:and|or|und|oder|et|ou|y|o|e|oraz|lub|i)\b)*$/i;

/** "Presto over S3", "from Perl to Go": what joins two tools, of which one must be sure. */
const joint =
  /^\s+(?:(?:services?|apps?|apis?|back ?-?ends?|front ?-?ends?|handlers|workers|jobs|pages|routes) )?(?:on|in|with|over|atop|behind|via|using|to|into|from|plus|for|against|by)\s+(?:an?\s+|the\s+)?$/i;

/** Without the signs of markdown: "*Vault*, `Helm`" is a list too. */
const unmarked = (between: string): string =>
  /[*`~]/.test(between) ? between.replace(/(?<=\S)[*`~]+|[*`~]+(?=$)|^[*`~]+/g, '') : between;

/** Hits that stand in a list beside a hit of another keyword, or are joined with a sure one. */
export function listNeighbours(
  text: string,
  tokens: Token[],
  hits: Hit[],
  sure: ReadonlySet<Hit>,
): Map<Hit, Company> {
  const found = new Map<Hit, Company>();
  const ordered = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  for (const [index, hit] of ordered.entries()) {
    for (let next = index + 1; next < ordered.length; next += 1) {
      const other = ordered[next];
      if (!other || other.from > hit.to + 3) break;
      if (other.from <= hit.to || other.entry.keyword.id === hit.entry.keyword.id) continue;
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
 * however it is printed. One of the list must be a keyword beyond doubt, or the line one of skills.
 */
export function listItems(scene: Scene, hits: readonly Hit[], sure: ReadonlySet<Hit>): Set<Hit> {
  const { text, tokens, sentences, inSkills } = scene;
  const found = new Set<Hit>();
  const starts = new Map<number, Hit[]>();
  for (const hit of hits) starts.set(hit.from, [...(starts.get(hit.from) ?? []), hit]);
  for (const list of listsOf(text, tokens, sentences)) {
    const whole = list.flatMap(({ from, to }) => starts.get(from)?.filter((hit) => hit.to === to) ?? []);
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

/** The runs of items that stand between the separators of one sentence; a label before a colon is no item. */
function listsOf(text: string, tokens: readonly Token[], sentences: readonly number[]): Item[][] {
  const lists: Item[][] = [];
  let list: Item[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to >= from) list.push({ from, to });
    from = to + 1;
  };
  for (let at = 1; at <= tokens.length; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before) break;
    if (!token || sentences[at] !== sentences[at - 1]) {
      close(at - 1);
      lists.push(list);
      list = [];
      continue;
    }
    if (token.gap === 'space' || token.gap === 'hyphen' || token.gap === 'none') continue;
    const between = unmarked(text.slice(before.end, token.start));
    if (itemSeparator.test(between)) close(at - 1);
    else if (between.startsWith(':')) {
      from = at;
      list = [];
    }
  }
  return lists;
}
