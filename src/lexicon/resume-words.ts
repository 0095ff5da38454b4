import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

/** The fields of a position that a label may name. */
export type FieldKind = z.infer<typeof fieldKind>;

/** The word lists by which the parts of a resume are told apart; read once. */
export interface ResumeWords {
  /** section kind by heading phrase, lower-case */
  headings: ReadonlyMap<string, string>;
  /** section kind by a word that ends or begins a heading, lower-case */
  headingWords: ReadonlyMap<string, string>;
  months: ReadonlyMap<string, number>;
  seasons: ReadonlyMap<string, number>;
  present: readonly string[];
  joins: readonly string[];
  since: readonly string[];
  /** units of a length of time */
  durations: readonly string[];
  roles: ReadonlySet<string>;
  /** ends of compound words that name an occupation */
  roleEndings: readonly string[];
  levels: ReadonlySet<string>;
  /** kinds of work that end a title without an occupation: "Growth Marketing" */
  workFields: ReadonlySet<string>;
  /** how one is employed: "full-time" */
  employment: ReadonlySet<string>;
  /** what stands for the employer of who has none */
  selfEmployed: ReadonlySet<string>;
  companies: ReadonlySet<string>;
  /** of those, what a department may be called as well: "Core Services" */
  departments: ReadonlySet<string>;
  units: ReadonlySet<string>;
  /** by what stands before and behind its hyphen a compound is told from a word broken at a line's end */
  compounds: Record<'fronts' | 'backs' | 'endings', ReadonlySet<string>>;
  institutions: ReadonlySet<string>;
  degrees: ReadonlySet<string>;
  /** lower-case regions, except two-letter ones, which count in capitals alone */
  regions: ReadonlySet<string>;
  /** codes of the states of the USA by their names, lower-case */
  states: ReadonlyMap<string, string>;
  /** by code of a state, the towns that lie elsewhere and are printed with it, lower-case: "Perth, WA" */
  elsewhere: ReadonlyMap<string, ReadonlySet<string>>;
  /** by code of a state, the calling codes of the countries that they lie in */
  callingCodes: ReadonlyMap<string, ReadonlySet<string>>;
  /** names of the USA themselves, lower-case */
  unitedStates: ReadonlySet<string>;
  /** words before and after a city that name what lies about it */
  around: { before: readonly string[]; after: readonly string[] };
  workplaces: ReadonlySet<string>;
  /** words of an address of a house: "100 Main Street" */
  streets: ReadonlySet<string>;
  cities: ReadonlySet<string>;
  /** small headings inside a position or project, over what was done */
  labels: ReadonlySet<string>;
  /** labels before the tools of a position */
  toolLabels: ReadonlySet<string>;
  /** before the agency by which one was employed: "via" */
  agents: ReadonlySet<string>;
  /** what a rate of work or pay is counted in: "hours per week" */
  rates: readonly string[];
  /** sentences that name a position: "Working as", and the words before the employer and the dates */
  employmentSentences: {
    openings: readonly string[];
    employers: readonly string[];
    titles: readonly string[];
    joins: readonly string[];
    dates: readonly string[];
  };
  /** small headings inside a school */
  courses: ReadonlySet<string>;
  /** labels of contact details */
  contactLabels: ReadonlySet<string>;
  /** labels of the person's name */
  nameLabels: ReadonlySet<string>;
  /** the field of a position by the label before it */
  fields: ReadonlyMap<string, FieldKind>;
}

const words = z.array(z.coerce.string());
const headingsSchema = z.object({
  telling: z.record(z.string(), words),
  sections: z.record(z.string(), z.record(z.string(), words)),
});
const datesSchema = z.strictObject({
  months: z.record(z.string(), z.number()),
  seasons: z.record(z.string(), z.number()),
  present: words,
  joins: words,
  since: words,
  durations: words,
});
const titlesSchema = z.object({
  titles: z.object({
    roles: words,
    endings: words,
    levels: words,
    fields: words,
    employment: words,
    selfEmployed: words,
    companies: words,
    departments: words,
    units: words,
    institutions: words,
    degrees: words,
  }),
});
const placesSchema = z.strictObject({
  states: z.record(z.string(), words),
  elsewhere: z.record(z.string(), words),
  callingCodes: z.record(z.string(), z.array(z.number().int().positive())),
  unitedStates: words,
  regions: words,
  around: z.strictObject({ before: words, after: words }),
  streets: words,
  workplaces: words,
  cities: words,
});
const fieldKind = z.enum(['title', 'company', 'client', 'period', 'place', 'detail']);
const labelsSchema = z.strictObject({
  labels: words,
  tools: words,
  agents: words,
  rates: words,
  sentences: z.strictObject({
    openings: words,
    employers: words,
    titles: words,
    joins: words,
    dates: words,
  }),
  courses: words,
  fields: z.record(fieldKind, words),
  contact: words,
  name: words,
});

