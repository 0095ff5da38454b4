import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHere } from '../src/pipeline.ts';
import {
  type Count,
  type LayoutField,
  type LayoutTruth,
  layoutFields,
  measureLayout,
} from './layout-fields.ts';

/** Layouts are told apart by the hash of their name: two in three were tuned to, the rest was never read. */
export const layoutGroups = ['tuned', 'aside'] as const;
export type LayoutGroup = (typeof layoutGroups)[number];

/** F1 of each field. */
export type LayoutFigures = Record<LayoutField, number>;

/** What `npm run bench:layouts -- --record` wrote last: over all resumes, and over the sample that the test reads. */
export type RecordedLayouts = Record<LayoutGroup, { all: LayoutFigures; sample: LayoutFigures }>;

const root = fileURLToPath(new URL('../fixtures/layouts/', import.meta.url));
export const layoutRecord = fileURLToPath(new URL('layout-figures.json', import.meta.url));

export const recordedLayouts = (): RecordedLayouts =>
  JSON.parse(readFileSync(layoutRecord, 'utf8')) as RecordedLayouts;

export const layoutsOf = (group: LayoutGroup): string[] => readdirSync(root + group).sort();

/** The folders of the resumes of a layout. */
export const resumesOf = (group: LayoutGroup, layout: string): string[] =>
  readdirSync(`${root}${group}/${layout}`)
    .sort()
    .map((person) => `${root}${group}/${layout}/${person}/`);

/** One layout in so many is in the sample. */
const sampleStep = 4;

/** The folders of the first resume of each layout of the sample. */
export const sampleLayouts = (group: LayoutGroup): string[] =>
  layoutsOf(group)
    .filter((_, index) => index % sampleStep === 0)
    .flatMap((layout) => resumesOf(group, layout).slice(0, 1));

/** Reads every resume in the folders, a Word file and its print each for itself, and sums up what was read right. */
export async function measureLayouts(
  folders: string[],
  onMisses?: (file: string, misses: string[]) => void,
): Promise<LayoutFigures> {
  const totals = new Map<LayoutField, Count>();
  for (const folder of folders) {
    const truth = JSON.parse(readFileSync(`${folder}truth.json`, 'utf8')) as LayoutTruth;
    for (const file of ['resume.pdf', 'resume.docx'].map((name) => folder + name).filter(existsSync)) {
      const { resume } = await readHere({ bytes: new Uint8Array(readFileSync(file)) });
      const { counts, misses } = measureLayout(resume, truth);
      for (const field of layoutFields) totals.set(field, sumOf(totals.get(field), counts[field]));
      if (misses.length > 0) onMisses?.(file.slice(root.length), misses);
    }
  }
  const figures = layoutFields.map((field) => [field, f1(totals.get(field))] as const);
  return Object.fromEntries(figures) as LayoutFigures;
}

const sumOf = (total: Count | undefined, count: Count): Count => ({
  hit: (total?.hit ?? 0) + count.hit,
  found: (total?.found ?? 0) + count.found,
  asked: (total?.asked ?? 0) + count.asked,
});

/** To four places, so that one value more or less shows; nothing asked for and nothing found is right. */
const f1 = ({ hit, found, asked }: Count = { hit: 0, found: 0, asked: 0 }): number =>
  found + asked === 0 ? 1 : Math.round((20_000 * hit) / (found + asked)) / 10_000;
