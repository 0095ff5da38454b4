import { attributeOf, type HtmlElement, isElement } from './parse.ts';

/** How an element must stand to the one that the next compound tells of. */
type Combinator = ' ' | '>' | '+' | '~';

interface AttributeTest {
  name: string;
  operator: string;
  value: string;
}

interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
  attributes: AttributeTest[];
  pseudos: string[];
  /** none of these may fit */
  not: Compound[];
}

/** A selector from the outermost compound to the element's own. */
export interface Selector {
  compounds: Compound[];
  /** between each compound and the next */
  combinators: Combinator[];
  weight: number;
}

const part =
  /(\*|[a-z][a-z0-9-]*)|#([\w-]+)|\.([\w-]+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*)?\]|:not\(([^()]{1,200})\)|::?([\w-]+)/iy;
const combinator = /\s*([>+~])\s*|\s+/y;
const longest = 1_000;

/** Reads a selector; null for one that is not understood, which then fits nothing. */
export function readSelector(source: string): Selector | null {
  const text = source.trim();
  if (text === '' || text.length > longest) return null;
  const compounds: Compound[] = [];
  const combinators: Combinator[] = [];
  let at = 0;
  while (at < text.length) {
    const read = readCompound(text, at);
    if (!read) return null;
    compounds.push(read.compound);
    at = read.end;
    if (at >= text.length) break;
    combinator.lastIndex = at;
    const found = combinator.exec(text);
    if (!found) return null;
    combinators.push((found[1] as Combinator | undefined) ?? ' ');
    at = combinator.lastIndex;
  }
  return { compounds, combinators, weight: compounds.reduce((sum, compound) => sum + weightOf(compound), 0) };
}

function readCompound(text: string, from: number): { compound: Compound; end: number } | null {
  const compound: Compound = { tag: null, id: null, classes: [], attributes: [], pseudos: [], not: [] };
  let at = from;
  for (;;) {
    part.lastIndex = at;
    const found = part.exec(text);
    if (!found) break;
    at = part.lastIndex;
    const [, tag, id, className, name, operator = '', double, single, bare, not, pseudo] = found;
    if (tag !== undefined) compound.tag = tag === '*' ? null : tag.toLowerCase();
    else if (id !== undefined) compound.id = id;
    else if (className !== undefined) compound.classes.push(className);
    else if (name !== undefined)
      compound.attributes.push({ name: name.toLowerCase(), operator, value: double ?? single ?? bare ?? '' });
    else if (pseudo !== undefined) compound.pseudos.push(pseudo.toLowerCase());
    else if (not !== undefined) {
      const inner = not.split(',').map((each) => readCompound(each.trim(), 0));
      for (const each of inner) {
        if (!each) return null;
        compound.not.push(each.compound);
      }
    }
  }
  return at > from ? { compound, end: at } : null;
}

const weightOf = ({ tag, id, classes, attributes, pseudos, not }: Compound): number =>
  (id ? 10_000 : 0) +
  (classes.length + attributes.length + pseudos.length) * 100 +
  (tag ? 1 : 0) +
  not.reduce((most, each) => Math.max(most, weightOf(each)), 0);

/** Whether a selector fits an element; `path` is the elements around it, outermost first. */
export function fits(selector: Selector, element: HtmlElement, path: readonly HtmlElement[]): boolean {
  const { compounds, combinators } = selector;
  let at = element;
  let around = path;
  if (!isSuch(at, compounds.at(-1), around)) return false;
  for (let index = combinators.length - 1; index >= 0; index -= 1) {
    const found = relative(at, around, combinators[index] ?? ' ', compounds[index]);
    if (!found) return false;
    at = found.element;
    around = found.path;
  }
  return true;
}

/** The nearest element that stands so to another and is such. */
function relative(
  element: HtmlElement,
  path: readonly HtmlElement[],
  how: Combinator,
  compound: Compound | undefined,
): { element: HtmlElement; path: readonly HtmlElement[] } | null {
  if (how === '+' || how === '~') {
    const before = siblingsOf(element, path).slice(0, siblingsOf(element, path).indexOf(element)).reverse();
    const found = (how === '+' ? before.slice(0, 1) : before).find((each) => isSuch(each, compound, path));
    return found ? { element: found, path } : null;
  }
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const around = path[at];
    const further = path.slice(0, at);
    if (around && isSuch(around, compound, further)) return { element: around, path: further };
    if (how === '>') return null;
  }
  return null;
}

const siblingsOf = (element: HtmlElement, path: readonly HtmlElement[]): HtmlElement[] =>
  path.at(-1)?.childNodes.filter(isElement) ?? [element];

function isSuch(element: HtmlElement, compound: Compound | undefined, path: readonly HtmlElement[]): boolean {
  if (!compound) return false;
  const { tag, id, classes, attributes, pseudos, not } = compound;
  if (tag !== null && element.tagName !== tag) return false;
  if (id !== null && attributeOf(element, 'id') !== id) return false;
  if (classes.length > 0) {
    const own = attributeOf(element, 'class')?.split(/\s+/) ?? [];
    if (!classes.every((each) => own.includes(each))) return false;
  }
  return (
    attributes.every((test) => passes(test, attributeOf(element, test.name))) &&
    pseudos.every((pseudo) => standsAs(pseudo, element, path)) &&
    !not.some((each) => isSuch(element, each, path))
  );
}

function passes({ operator, value }: AttributeTest, own: string | null): boolean {
  if (own === null) return false;
  if (operator === '') return true;
  if (operator === '=') return own === value;
  if (operator === '~=') return own.split(/\s+/).includes(value);
  if (operator === '|=') return own === value || own.startsWith(`${value}-`);
  if (value === '') return false;
  if (operator === '^=') return own.startsWith(value);
  return operator === '$=' ? own.endsWith(value) : own.includes(value);
}

/** Where an element stands among its siblings; what hangs on a pointer or a state is never so on paper. */
function standsAs(pseudo: string, element: HtmlElement, path: readonly HtmlElement[]): boolean {
  if (pseudo === 'root') return element.tagName === 'html';
  if (pseudo === 'empty') return element.childNodes.length === 0;
  const all = siblingsOf(element, path);
  const alike = all.filter(({ tagName }) => tagName === element.tagName);
  if (pseudo === 'first-child') return all[0] === element;
  if (pseudo === 'last-child') return all.at(-1) === element;
  if (pseudo === 'only-child') return all.length === 1;
  if (pseudo === 'first-of-type') return alike[0] === element;
  return pseudo === 'last-of-type' && alike.at(-1) === element;
}
