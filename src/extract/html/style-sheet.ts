import { attributeOf, type HtmlElement } from './parse.ts';

/** Declarations by property, in lower case. */
export type Declarations = Map<string, string>;

interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
}

interface Rule {
  /** from the outermost to the element itself */
  path: Compound[];
  weight: number;
  declarations: Declarations;
}

const longestSheet = 500_000;
const mostRules = 5_000;
const compoundPattern = /^(?:[a-z][a-z0-9]*|\*)?(?:[.#][\w-]+)*$/i;

/** The rules of a page's style sheets that hold on a screen, by plain selectors: tags, classes, ids, descendants. */
export class StyleSheet {
  readonly #rules: Rule[] = [];

  constructor(sources: readonly string[]) {
    for (const source of sources)
      this.#read(source.slice(0, longestSheet).replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ''));
    this.#rules.sort((a, b) => a.weight - b.weight);
  }

  /** What the rules say of an element; `path` is the elements around it, outermost first. */
  declarationsOf(element: HtmlElement, path: readonly HtmlElement[]): Declarations {
    const found: Declarations = new Map();
    for (const rule of this.#rules) {
      if (!matches(rule.path, element, path)) continue;
      for (const [property, value] of rule.declarations) found.set(property, value);
    }
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
        if (/^@media\b(?!.*\bprint\b)|^@supports\b|^@layer\b/i.test(selector))
          this.#read(source.slice(open + 1, close));
        at = close + 1;
        continue;
      }
      const close = source.indexOf('}', open);
      const declarations = readDeclarations(source.slice(open + 1, close < 0 ? source.length : close));
      for (const each of selector.split(',')) this.#add(each, declarations);
      at = close < 0 ? source.length : close + 1;
    }
  }

  #add(selector: string, declarations: Declarations): void {
    const parts = selector.replace(/>/g, ' ').trim().split(/\s+/);
    if (declarations.size === 0 || !parts.every((part) => part !== '' && compoundPattern.test(part))) return;
    const path = parts.map(readCompound);
    const weight = path.reduce(
      (sum, { tag, id, classes }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0),
      0,
    );
    this.#rules.push({ path, weight, declarations });
  }
}

/** The declarations of a rule or of a `style` attribute. */
export function readDeclarations(source: string): Declarations {
  const declarations: Declarations = new Map();
  for (const declaration of source.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase();
    if (value !== '') declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
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

const readCompound = (part: string): Compound => ({
  tag: /^[a-z][a-z0-9]*/i.exec(part)?.[0].toLowerCase() ?? null,
  id: /#([\w-]+)/.exec(part)?.[1] ?? null,
  classes: [...part.matchAll(/\.([\w-]+)/g)].map((match) => match[1] ?? ''),
});

function matches(rule: Compound[], element: HtmlElement, path: readonly HtmlElement[]): boolean {
  const own = rule.at(-1);
  if (!own || !isSuch(element, own)) return false;
  let at = path.length - 1;
  for (const compound of rule.slice(0, -1).reverse()) {
    for (; ; at -= 1) {
      const around = path[at];
      if (!around) return false;
      if (isSuch(around, compound)) break;
    }
    at -= 1;
  }
  return true;
}

function isSuch(element: HtmlElement, { tag, id, classes }: Compound): boolean {
  if (tag !== null && element.tagName !== tag) return false;
  if (id !== null && attributeOf(element, 'id') !== id) return false;
  if (classes.length === 0) return true;
  const own = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  return classes.every((each) => own.includes(each));
}
