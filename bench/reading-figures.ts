import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHere } from '../src/pipeline.ts';
import { measureFields, type Truth } from './reading-fields.ts';

/** F1 of each field over the fixtures of one maker; a field that none of them has is left out. */
export type MakerFigures = Record<string, number>;

/** What `npm run bench:reading -- --record` wrote last: over every person, and over the sample that the test reads. */
export interface RecordedFigures {
  all: Record<string, MakerFigures>;
  sample: Record<string, MakerFigures>;
}

const root = fileURLToPath(new URL('../fixtures/resumes/', import.meta.url));
export const recordFile = fileURLToPath(new URL('reading-figures.json', import.meta.url));

export const makers = (): string[] => readdirSync(root).sort();

export const recordedFigures = (): RecordedFigures =>
  JSON.parse(readFileSync(recordFile, 'utf8')) as RecordedFigures;

/** One person in so many is in the sample; makers take different ones, so that together they cover most. */
const sampleStep = 6;

export function sampleOf(maker: string): string[] {
  const people = peopleOf(maker);
  const offset = makers().indexOf(maker) % Math.min(sampleStep, people.length);
  return people.filter((_, index) => index % sampleStep === offset);
}

export const peopleOf = (maker: string): string[] =>
  readdirSync(root + maker)
    .sort()
    .filter((person) => fileOf(maker, person) !== undefined);

const endings = ['pdf', 'docx', 'txt', 'odt', 'rtf', 'html', 'md', 'doc'];

const fileOf = (maker: string, person: string): string | undefined =>
  endings.map((ending) => `${root}${maker}/${person}/resume.${ending}`).find((path) => existsSync(path));

/** Reads the fixtures of some people and compares each field with what is printed. */
export async function measureMaker(
  maker: string,
  people: string[],
  onMisses?: (person: string, field: string, misses: string[]) => void,
): Promise<MakerFigures> {
  const totals = new Map<string, { hit: number; found: number; asked: number }>();
  for (const person of people) {
    const file = fileOf(maker, person);
    if (!file) continue;
    const truth = JSON.parse(readFileSync(`${root}${maker}/${person}/truth.json`, 'utf8')) as Truth;
    const { resume } = await readHere({ bytes: new Uint8Array(readFileSync(file)) });
    for (const { field, hit, found, asked, misses } of measureFields(resume, truth)) {
      const total = totals.get(field) ?? { hit: 0, found: 0, asked: 0 };
      totals.set(field, { hit: total.hit + hit, found: total.found + found, asked: total.asked + asked });
      if (misses.length > 0) onMisses?.(person, field, misses);
    }
  }
  const measured = [...totals].filter(([, { found, asked }]) => found + asked > 0);
  return Object.fromEntries(measured.map(([field, total]) => [field, f1(total)]));
}

/** To four places, so that one value more or less shows. */
const f1 = ({ hit, found, asked }: { hit: number; found: number; asked: number }): number =>
  Math.round((20_000 * hit) / (found + asked)) / 10_000;
