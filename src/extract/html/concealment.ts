import type { HiddenReason } from '../document.ts';
import type { Declarations } from './declarations.ts';
import { points, share } from './lengths.ts';
import { attributeOf, type HtmlElement } from './parse.ts';

/** points beyond the left or upper edge at which nothing of a line is left in sight */
const farOff = -900;
/** points beyond the right or lower edge to which nobody scrolls a resume */
const farBeyond = 3_000;
/** points below which a box shows nothing */
const leastBox = 1;

/** Ways of keeping an element in the page and out of sight; null for none. */
export function concealedBy(element: HtmlElement, declared: Declarations): HiddenReason | null {
  if (isSwitchedOff(element, declared) || isCutAway(declared)) return 'invisible';
  return isMovedAway(declared) ? 'off-page' : null;
}

function isSwitchedOff(element: HtmlElement, declared: Declarations): boolean {
  const display = declared.get('display') ?? '';
  if (display === 'none' || declared.get('content-visibility') === 'hidden') return true;
  const isShut = element.tagName === 'dialog' && attributeOf(element, 'open') === null;
  return display === '' && (isShut || attributeOf(element, 'hidden') !== null);
}

function isCutAway(declared: Declarations): boolean {
  const value = (property: string): string => declared.get(property) ?? '';
  const path = value('clip-path');
  if (/^rect\(\s*(?:0(?:px)?|1px)[\s,]/.test(value('clip'))) return true;
  if (/inset\(\s*(?:[5-9]\d|100)%/.test(path) || /(?:circle|ellipse)\(\s*0(?:px|%)?[\s)]/.test(path))
    return true;
  if (!/hidden|clip/.test(value('overflow'))) return false;
  return ['height', 'width', 'max-height', 'max-width'].some(
    (side) => (points(value(side), 12) ?? 100) < leastBox,
  );
}

function isMovedAway(declared: Declarations): boolean {
  const value = (property: string): string => declared.get(property) ?? '';
  const isPlaced = /^(?:absolute|fixed|relative)$/.test(value('position'));
  const shifts = [value('margin-left'), value('margin-top'), value('text-indent'), ...translations(declared)];
  if (isPlaced) shifts.push(...['left', 'top', 'right', 'bottom'].map(value));
  return shifts.some((shift) => {
    const moved = points(shift, 12) ?? 0;
    return moved < farOff || moved > farBeyond;
  });
}

/** How far transforms move an element, across and down. */
function translations(declared: Declarations): string[] {
  const moves = (declared.get('transform') ?? '').matchAll(/translate(?:3d|[xy])?\(([^()]*)\)/g);
  return [
    ...[...moves].flatMap(([, inner = '']) => inner.split(',')),
    ...(declared.get('translate') ?? '').split(/\s+/),
  ];
}

/** 0..1, how much of an element its own opacity and filters let be seen. */
export function opacityOf(declared: Declarations): number {
  const filtered = /opacity\(\s*([\d.]+%?)\s*\)/.exec(declared.get('filter') ?? '')?.[1];
  return [declared.get('opacity'), filtered]
    .map((value) => share(value ?? '') ?? 1)
    .reduce((all, each) => all * Math.min(1, Math.max(0, each)), 1);
}

/** How far an element is shrunk, in the direction that shrinks most. */
export function scaleOf(declared: Declarations): number {
  const transforms = (declared.get('transform') ?? '').matchAll(/(?:scale(?:3d|[xy])?|matrix)\(([^)]*)\)/g);
  const factors = [...transforms].flatMap(([whole, inner = '']) => {
    const parts = inner.split(',').map((each) => share(each) ?? 1);
    return whole.startsWith('matrix') ? [parts[0] ?? 1, parts[3] ?? 1] : parts.slice(0, 2);
  });
  const own = ['scale', 'zoom'].map((property) => share(declared.get(property) ?? '') ?? 1);
  return Math.min(1, ...[...factors, ...own].map(Math.abs));
}
