import { fold } from '../lexicon/tokens.ts';
import { withoutAround } from '../parse/traits.ts';
import type { JudgedReport } from '../score/report.ts';
import type { Market, MarketRow } from './market-schema.ts';
import {
  isCalledElsewhere,
  isPostedElsewhere,
  isUnitedStates,
  liesElsewhere,
  splitPlace,
  stateOf,
  workplaceLeftOut,
} from './us-states.ts';

/** The rows of the published tables that speak of where the candidate is. */
export interface PlaceRows {
  /** the place as the resume prints it; null where it names none */
  printed: string | null;
  rows: ReadonlySet<MarketRow>;
}

/** What a place says: names of towns and what lies about them, the state, and whether it lies elsewhere. */
interface Place {
  /** everything printed, for the names of countries */
  parts: readonly string[];
  towns: readonly string[];
  /** code of the state of the USA */
  state: string | null;
  /** something beside the town is no state of the USA that we know */
  elsewhere: boolean;
}

/** The place of the contact details, else that of the latest position that has one; working from anywhere is none. */
export function rowsOfPlace({ resume }: JudgedReport, market: Market): PlaceRows {
  const locations = [resume.contact.location, ...resume.work.map(({ location }) => location)];
  const printed =
    locations.flatMap((leaf) => leaf?.value ?? []).find((value) => partsOf(value).length > 0) ?? null;
  if (printed === null) return { printed, rows: new Set() };
  const phones = resume.contact.phones.map(({ value }) => value);
  return { printed, rows: new Set(rowsOf(readPlace(printed, phones, market), market)) };
}

/** "Austin, TX 78701 (Remote)" becomes Austin and TX. */
const partsOf = (place: string): string[] =>
  place
    .replace(/\b(?:\d{4,6}(?:-\d{4})?|\d{3}\s\d{3})\b/g, '')
    .split(/[,;|/()·•]|\s[-–—]\s/)
    .map((part) => workplaceLeftOut(part.trim()))
    .flatMap(splitPlace)
    .filter(Boolean);

/** The place itself, unless the code of its post or the candidate's telephone tells that it lies in another country. */
function readPlace(printed: string, phones: readonly string[], market: Market): Place {
  const place = read(partsOf(printed));
  const { state, towns } = place;
  if (state === null || partsOf(printed).some(isUnitedStates)) return place;
  const isMetro = market.tables.some(
    ({ about, rows }) => about === 'metro' && rows.some((row) => isInMetro(place, row)),
  );
  const isElsewhere =
    liesElsewhere(state, towns) ||
    isPostedElsewhere(printed) ||
    (!isMetro && isCalledElsewhere(state, phones));
  return isElsewhere ? { ...place, parts: towns, state: null, elsewhere: true } : place;
}

/** The last part that names a state is the state; alone it is one too, and may be a town besides: "New York". */
function read(parts: readonly string[]): Place {
  const local = parts.filter((part) => !isUnitedStates(part));
  const at = local.findLastIndex((part) => stateOf(part) !== null);
  const state = stateOf(local[at] ?? '');
  const towns = local.length > 1 && state ? local.toSpliced(at, 1) : local;
  return { parts, towns, state, elsewhere: state ? at < local.length - 1 : towns.length > 1 };
}

const rowsOf = (place: Place, { tables }: Market): MarketRow[] =>
  tables.flatMap(({ about, key, rows }) => {
    if (about === 'state') return place.elsewhere ? [] : rows.filter(({ code }) => code === place.state);
    if (about === 'metro') return place.elsewhere ? [] : rows.filter((row) => isInMetro(place, row));
    if (about === 'country')
      return rows.filter((row) => names(place.parts, [String(row[key]), ...(row.words ?? [])]));
    return [];
  });

const names = (parts: readonly string[], wanted: readonly string[]): boolean => {
  const folded = wanted.map(fold);
  return parts.some((part) => folded.includes(fold(part)) || folded.includes(fold(withoutAround(part))));
};

/** Towns of one name lie in several states: beside a state it must be the metro's, and alone only its first town tells. */
function isInMetro({ towns, state }: Place, row: MarketRow): boolean {
  const cities = String(row.cities).split(', ');
  const own = row.words ?? [];
  if (state === null) return names(towns, [...cities.slice(0, 1), ...own]);
  return String(row.states).split(', ').includes(state) && names(towns, [...cities, ...own]);
}
