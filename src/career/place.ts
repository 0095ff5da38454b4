import { fold } from '../lexicon/tokens.ts';
import type { JudgedReport } from '../score/report.ts';
import type { Market, MarketRow } from './market-schema.ts';

/** The rows of the published tables that speak of where the candidate is. */
export interface PlaceRows {
  /** the place as the resume prints it; null where it names none */
  printed: string | null;
  rows: ReadonlySet<MarketRow>;
}

/** The place of the contact details, else that of the latest position that has one. */
export function rowsOfPlace({ resume }: JudgedReport, market: Market): PlaceRows {
  const printed =
    (resume.contact.location ?? resume.work.find(({ location }) => location)?.location)?.value ?? null;
  return { printed, rows: new Set(printed === null ? [] : rowsOf(partsOf(printed), market)) };
}

/** "Austin, TX 78701" becomes Austin and TX. */
const partsOf = (place: string): string[] =>
  place
    .replace(/\b\d{4,5}(?:-\d{4})?\b/g, '')
    .split(/[,;|/()]/)
    .map((part) => part.trim())
    .filter(Boolean);

const rowsOf = (parts: readonly string[], { tables }: Market): MarketRow[] =>
  tables.flatMap(({ about, key, rows }) => {
    if (about === 'state') return rows.filter((row) => isInState(parts, String(row[key]), row.code));
    if (about === 'metro') return rows.filter((row) => isInMetro(parts, row));
    if (about === 'country')
      return rows.filter((row) => names(parts, [String(row[key]), ...(row.words ?? [])]));
    return [];
  });

const names = (parts: readonly string[], wanted: readonly string[]): boolean => {
  const folded = wanted.map(fold);
  return parts.some((part) => folded.includes(fold(part)));
};

/** A code counts in capitals alone, and a name not beside another state's code: "Washington, DC". */
function isInState(parts: readonly string[], name: string, code: unknown): boolean {
  const codes = parts.filter((part) => /^[A-Z]{2}$/.test(part) && part !== 'US');
  return codes.length > 0 ? codes.includes(String(code)) : names(parts, [name]);
}

/** Cities of one name lie in several states: what stands beside it must be the metro's, where anything does. */
function isInMetro(parts: readonly string[], row: MarketRow): boolean {
  const cities = String(row.cities).split(', ');
  if (!names(parts.slice(0, 1), cities)) return false;
  const beside = parts.slice(1);
  return beside.length === 0 || names(beside, String(row.states).split(', '));
}
