import type { Position } from '../../parse/resume.ts';
import { defineAudit, type Finding } from '../audit.ts';
import type { Evidence } from '../evidence.ts';
import { option } from '../options.ts';
import { holdsAny, readerWords } from '../reader-words.ts';
import { datesOf, heldIn, lengthOf, nameOf } from '../timeline.ts';

/** Two positions with two employers at one time, neither of which looks like part-time, own or study work. */
export const overlappingPositions = defineAudit({
  id: 'overlapping-positions',
  title: 'No two full-time positions at one time',
  failureTitle: 'Two positions run at one time',
  why: 'Work beside work is common; where neither is called part-time, a reader may take it for a wrong date.',
  messages: {
    overlap: {
      says: '{name} and {other} overlap by {length} or more.',
      fix: 'If one was part-time, freelance or a side project, say so beside its title; if a date has slipped, correct it.',
    },
  },
  options: ['months'],
  reads: ['resume', 'document', 'asOf'],
  audit({ resume, document, asOf }, options) {
    const { work } = resume;
    const findings = work.flatMap((one, index) =>
      work.slice(index + 1).flatMap((other): Finding[] => {
        const months = certainOverlap(one, other, asOf);
        if (months <= option(options, 'months') || isSameEmployer(one, other)) return [];
        if ([one, other].some((position) => isBesides(position, document))) return [];
        const values = { name: nameOf(one), other: nameOf(other), length: lengthOf(months) };
        return [{ message: 'overlap', values, span: datesOf(other) }];
      }),
    );
    return { score: findings.length === 0 ? 1 : 0, findings };
  },
});

function certainOverlap(one: Position, other: Position, asOf: string): number {
  const [a, b] = [heldIn(one, asOf), heldIn(other, asOf)];
  return a && b ? Math.min(a.end.first, b.end.first) - Math.max(a.start.last, b.start.last) : 0;
}

/** An employer that is not known may be the same; what has no title may be a school. */
function isSameEmployer(one: Position, other: Position): boolean {
  const [a, b] = [one, other].map(({ company }) => company?.value.toLowerCase());
  return !a || !b || !one.title || !other.title || a.startsWith(b) || b.startsWith(a);
}

function isBesides({ range, bullets: [first] }: Position, { text }: Evidence['document']): boolean {
  const { besides, alongside } = readerWords();
  const header = text.slice(range.start, first?.range.start ?? range.end);
  return holdsAny(header, besides) || holdsAny(text.slice(range.start, range.end), alongside);
}
