import { defineAudit } from '../audit.ts';
import { option } from '../options.ts';
import { holdsAny, readerWords } from '../reader-words.ts';
import { heldIn, lengthOf } from '../timeline.ts';

/** The level in the titles of software positions against the years of software work that are dated. */
export const seniority = defineAudit({
  id: 'seniority',
  title: 'Titles fit the years that are shown',
  failureTitle: 'A title promises more years than are shown',
  why: 'Levels differ from employer to employer; a reader compares the title with the years and asks where they part.',
  messages: {
    early: {
      says: 'The title is {title}; the dated positions show {years} of software work.',
      fix: 'If earlier software work is missing here, add a line for it with its dates. Otherwise leave the title as it was, and say in a statement what it meant: what you decided, whom you guided.',
    },
  },
  options: ['seniorMonths', 'staffMonths'],
  reads: ['resume', 'experience', 'role', 'asOf'],
  audit({ resume, experience, role, asOf }, options) {
    const { softwareShare } = role.rubric.experience;
    const software = resume.work.filter(({ id }) => (experience.relevance.get(id) ?? 0) >= softwareShare);
    if (software.some((position) => !heldIn(position, asOf)))
      return { score: null, reason: 'some software positions have no dates to compare', findings: [] };
    const { senior, staff, unranked } = readerWords();
    const monthsFor = (title: string): number => {
      if (holdsAny(title, unranked)) return 0;
      if (holdsAny(title, staff)) return option(options, 'staffMonths');
      return holdsAny(title, senior) ? option(options, 'seniorMonths') : 0;
    };
    const [highest] = software
      .flatMap(({ title }) => (title ? [{ title, months: monthsFor(title.value) }] : []))
      .sort((a, b) => b.months - a.months);
    if (!highest || experience.softwareMonths >= highest.months) return { score: 1, findings: [] };
    const values = { title: highest.title.value, years: lengthOf(experience.softwareMonths) };
    return { score: 0, findings: [{ message: 'early', values, span: highest.title.range }] };
  },
});
