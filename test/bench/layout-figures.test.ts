import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LayoutTruth, layoutFields, measureLayout } from '../../bench/layout-fields.ts';
import {
  layoutGroups,
  layoutsOf,
  measureLayouts,
  recordedLayouts,
  resumesOf,
  sampleLayouts,
} from '../../bench/layout-figures.ts';
import { readHere } from '../../src/pipeline.ts';

describe('a recorded figure of the layouts does not fall:', () => {
  it.each(layoutGroups)('%s', async (group) => {
    const figures = await measureLayouts(sampleLayouts(group));
    const recorded = recordedLayouts()[group].sample;
    expect(layoutFields.filter((field) => figures[field] < recorded[field])).toEqual([]);
  });
});

describe('the measure', () => {
  const truth: LayoutTruth = {
    name: 'Zoë Marlow',
    email: 'zoe@example.com',
    phone: '(206) 555-0142',
    work: [
      { company: 'Halden Health', title: 'Engineer', start: '2019', end: null, bullets: 2 },
      { company: 'Orsa Bank', title: 'Developer', start: '2016', end: '2019', bullets: 1 },
    ],
  };
  const text = [
    'Zoë Marlow',
    'zoe@example.com',
    'Experience',
    'Engineer, Halden Health, 2019 – Present',
    '- Cut costs by 20 %',
    '- Led a team of three',
    'Education',
    'BSc, Orsa University, 2016',
  ].join('\n');

  it('counts what was read right, what was invented and what is missing', async () => {
    const { resume } = await readHere({ text });
    const { counts, misses } = measureLayout(resume, truth);
    expect(counts.name).toEqual({ hit: 1, found: 1, asked: 1 });
    expect(counts.phone).toEqual({ hit: 0, found: 0, asked: 1 });
    expect(counts.jobs).toEqual({ hit: 1, found: 1, asked: 2 });
    expect(counts.bullets).toEqual({ hit: 1, found: 2, asked: 2 });
    expect(misses).toEqual(['phone: nothing', '- Developer @ Orsa Bank']);
    const absent = measureLayout(resume, { ...truth, email: null });
    expect(absent.counts.email).toEqual({ hit: 0, found: 1, asked: 0 });
  });
});

describe('the layouts', () => {
  const folders = layoutGroups.flatMap((group) =>
    layoutsOf(group).flatMap((layout) => resumesOf(group, layout)),
  );

  it('hold a print or a Word file with its source and its truth, each of a size that a clone can bear', () => {
    expect(folders.length).toBeGreaterThan(150);
    let bytes = 0;
    for (const folder of folders) {
      const files = readdirSync(folder);
      expect(files, folder).toContain('truth.json');
      expect(
        files.filter((file) => /^(?:source\.(?:html|tex)|resume\.docx)$/.test(file)),
        folder,
      ).toHaveLength(1);
      const resumes = files.filter((file) => /^resume\.(?:pdf|docx)$/.test(file));
      expect(resumes.length, folder).toBeGreaterThan(0);
      for (const file of resumes) bytes += readFileSync(folder + file).length;
    }
    expect(bytes).toBeLessThan(30_000_000);
  });

  it('belong to nobody', () => {
    for (const folder of folders) {
      const { email, phone } = JSON.parse(readFileSync(`${folder}truth.json`, 'utf8')) as LayoutTruth;
      if (email) expect(email, folder).toMatch(/@(?:[\w-]+\.)*example\.[a-z.]+$/);
      if (phone) expect(phone.replace(/\D/g, ''), folder).toMatch(invented);
      for (const file of readdirSync(folder).filter((name) => name.startsWith('source.')))
        expect(readFileSync(folder + file, 'utf8').match(profiles) ?? [], folder).toEqual([]);
    }
  });
});

/** Numbers that are kept for fiction, or that hold the 555 of such. */
const invented = /555|^(?:44|0)7700900|^442079460|^3532091|^331990|^493023125|^(?:0|33)6399[89]|^919876[05]/;
/** Pages at which somebody real might be found. */
const profiles = /(?:linkedin|github|gitlab|dribbble|twitter|medium|behance)\.com\S*/g;
