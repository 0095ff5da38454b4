import type { Difference, DifferenceCause } from '../../compare/comparison.ts';
import type { AnalysisReport } from '../../score/report.ts';

/** What a stretch of the text did for the score, or that another reading of it differs. */
export type MarkTone = 'earned' | 'lost' | 'read' | 'differs';

interface Mark {
  start: number;
  end: number;
  tone: MarkTone;
  /** the rest of a mark that was cut in two is no second target */
  target: boolean;
  /** of a difference */
  cause?: DifferenceCause | undefined;
}

/** The text cut into plain strings and nested marks; `id` is the target of links to this place. */
export type MarkedText =
  | string
  | {
      id: string | null;
      tone: MarkTone;
      /** where a difference begins, and why there is one; told where it begins alone */
      difference: { start: number; cause: DifferenceCause } | null;
      children: MarkedText[];
    };

const rank: Record<MarkTone, number> = { lost: 0, earned: 1, read: 2, differs: 3 };

type Placed = { range: AnalysisReport['fixes'][number]['range'] } | null;

/** Every stretch of the resume that the report links to. */
function marksOf(report: AnalysisReport): Mark[] {
  const marks = new Map<string, Mark>();
  const add = (tone: MarkTone, items: readonly Placed[]): void => {
    for (const item of items) {
      const range = item?.range;
      if (range?.source !== 'document' || range.end <= range.start) continue;
      const key = `${range.start}:${range.end}`;
      const known = marks.get(key);
      if (!known || rank[tone] < rank[known.tone])
        marks.set(key, { start: range.start, end: range.end, tone, target: true });
    }
  };
  for (const item of [...report.coverage, ...(report.postingCoverage ?? [])])
    add(item.tier === 'avoid' ? 'lost' : 'earned', item.evidence);
  for (const audit of report.audits) add('lost', audit.findings);
  add('lost', report.fixes);
  add('read', report.mentions);
  const { contact, work, education } = report.resume;
  add('read', [contact.name, ...contact.emails, ...contact.phones, ...contact.links, contact.location]);
  add(
    'read',
    work.flatMap((job) => [job.title, job.company, job.start, job.end]),
  );
  add(
    'read',
    education.flatMap((school) => [school.degree, school.institution, school.start, school.end]),
  );
  add('read', quotedIn(report.career));
  return [...marks.values()];
}

/** Every quote that a part of the report holds, however deep. */
function quotedIn(part: unknown): Placed[] {
  if (Array.isArray(part)) return part.flatMap(quotedIn);
  if (part === null || typeof part !== 'object') return [];
  return 'quote' in part && 'range' in part ? [part as Placed] : Object.values(part).flatMap(quotedIn);
}

/** Where the other reading has something else. */
const differing = (differences: readonly Difference[]): Mark[] =>
  differences.flatMap(({ visualRange, cause }) =>
    visualRange ? [{ ...visualRange, tone: 'differs' as const, target: true, cause }] : [],
  );

/** A difference stands around what earned or lost something at the same place. */
const byPlace = (a: Mark, b: Mark): number =>
  a.start - b.start || b.end - a.end || rank[b.tone] - rank[a.tone];

function nest(text: string, start: number, end: number, queue: Mark[], taken: Set<number>): MarkedText[] {
  const parts: MarkedText[] = [];
  let cursor = start;
  const plain = (to: number): void => {
    if (to > cursor) parts.push(text.slice(cursor, to));
  };
  for (let mark = queue[0]; mark && mark.start < end; mark = queue[0]) {
    queue.shift();
    if (mark.end > end) {
      // overlaps the end of what holds it: cut in two, since elements only nest
      queue.push({ ...mark, start: end, target: false });
      queue.sort(byPlace);
    }
    plain(mark.start);
    const stop = Math.min(mark.end, end);
    const difference = mark.cause && mark.target ? { start: mark.start, cause: mark.cause } : null;
    const id = mark.target && !mark.cause && !taken.has(mark.start) ? `t-${mark.start}` : null;
    if (id) taken.add(mark.start);
    parts.push({ id, tone: mark.tone, difference, children: nest(text, mark.start, stop, queue, taken) });
    cursor = stop;
  }
  plain(end);
  return parts;
}

/**
 * The read text with a mark around everything that earned or lost something; `#t-<start>` reaches it.
 * @param differences where another reading of the same file has something else
 */
export function markedText(report: AnalysisReport, differences: readonly Difference[] = []): MarkedText[] {
  const { text } = report.document;
  const queue = [...marksOf(report), ...differing(differences)].filter((mark) => mark.end <= text.length);
  return nest(text, 0, text.length, queue.sort(byPlace), new Set());
}
