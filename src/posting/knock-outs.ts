import { cueLetter, madeOf } from '../lexicon/posting-words.ts';
import type { LineAsks } from './asks.ts';
import type { JobPosting, KnockOutKind } from './job-posting.ts';
import type { PostingLine } from './lines.ts';

interface Condition {
  kind: KnockOutKind;
  anywhere: boolean;
  pattern: RegExp;
  never: RegExp | null;
}

/** The patterns of the data, those of years left out: they are read as numbers. */
const conditions = madeOf((words): Condition[] =>
  words['knock-outs']
    .filter(({ pattern }) => pattern !== '')
    .map(({ kind, scope, pattern, never }) => ({
      kind,
      anywhere: scope === 'anywhere',
      pattern: toPattern(pattern),
      never: never ? toPattern(never) : null,
    })),
);

/** `\b` and `\w` know no letters beyond ASCII. */
const toPattern = (source: string): RegExp =>
  new RegExp(
    source
      .replaceAll(String.raw`\b`, `(?:(?<!${cueLetter})(?=${cueLetter})|(?<=${cueLetter})(?!${cueLetter}))`)
      .replaceAll(String.raw`[\p{L}]`, cueLetter)
      .replaceAll(String.raw`\p{L}`, cueLetter),
    'i',
  );

/** The conditions of a line that no skill makes up for, quoted; not what is only wished or said to be needless. */
export function knockOutsIn(line: PostingLine, asks: LineAsks): JobPosting['knockOuts'] {
  if (line.kind === 'denied') return [];
  return conditions().flatMap(({ kind, anywhere, pattern, never }) => {
    const match = pattern.exec(line.text);
    if (!match || never?.test(line.text)) return [];
    const at = asks.at(line.start + match.index);
    if (at === 'preferred' || asks.denies(line.start + match.index) || (!anywhere && at !== 'required'))
      return [];
    return [{ kind, quote: line.text, start: line.start, end: line.end }];
  });
}
