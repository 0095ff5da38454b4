import { nameWords } from '../lexicon/name-words.ts';
import type { Span } from '../range.ts';

/** The lines that begin with a label of `silent-labels`, "Clients: Oracle, Next"; most lines have no label at all. */
export function silentLines(text: string): Span[] {
  const lines: Span[] = [];
  for (let colon = text.indexOf(':'); colon >= 0; ) {
    const start = text.lastIndexOf('\n', colon) + 1;
    const end = text.indexOf('\n', colon);
    const next = end < 0 ? text.length : end + 1;
    for (const match of text.slice(start, next).matchAll(labelled))
      if (isSilentLabel(match[1]?.trim().toLowerCase() ?? ''))
        lines.push({ start: start + match.index, end: start + match.index + match[0].length });
    colon = text.indexOf(':', next);
  }
  return lines;
}

const labelled = /^[ \t]*([\p{L}' ]{3,30}?)[ ]?:(?=\s).*$/gmu;

function isSilentLabel(label: string): boolean {
  const { silentLabels, labelAdjectives } = nameWords();
  if (silentLabels.has(label)) return true;
  return labelAdjectives.has(label.split(' ', 1)[0] ?? '') && silentLabels.has(label.replace(/^\S+ /, ''));
}