const compoundsSchema = z.strictObject({ fronts: words, backs: words, endings: words });

let read: ResumeWords | null = null;

export function resumeWords(): ResumeWords {
  read ??= readWords();
  return read;
}

function readWords(): ResumeWords {
  const file = <T extends z.ZodType>(name: string, schema: T): z.output<T> =>
    readKeywordFile(keywordsFolder, `language/${name}.yaml`, schema);
  const { sections, telling } = file('headings', headingsSchema);
  const dates = file('dates', datesSchema);
  const { titles } = file('titles', titlesSchema);
  const places = file('places', placesSchema);
  const labels = file('labels', labelsSchema);
  const compounds = file('compounds', compoundsSchema);
  const headings = Object.entries(sections).flatMap(([kind, languages]) =>
    Object.values(languages).flatMap((phrases) =>
      phrases.map((phrase) => [phrase.toLowerCase(), kind] as const),
    ),
  );
  return {
    headings: new Map(headings.toReversed()),
    headingWords: new Map(
      Object.entries(telling).flatMap(([kind, list]) => list.map((word) => [word, kind] as const)),
    ),
    months: new Map(Object.entries(dates.months)),
    seasons: new Map(Object.entries(dates.seasons)),
    present: dates.present,
    joins: dates.joins,
    since: dates.since,
    durations: dates.durations,
    roles: lowerSet(titles.roles),
    roleEndings: titles.endings,
    levels: lowerSet(titles.levels),
    workFields: lowerSet(titles.fields),
    employment: lowerSet(titles.employment),
    selfEmployed: lowerSet(titles.selfEmployed),
    companies: lowerSet(titles.companies),
    departments: lowerSet(titles.departments),
    units: lowerSet(titles.units),
    compounds: {
      fronts: lowerSet(compounds.fronts),
      backs: lowerSet(compounds.backs),
      endings: lowerSet(compounds.endings),
    },
    institutions: lowerSet(titles.institutions),
    degrees: lowerSet(titles.degrees),
    regions: new Set(
      [...places.regions, ...places.unitedStates, ...Object.entries(places.states).flat(2)].map((region) =>
        region.length === 2 ? region : region.toLowerCase(),
      ),
    ),
    states: new Map(
      Object.entries(places.states).flatMap(([code, names]) =>
        names.map((name) => [name.toLowerCase(), code] as const),
      ),
    ),
    elsewhere: new Map(
      Object.entries(places.elsewhere).map(([code, towns]) => [code, lowerSet(towns)] as const),
    ),
    callingCodes: new Map(
      Object.entries(places.callingCodes).map(
        ([state, codes]) => [state, new Set(codes.map(String))] as const,
      ),
    ),
    unitedStates: lowerSet(places.unitedStates),
    around: places.around,
    workplaces: lowerSet(places.workplaces),
    streets: lowerSet(places.streets),
    cities: lowerSet(places.cities),
    labels: lowerSet(labels.labels),
    toolLabels: lowerSet(labels.tools),
    agents: lowerSet(labels.agents),
    rates: labels.rates.map((rate) => rate.toLowerCase()),
    employmentSentences: labels.sentences,
    courses: lowerSet(labels.courses),
    contactLabels: lowerSet(labels.contact),
    nameLabels: lowerSet(labels.name),
    fields: new Map(
      Object.entries(labels.fields).flatMap(([field, names]) =>
        names.map((name) => [name.toLowerCase(), fieldKind.parse(field)] as const),
      ),
    ),
  };
}

const lowerSet = (list: readonly string[]): ReadonlySet<string> =>
  new Set(list.map((word) => word.toLowerCase()));
