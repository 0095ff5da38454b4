/** One line of a page that Markdown describes: a heading, a list item, a row of a table, a line of text. */
export interface MarkdownBlock {
  text: string;
  heading: boolean;
  /** points, 0 for body text */
  size: number;
  list: boolean;
  table: boolean;
  spaced: boolean;
  /** lines that no blank line parts share it */
  group: number;
}

const headingSizes = [24, 18, 14, 12, 11, 10];
const atx = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const item = /^(\s*)(?:[-*+\u2022]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)$/;
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const fence = /^\s*(?:```|~~~)/;
const definition = /^ {0,3}\[([^\]]{1,100})\]:\s+<?(\S{1,1000}?)>?(?:\s+["'(].*)?$/;
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
/** A line of at least this length that ends without a break was wrapped by its writer's editor. */
const wrappedFrom = 60;

/** Cuts Markdown into the lines of its page, and collects the addresses that its links name. */
export function readBlocks(source: string): { blocks: MarkdownBlock[]; addresses: Map<string, string> } {
  const blocks: MarkdownBlock[] = [];
  const addresses = new Map<string, string>();
  let group = 0;
  let spaced = false;
  let fenced = false;
  let wraps = false;
  let rows: MarkdownBlock | null = null;
  const rowsOf = source.split(/\r\n?|\n/);

  const push = (text: string, known: Partial<MarkdownBlock> = {}): void => {
    blocks.push({ text, heading: false, size: 0, list: false, table: false, spaced, group, ...known });
    spaced = false;
  };
  const pushHeading = (text: string, level: number): void => {
    group += 1;
    spaced = true;
    push(text, { heading: true, size: headingSizes[level - 1] ?? 10 });
    group += 1;
    spaced = true;
  };

  for (const [index, raw] of rowsOf.entries()) {
    const line = raw.replace(/^(?: {0,3}>[ \t]?)+/, '');
    const goesOn = wraps;
    wraps = false;
    if (fence.test(line)) {
      fenced = !fenced;
      continue;
    }
    if (fenced) {
      push(line.trim());
      continue;
    }
    if (line.trim() === '') {
      group += 1;
      spaced = true;
      rows = null;
      continue;
    }
    const last = blocks.at(-1);
    const heading = atx.exec(line);
    if (heading?.[1] && heading[2] !== undefined) {
      pushHeading(heading[2], heading[1].length);
      continue;
    }
    const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
    if (underline && last && !spaced && !last.list && !last.heading && !rows) {
      blocks.pop();
      pushHeading(last.text, underline.startsWith('=') ? 1 : 2);
      continue;
    }
    if (rule.test(line)) {
      group += 1;
      spaced = true;
      continue;
    }
    const named = definition.exec(line);
    if (named?.[1] && named[2]) {
      addresses.set(named[1].toLowerCase(), named[2]);
      continue;
    }
    if (line.includes('|') && (rows || tableRule.test(rowsOf[index + 1] ?? ''))) {
      if (!tableRule.test(line)) push(cellsOf(line), { table: true });
      rows = blocks.at(-1) ?? null;
      continue;
    }
    wraps = line.trimEnd().length >= wrappedFrom && !/ {2}$|\\$/.test(line);
    const listed = item.exec(line);
    if (listed?.[2]) push(listed[2], { list: true });
    else if (last && !spaced && (goesOn || (last.list && /^\s{2,}/.test(line))))
      last.text += ` ${line.trim()}`;
    else push(line.replace(/\\$/, '').trim());
  }
  return { blocks, addresses };
}

const cellsOf = (line: string): string =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\t');
