import { isBeyond } from '../flow/placement.ts';
import { findElement, type XmlElement } from '../xml.ts';
import { points } from './styles.ts';

/** The size of the pages, in points. */
export interface PageSize {
  width: number;
  height: number;
}

const a4: PageSize = { width: 595, height: 842 };

/** The first page layout of the file; a sheet of A4 where it has none. */
export function pageSizeOf(automatic: XmlElement | null): PageSize {
  const layout = automatic ? findElement(automatic, 'style:page-layout-properties') : null;
  const side = (name: string, usual: number): number =>
    points(layout?.attributes[`fo:page-${name}`] ?? '', usual);
  return { width: side('width', a4.width), height: side('height', a4.height) };
}

const lengthOf = (shape: XmlElement, name: string): number =>
  points(shape.attributes[`svg:${name}`] ?? '', Number.NaN);

/** Whether a frame lies beyond the edges of its page. */
export function placedOutside(shape: XmlElement, page: PageSize): boolean {
  const anchor = shape.attributes['text:anchor-type'];
  if (anchor === 'as-char') return false;
  const base = anchor === 'page' ? 0 : null;
  return (
    isBeyond({ offset: lengthOf(shape, 'x'), length: lengthOf(shape, 'width'), base }, page.width) ||
    isBeyond({ offset: lengthOf(shape, 'y'), length: lengthOf(shape, 'height'), base }, page.height)
  );
}

/** Points of height that a frame has for text; a frame that says none, or how little it may have, grows with it. */
export function roomOf(shape: XmlElement): number {
  const height = lengthOf(shape, 'height');
  const box = findElement(shape, 'draw:text-box');
  const grows = box?.attributes['fo:min-height'] !== undefined;
  return grows || Number.isNaN(height) ? Number.POSITIVE_INFINITY : height;
}
