import type { Coverage } from '../score/report.ts';
import * as figures from './figures.ts';
import { type Block, fixNote, quote, says, small } from './outline-block.ts';
import * as words from './words.ts';

/** The best sentences convince; the page in HTML holds them all. */
const enoughEvidence = 3;

/** One keyword of the role or posting: what is found of it, and the sentence that shows it. */
export const keywordEntry = (item: Coverage, points: string | null = null): Block => ({
  kind: 'entry',
  lead: item.name,
  aside: [words.stateLabel(item), item.hedged ? 'hedged' : ''].filter(Boolean).join(', '),
  tone: words.toneOf(item),
  notes: [
    ...says(item.says),
    ...(item.quote ? small(`The posting says: “${figures.oneLine(item.quote)}”`) : []),
    ...item.evidence.slice(0, enoughEvidence).flatMap((evidence) => quote(evidence.quote)),
    ...fixNote(item.state === 'missing' ? null : item.instead),
    ...small(words.practice(item)),
    ...small(points),
  ],
});
