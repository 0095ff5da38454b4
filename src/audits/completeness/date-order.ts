import { monthNumber } from '../../match/months.ts';
import type { Position, Section } from '../../parse/resume.ts';
import { contains } from '../../range.ts';
import { defineAudit, type Finding } from '../audit.ts';
import { holdsAny, readerWords } from '../reader-words.ts';
import { boundsOf, datesOf, type Held, heldIn, nameOf } from '../timeline.ts';

/** Positions newest first, each with a start before its end and none that is yet to come. */
export const dateOrder = defineAudit({
  id: 'date-order',
  title: 'Dates are in order',
  failureTitle: 'Some dates are out of order',
  why: 'Readers expect the newest position first, and software computes years from start and end.',
  messages: {
    reversed: {
      says: 'The end ({end}) stands before the start ({start}).',
      fix: 'Check the two dates; one of them may have slipped, or they may have changed places.',
    },
    future: {
      says: 'The start ({start}) is yet to come.',
      fix: 'If you have accepted and not begun, write "starting {start}"; otherwise check the date.',
    },
    older: {
      says: '{name} stands below an older position.',
      fix: 'Move it up, so that the newest position stands first.',
    },
    oldestFirst: {
      says: 'The positions stand oldest first.',
      fix: 'Turn the order round: readers look at the top for what you do now.',
    },
  },
  reads: ['resume', 'asOf'],
  audit({ resume, asOf }) {
    const dates = resume.work.flatMap((position) => dateFault(position, asOf) ?? []);
    const findings = [...dates, ...orderFaults(resume.work, resume.sections, asOf)];
    return { score: 1 - Math.min(1, findings.length / Math.max(1, resume.work.length)), findings };
  },
});

function dateFault(position: Position, asOf: string): Finding | null {
  const { start, end } = position;
  if (!start) return null;
  const span = datesOf(position);
  if (end && boundsOf(end.value).last < boundsOf(start.value).first)
    return { message: 'reversed', values: { start: start.value, end: end.value }, span };
  if (boundsOf(start.value).first > monthNumber(asOf))
    return { message: 'future', values: { start: start.value }, span };
  return null;
}

/** Each titled position against the one above it, within one section: older work may have a section of its own. */
function orderFaults(work: Position[], sections: Section[], asOf: string): Finding[] {
  const pairs = work.slice(1).flatMap((position, index) => {
    const above = work[index];
    if (!position.title) return [];
    const section = sections.find(({ range }) => contains(range, position.range));
    const times = above && [heldIn(above, asOf), heldIn(position, asOf)];
    const [upper, lower] = times ?? [];
    if (!above || !upper || !lower || !section || !contains(section.range, above.range)) return [];
    return [{ position, wrong: isLater(lower, upper) && !isAlongside(position) }];
  });
  const wrong = pairs.filter((pair) => pair.wrong);
  const [first] = work;
  if (first && wrong.length > 1 && wrong.length === pairs.length)
    return [{ message: 'oldestFirst', span: datesOf(first) }];
  return wrong.map(({ position }) => ({
    message: 'older',
    values: { name: nameOf(position) },
    span: (position.title ?? position.company)?.range ?? datesOf(position),
  }));
}

/** Part-time work may stand below the main position that it followed. */
const isAlongside = ({ title, company }: Position): boolean =>
  holdsAny([title?.value, company?.value].join(' '), readerWords().alongside);

/** Began and ended later, whatever the unknown months are: what runs along a newer position may stand below it. */
const isLater = (one: Held, other: Held): boolean =>
  one.start.first > other.start.last && one.end.first > other.end.last;
