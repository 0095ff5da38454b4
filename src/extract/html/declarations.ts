/** Declarations by property, in lower case; a custom property keeps its leading `--`. */
export type Declarations = Map<string, string>;

/** What one rule or `style` attribute declares. */
export interface DeclaredBlock {
  usual: Declarations;
  important: Declarations;
}

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** The declarations of a rule or of a `style` attribute, with the short forms that matter spelled out. */
export function readDeclarations(source: string): DeclaredBlock {
  const block: DeclaredBlock = { usual: new Map(), important: new Map() };
  for (const declaration of source.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const given = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const value = given.replace(/\s*!\s*important$/, '').trim();
    if (value === '') continue;
    const into = value === given ? block.usual : block.important;
    into.set(property, value);
    spellOut(property, value, into);
  }
  return block;
}

function spellOut(property: string, value: string, into: Declarations): void {
  if (property === 'inset' || property === 'margin') {
    const parts = value.split(/\s+/);
    const [top = '0', right = top, bottom = top, left = right] = parts;
    for (const [index, each] of [top, right, bottom, left].entries())
      into.set(property === 'inset' ? (sides[index] ?? '') : `margin-${sides[index]}`, each);
  } else if (property === 'font') {
    const size = /(?:^|\s)((?:\d*\.)?\d+(?:px|pt|em|rem|%|in|cm|mm|pc)?)(?=\s*\/|\s)/.exec(
      value.replace(/(?:^|\s)[1-9]00(?=\s)/, ' '),
    )?.[1];
    if (size) into.set('font-size', size);
    const weight = /(?:^|\s)(bold|[1-9]00)(?=\s)/.exec(value)?.[1];
    if (weight) into.set('font-weight', weight);
  }
}

const mostSteps = 8;
const longestValue = 500;

/** Puts the values of custom properties in place; a value that unfolds without end is left as it is. */
export function withVariables(declared: Declarations, variables: ReadonlyMap<string, string>): void {
  for (const [property, value] of declared) {
    if (property.startsWith('--') || !value.includes('var(')) continue;
    const resolved = resolve(value, variables);
    declared.set(property, resolved);
    spellOut(property, resolved, declared);
  }
}

function resolve(value: string, variables: ReadonlyMap<string, string>): string {
  let text = value;
  for (let step = 0; step < mostSteps && text.includes('var('); step += 1) {
    const next = text.replace(
      /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g,
      (_, name: string, fallback?: string) => variables.get(name) ?? fallback ?? '',
    );
    if (next.length > longestValue || next === text) return value;
    text = next;
  }
  return text;
}
