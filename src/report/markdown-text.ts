import { oneLine } from './figures.ts';

/** Nothing a resume says may become markup: tags turn into entities, marks get a backslash. */
export const escaped = (text: string): string =>
  oneLine(text)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&');

/** A line that begins so would be a heading, list or rule. */
export const atLineStart = (text: string): string =>
  escaped(text)
    .replace(/^([#+\-=:])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
