import { describe, expect, it } from 'vitest';
import { asItem, asProse, readText } from './ask.ts';

describe('the title', () => {
  it.each([
    ['Senior Backend Engineer (m/f/d)', 'Senior Backend Engineer'],
    ['Senior Backend Engineer (m/f/d) – Berlin', 'Senior Backend Engineer'],
    ['Backend Engineer - Remote', 'Backend Engineer'],
    ['Backend Engineer | Loopkin | Berlin', 'Backend Engineer'],
    ['Backend Engineer, Loopkin', 'Backend Engineer'],
    ['Senior Java Engineer @ Loopkin', 'Senior Java Engineer'],
    ['Backend Developer at Loopkin', 'Backend Developer'],
    ['Job title: Python Developer (Remote)', 'Python Developer'],
    ['We are hiring a Senior Go Developer!', 'Senior Go Developer'],
    ['🚀 Now hiring: Staff Engineer, Core Infrastructure 🚀', 'Staff Engineer, Core Infrastructure'],
    ['Join Loopkin as a Senior Java Engineer', 'Senior Java Engineer'],
    ['Backend Entwickler (w/m/d) in München', 'Backend Entwickler'],
    ['PHP Developer – Manchester – £45,000', 'PHP Developer'],
    // what belongs to the title stays
    ['Senior Backend Engineer (Python)', 'Senior Backend Engineer (Python)'],
    ['Backend Engineer, Platform', 'Backend Engineer, Platform'],
    ['Lead Engineer – Data Platform', 'Lead Engineer – Data Platform'],
    ['Software Engineer II', 'Software Engineer II'],
    ['Full-Stack Developer (Node.js/React), Hybrid', 'Full-Stack Developer (Node.js/React)'],
  ])('%s', (line, title) => {
    expect(readText(`${line}\n\nLoopkin builds calendars.\n\nRequirements\n- Java`).title).toBe(title);
  });

  it.each([
    [
      'Loopkin is looking for an experienced Backend Developer to join our team in Berlin.',
      'Backend Developer',
    ],
    ['Python Engineer needed ASAP!!! Must have Docker.', 'Python Engineer'],
    ['Loopkin Ltd\n\nBackend Engineer\nBerlin, Germany', 'Backend Engineer'],
    ['About the job\n\nRequirements\n- Java', null],
  ])('of %j', (text, title) => {
    expect(readText(text).title).toBe(title);
  });
});

describe('the years', () => {
  it.each([
    ['5+ years of backend experience', 5],
    ['At least three years of experience', 3],
    ['3-5 years of experience in software', 3],
    ['eight to twelve years in engineering', 8],
    ['A minimum of two (2) years', 2],
    ['Between 2 and 4 years of experience', 2],
    ['Years of experience: 4', 4],
    ['Mindestens 3 Jahre Berufserfahrung', 3],
    ['2+ years of Kubernetes and 6+ years of software engineering', 6],
    ['3 years of development, 5 of them with Java', 3],
    ['5+ years with Java', 5],
    ["Bachelor's degree and 6 years of experience, or 10 years of experience without a degree", 6],
    ['No years of experience needed', null],
    ['You are at least 18 years old', null],
    ['Clean record for the past 3 years', null],
    ['10+ years preferred', null],
    ['Several years of experience', null],
  ])('%s', (line, years) => {
    expect(readText(asItem(line)).years).toBe(years);
  });

  it.each([
    'We have been profitable for five years.',
    'With 20 years of experience, we know how it is done.',
    'Equity vests over a four-year vesting period.',
  ])('are none of the company: %s', (line) => {
    expect(readText(asProse(line)).years).toBeNull();
  });
});

describe('a knock-out', () => {
  it.each([
    ["Bachelor's degree in computer science", 'degree'],
    ['Must be authorized to work in the US', 'work-permission'],
    ['U.S. citizenship', 'work-permission'],
    ['We cannot sponsor visas', 'work-permission'],
    ['Active Secret clearance', 'clearance'],
    ['On-site in Oslo', 'location'],
    ['3 days a week in the office', 'location'],
    ['Overlap with the CET time zone', 'location'],
    ['Fluent English', 'language'],
    ['Deutsch auf C1 Niveau', 'language'],
    ['Valid driving licence', 'licence'],
    ['4+ years of experience', 'years'],
  ])('%s', (line, kind) => {
    const { knockOuts } = readText(asItem(line));
    expect(knockOuts).toMatchObject([{ kind, quote: line }]);
  });

  it.each([
    'Degree or equivalent experience',
    'No degree required',
    'A degree is a plus',
    'German is a plus',
    'Visa sponsorship available',
    'Security clearance is not required',
    'Hybrid cloud experience',
    'On-site gym',
    'Knowledge of open source licences',
    'A high degree of autonomy',
    'Mastery of Git',
  ])('is none: %s', (line) => {
    expect(readText(asItem(line)).knockOuts).toEqual([]);
  });
});
