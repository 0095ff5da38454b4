import { type Declarations, type DeclaredBlock, readDeclarations } from './declarations.ts';
import type { HtmlElement } from './parse.ts';
import { fits, readSelector, type Selector } from './selectors.ts';

interface Rule extends DeclaredBlock {
  selector: Selector;
}

const longestSheet = 500_000;
const mostRules = 5_000;
/** CSS pixels of the window that a reader is taken to have */
const windowWidth = 1_280;

/** The rules of a page's style sheets that hold on a screen. */
export class StyleSheet {
  readonly #rules: Rule[] = [];

  constructor(sources: readonly string[]) {
    for (const source of sources)
      this.#read(source.slice(0, longestSheet).replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ''));
    this.#rules.sort((a, b) => a.selector.weight - b.selector.weight);
  }

  /** What holds for an element, its own `style` included; `path` is the elements around it, outermost first. */
  declarationsOf(element: HtmlElement, path: readonly HtmlElement[], own: string): Declarations {
    const rules = this.#rules.filter(({ selector }) => fits(selector, element, path));
    const inline = readDeclarations(own);
    const found: Declarations = new Map();
    for (const { usual } of [...rules, inline]) for (const [name, value] of usual) found.set(name, value);
    for (const { important } of [...rules, inline])
      for (const [name, value] of important) found.set(name, value);
    return found;
  }

  #read(source: string): void {
    let at = 0;
    while (at < source.length && this.#rules.length < mostRules) {
      const open = source.indexOf('{', at);
      if (open < 0) return;
      const selector = (source.slice(at, open).split(';').at(-1) ?? '').trim();
      if (selector.startsWith('@')) {
        const close = endOfBlock(source, open);
        if (holdsOnScreen(selector)) this.#read(source.slice(open + 1, close));
        at = close + 1;
        continue;
      }
      const close = source.indexOf('}', open);
      const block = readDeclarations(source.slice(open + 1, close < 0 ? source.length : close));
      for (const each of selectorsIn(selector)) this.#add(each, block);
      at = close < 0 ? source.length : close + 1;
    }
  }

  #add(source: string, block: DeclaredBlock): void {
    if (block.usual.size + block.important.size === 0) return;
    const selector = readSelector(source);
    if (selector) this.#rules.push({ selector, ...block });
  }
}

/** A list of selectors, whose commas inside brackets are not its own. */
const selectorsIn = (list: string): string[] => list.split(/,(?![^(]*\))/);

/** Whether what stands in an at-rule holds on the screen that a reader is taken to have. */
function holdsOnScreen(rule: string): boolean {
  if (/^@(?:supports|layer|container)\b/i.test(rule)) return true;
  const queries = /^@media\b(.*)$/is.exec(rule)?.[1]?.toLowerCase();
  return queries?.split(',').some((query) => holds(query)) ?? false;
}

function holds(query: string): boolean {
  const negated = /^\s*not\b/.test(query);
  const isPaper = /\b(?:print|speech)\b/.test(query);
  const limit = (side: 'min' | 'max'): number => {
    const [, number, unit] = new RegExp(`${side}-width\\s*:\\s*([\\d.]+)(px|em|rem)`).exec(query) ?? [];
    return number === undefined ? Number.NaN : Number(number) * (unit === 'px' ? 1 : 16);
  };
  const isOther = /prefers-color-scheme\s*:\s*dark|prefers-contrast|forced-colors/.test(query);
  const fitsWindow = !(limit('max') < windowWidth) && !(limit('min') > windowWidth);
  const fitting = !isPaper && !isOther && fitsWindow;
  return negated ? !fitting : fitting;
}

function endOfBlock(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    else if (source[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return source.length;
}
