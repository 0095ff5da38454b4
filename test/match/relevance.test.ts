import { describe, expect, it } from 'vitest';
import { makeEvidence, makeResume } from '../make-resume.ts';

/** How much of the second position counts as software: one of a programmer stands above it. */
function shareOf(title: string, bullets: readonly string[]): number {
  const text = makeResume({ title: 'Programmer', bullets: ['Wrote the timetable program for nine boats.'] });
  const beside = `EXPERIENCE
${title}, Chesapeake Theatres
Jan 2014 - Dec 2019
${bullets.map((bullet) => `- ${bullet}`).join('\n')}
`;
  const evidence = makeEvidence(text.replace('EXPERIENCE\n', `${beside}\n`));
  const position = evidence.resume.work.find((each) => each.title?.value === title);
  return evidence.experience.relevance.get(position?.id ?? '') ?? Number.NaN;
}

const program = [
  'Cut one large program into five that can be changed and started separately.',
  'Seven agencies now send us their bookings straight from their own programs.',
  'Every change can be taken back within five minutes, and we practise it.',
  'Kept eleven years of seat plans findable within a second.',
];
const house = ['Trained forty ushers a season.', 'Kept the calendar of eleven houses.'];

describe('a title that no list of crafts knows', () => {
  it.each(['Head of the Booking Program', 'Lead of the Web Developers', 'Owner of the Seat Software'])(
    'but speaks of software is believed for the work told below it: %s',
    (title) => {
      expect(shareOf(title, program)).toBe(1);
      expect(shareOf(title, house)).toBe(0);
    },
  );

  it.each(['Head of the House', 'Program Manager', 'Software Sales Representative'])(
    'and speaks of none, or of another trade, is not: %s',
    (title) => expect(shareOf(title, program)).toBeLessThan(0.5),
  );
});
