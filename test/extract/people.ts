import { expect } from 'vitest';
import { formatSpan } from '../../fixtures/generate/dates.ts';
import { readCases, type Source } from '../../fixtures/generate/json-resume.ts';
import type { Resume } from '../../src/parse/resume.ts';

/** The people of the fixtures, and their resumes as lines that any format can hold. */

export const people = readCases(new URL('../../fixtures/sources/', import.meta.url));

export const person = (id: string): Source => {
  const found = people.find((each) => each.id === id);
  if (!found) throw new Error(`no source ${id}`);
  return found.source;
};

export interface Line {
  kind: 'name' | 'heading' | 'line' | 'bold' | 'item';
  text: string;
}

export function linesOf({ basics, work = [], education = [], skills = [] }: Source): Line[] {
  const line = (kind: Line['kind'], text: string): Line => ({ kind, text });
  return [
    line('name', basics.name),
    line('line', basics.label),
    line('line', `${basics.location.city}, ${basics.location.region} | ${basics.phone} | ${basics.email}`),
    line('heading', 'Summary'),
    line('line', basics.summary),
    line('heading', 'Work Experience'),
    ...work.flatMap((item) => [
      line('bold', `${item.name}\t${formatSpan(item.startDate, item.endDate, 'long')}`),
      line('line', item.position),
      ...item.highlights.map((text) => line('item', text)),
    ]),
    line('heading', 'Education'),
    ...education.flatMap((item) => [
      line('bold', `${item.institution}\t${formatSpan(item.startDate, item.endDate, 'long')}`),
      line('line', `${item.studyType}, ${item.area}`),
    ]),
    line('heading', 'Skills'),
    ...skills.map((group) => line('line', `${group.name}: ${group.keywords.join(', ')}`)),
  ];
}

interface Facts {
  name: string;
  email: string;
  phone: string;
  work: { company: string; title: string; bullets: string[] }[];
}

export const factsOf = ({ basics, work = [] }: Source): Facts => ({
  name: basics.name,
  email: basics.email,
  phone: basics.phone,
  work: work.map((item) => ({ company: item.name, title: item.position, bullets: item.highlights })),
});

/** What was read is what stands there. */
export function expectFacts(resume: Resume, facts: Facts): void {
  expect({
    name: resume.contact.name?.value,
    email: resume.contact.emails[0]?.value,
    phone: resume.contact.phones[0]?.value,
    work: resume.work.map((position) => ({
      company: position.company?.value,
      title: position.title?.value,
      bullets: position.bullets.map(({ value }) => value),
    })),
  }).toEqual(facts);
}
