import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

/** The word lists by which the parts of a resume are told apart; read once. */
export interface ResumeWords {
  /** section kind by heading phrase, lower-case */
  headings: ReadonlyMap<string, string>;
  months: ReadonlyMap<string, number>;
  seasons: ReadonlyMap<string, number>;
  present: readonly string[];
  joins: readonly string[];
  since: readonly string[];
  roles: ReadonlySet<string>;
  levels: ReadonlySet<string>;
  companies: ReadonlySet<string>;
  institutions: ReadonlySet<string>;
  degrees: ReadonlySet<string>;
  /** lower-case regions, except two-letter ones, which count in capitals alone */
  regions: ReadonlySet<string>;
  workplaces: ReadonlySet<string>;
  cities: ReadonlySet<string>;
  /** small headings inside a position or project */
  labels: ReadonlySet<string>;
  /** small headings inside a school */
  courses: ReadonlySet<string>;
}

const words = z.array(z.coerce.string());
const headingsSchema = z.object({ sections: z.record(z.string(), z.record(z.string(), words)) });
const datesSchema = z.strictObject({
  months: z.record(z.string(), z.number()),
  seasons: z.record(z.string(), z.number()),
  present: words,
  joins: words,
  since: words,
});
const titlesSchema = z.object({
  titles: z.object({ roles: words, levels: words, companies: words, institutions: words, degrees: words }),
});
const placesSchema = z.strictObject({ regions: words, workplaces: words, cities: words });
const labelsSchema = z.strictObject({ labels: words, courses: words });

let read: ResumeWords | null = null;

export function resumeWords(): ResumeWords {
  read ??= readWords();
  return read;
}

function readWords(): ResumeWords {
  const file = <T extends z.ZodType>(name: string, schema: T): z.output<T> =>
    readKeywordFile(keywordsFolder, `language/${name}.yaml`, schema);
  const { sections } = file('headings', headingsSchema);
  const dates = file('dates', datesSchema);
  const { titles } = file('titles', titlesSchema);
  const places = file('places', placesSchema);
  const labels = file('labels', labelsSchema);
  const headings = Object.entries(sections).flatMap(([kind, languages]) =>
    Object.values(languages).flatMap((phrases) =>
      phrases.map((phrase) => [phrase.toLowerCase(), kind] as const),
    ),
  );
  return {
    headings: new Map(headings.toReversed()),
    months: new Map(Object.entries(dates.months)),
    seasons: new Map(Object.entries(dates.seasons)),
    present: dates.present,
    joins: dates.joins,
    since: dates.since,
    roles: lowerSet(titles.roles),
    levels: lowerSet(titles.levels),
    companies: lowerSet(titles.companies),
    institutions: lowerSet(titles.institutions),
    degrees: lowerSet(titles.degrees),
    regions: new Set(places.regions.map((region) => (region.length === 2 ? region : region.toLowerCase()))),
    workplaces: lowerSet(places.workplaces),
    cities: lowerSet(places.cities),
    labels: lowerSet(labels.labels),
    courses: lowerSet(labels.courses),
  };
}

const lowerSet = (list: readonly string[]): ReadonlySet<string> =>
  new Set(list.map((word) => word.toLowerCase()));
