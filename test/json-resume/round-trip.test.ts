import { readFileSync } from 'node:fs';
import { validate } from '@jsonresume/schema';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../fixtures/generate/json-resume.ts';
import { CandorError, fromJsonResume, type JsonResume, toJsonResume } from '../../src/library.ts';
import { readHere } from '../../src/pipeline.ts';
import type { Leaf } from '../../src/range.ts';
import { people } from '../extract/people.ts';
import { fixtureFiles } from '../make-resume.ts';

const bytesOf = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json));

function faults(json: unknown): string[] {
  let found: string[] = [];
  validate(json, (errors) => {
    found = errors?.map(({ stack }) => stack) ?? [];
  });
  return found;
}

const contactOf = ({ basics }: Source | { basics: JsonResume['basics'] }) => ({
  name: basics.name,
  label: basics.label,
  email: basics.email,
  phone: basics.phone,
  summary: basics.summary,
  city: basics.location?.city,
  region: basics.location?.region,
  urls: [basics.url, ...(basics.profiles ?? []).map(({ url }) => url)].filter(Boolean),
});

describe('JSON Resume in and out', () => {
  it.each(people)('keeps what $id says', ({ source }) => {
    const out = toJsonResume(fromJsonResume(source));
    expect(faults(out)).toEqual([]);
    expect(contactOf(out)).toEqual(contactOf(source));
    expect(out.work).toEqual(source.work ?? []);
    expect(out.education).toEqual(
      (source.education ?? []).map(({ institution, studyType, area, startDate, endDate }) => ({
        institution,
        studyType,
        area,
        startDate,
        endDate,
      })),
    );
    expect(out.projects).toEqual(
      (source.projects ?? []).map(({ name, description, startDate, endDate, highlights }) => ({
        name,
        description,
        startDate,
        endDate,
        highlights,
      })),
    );
    expect(out.skills).toEqual(source.skills ?? []);
    expect(out.languages).toEqual(source.languages ?? []);
  });

  it.each(people)('points into the text that the file of $id reads as', async ({ source }) => {
    const { document } = await readHere({ bytes: bytesOf(source) });
    const resume = fromJsonResume(source);
    for (const { value, range } of leavesIn(resume)) {
      const quote = document.text.slice(range.start, range.end);
      if (!/^\d{4}(?:-\d{2})?$/.test(value)) expect(quote).toBe(value);
      else expect(quote).toContain(value.slice(0, 4));
    }
    expect(resume.sections.length).toBeGreaterThan(3);
  });

  it.each(['chromium-plain', 'docx', 'text'])('writes what is read of %s validly', async (maker) => {
    for (const { path } of fixtureFiles(maker)) {
      const { resume } = await readHere({ bytes: new Uint8Array(readFileSync(path)) });
      expect(faults(toJsonResume(resume))).toEqual([]);
    }
  });

  it('takes older names, odd dates and missing parts', () => {
    const out = toJsonResume(
      fromJsonResume({
        basics: {
          name: '  Jane\nDoe ',
          website: 'https://example.com/jane',
          location: { address: '1 Main St\nSpringfield' },
        },
        work: [
          {
            company: 'Acme',
            position: 'Engineer',
            startDate: '2020-02-30',
            endDate: 'Present',
            highlights: ['- Did it', 7, ''],
          },
          { summary: 'Kept\nthe lights on' },
          'nonsense',
        ],
        skills: [{ name: 'Java', keywords: [] }, { keywords: ['C++'] }],
        education: { institution: 'none' },
      }),
    );
    expect(faults(out)).toEqual([]);
    expect(out).toMatchObject({
      basics: {
        name: 'Jane Doe',
        url: 'https://example.com/jane',
        location: { address: '1 Main St Springfield' },
      },
      work: [
        { name: 'Acme', position: 'Engineer', startDate: '2020-02', highlights: ['Did it'] },
        { summary: 'Kept the lights on', highlights: [] },
      ],
      skills: [{ keywords: ['Java'] }, { keywords: ['C++'] }],
      education: [],
    });
  });

  it('names networks, completes links and drops what the schema has no form for', async () => {
    const { resume } = await readHere({
      text: 'Jane Doe\njane@example.com | github.com/jane | www.linkedin.com/in/j%C3%A9 | example.org\n\nWork Experience\nEngineer, Acme Inc\n2019\n- Built it',
    });
    const { basics } = toJsonResume(resume);
    expect(basics.profiles).toEqual([
      { network: 'GitHub', username: 'jane', url: 'https://github.com/jane' },
      { network: 'LinkedIn', username: 'jé', url: 'https://www.linkedin.com/in/j%C3%A9' },
    ]);
    expect(basics.url).toBe('https://example.org');
  });

  it.each([[null], [[]], ['x'], [{ invoice: 1 }], [{ basics: [] }]])('refuses %j', (json) => {
    expect(() => fromJsonResume(json)).toThrow(CandorError);
  });
});

function leavesIn(value: unknown): Leaf[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('range' in value && 'value' in value) return [value as Leaf];
  return Object.values(value).flatMap(leavesIn);
}
