import { monthNumber } from '../../match/months.ts';
import { findDates } from '../../parse/dates.ts';
import type { Position, Resume } from '../../parse/resume.ts';
import type { Leaf } from '../../range.ts';
import { defineAudit } from '../audit.ts';
import { option } from '../options.ts';
import { boundsOf, heldIn, lengthOf } from '../timeline.ts';

/** A time that something is said for. Begins and ends as early and as late as its dates allow. */
interface Told {
  from: number;
  to: number;
  leaf: Leaf;
}

/**
 * Long times between positions for which the resume says nothing. Studies, projects and any other date that stands in
 * such a time tell of it; what it was is the candidate's to say, and never guessed.
 */
export const employmentGaps = defineAudit({
  id: 'employment-gaps',
  title: 'The years between positions are told',
  failureTitle: 'For some time between positions nothing is said',
  why: 'Many careers have such times and they need no excuse; a line about them keeps a reader from guessing.',
  messages: {
    gap: {
      says: 'For about {length} before this, the resume says nothing.',
      fix: 'If you like, add a line with the dates that says what it was, such as studies, family, a move or own work; one line is enough.',
    },
  },
  options: ['months', 'lookBack', 'study'],
  reads: ['resume', 'document', 'asOf'],
  audit({ resume, document, asOf }, options) {
    if (resume.work.length < 2 || resume.work.some((position) => !position.end && !heldIn(position, asOf)))
      return { score: null, reason: 'gaps can be seen between dated positions alone', findings: [] };
    const since = monthNumber(asOf) - option(options, 'lookBack');
    const gaps = gapsIn(toldTimes(resume, asOf, option(options, 'study')), option(options, 'months'))
      .filter(({ from, to }) => to > since && resume.work.some((position) => isHeldBefore(position, from)))
      .filter(({ from, to }) => !isTold(document.text, from, to));
    return {
      score: gaps.length === 0 ? 1 : 0,
      findings: gaps.map(({ from, to, leaf }) => ({
        message: 'gap',
        values: { length: lengthOf(to - from) },
        span: leaf.range,
      })),
    };
  },
});

function toldTimes({ work, education, projects }: Resume, asOf: string, study: number): Told[] {
  const held = [...work, ...projects].flatMap((entry): Told[] => {
    const leaf = entry.start ?? entry.end;
    const last = entry.current ? asOf : (entry.end ?? entry.start)?.value;
    return leaf && last !== undefined
      ? [{ from: boundsOf(leaf.value).first, to: boundsOf(last).last + 1, leaf }]
      : [];
  });
  const studied = education.flatMap(({ start, end }): Told[] => {
    const leaf = start ?? end;
    if (!leaf) return [];
    const [from, to] = [start, end].map((date) => date && boundsOf(date.value));
    return [
      {
        from: from?.first ?? boundsOf(leaf.value).last - study,
        to: (to?.last ?? boundsOf(leaf.value).first + study) + 1,
        leaf,
      },
    ];
  });
  return [...held, ...studied].sort((a, b) => a.from - b.from);
}

/** The stretches between times told that are longer than so many months, each with what comes after it. */
function gapsIn(told: Told[], months: number): Told[] {
  let reached = Number.POSITIVE_INFINITY;
  return told.flatMap(({ from, to, leaf }) => {
    const before = reached;
    reached = reached === Number.POSITIVE_INFINITY ? to : Math.max(reached, to);
    return from - before > months ? [{ from: before, to: from, leaf }] : [];
  });
}

/** What comes before the first position is no gap between positions. */
const isHeldBefore = ({ start, end }: Position, month: number): boolean => {
  const date = (start ?? end)?.value;
  return date !== undefined && boundsOf(date).first < month;
};

/** Whether a date anywhere in the text may mean a month of that time. */
const isTold = (text: string, from: number, to: number): boolean =>
  findDates(text).some(({ value }) => {
    const { first, last } = boundsOf(value);
    return first < to && last >= from;
  });
