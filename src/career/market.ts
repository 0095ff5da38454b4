import { dollars } from '../report/amounts.ts';
import { type MarketSubject, subjectsOfResume } from '../score/market-subjects.ts';
import type { JudgedReport } from '../score/report.ts';
import type { CareerLevel, CareerMarket, CareerTable } from '../score/report-career.ts';
import { certificatesHeld } from './certificates.ts';
import { levelIds } from './knowledge-schema.ts';
import type { Market, MarketRow, MarketTable } from './market-schema.ts';
import { rowsOfPlace } from './place.ts';
import type { Statement } from './statements.ts';
import { toTable } from './tables.ts';

/** What of a resume decides which published rows fit it. */
export interface MarketFit {
  level: CareerLevel | null;
  statements: readonly Statement[];
  /** a statement tells with a measure what an assistant changed */
  measuredAssistance: boolean;
}

/**
 * The published figures that fit a resume: its level, its place, and the specialisations, certificates and ways of
 * working that it shows; what holds for all stands behind them. Nothing is averaged: each row keeps its document.
 */
export function marketFor(
  report: JudgedReport,
  market: Market,
  fit: MarketFit,
): Omit<CareerMarket, 'negotiation'> {
  const place = rowsOfPlace(report, market);
  const held = certificatesHeld(report, market);
  const earning = levelToEarn(fit.level);
  const telling = fit.statements.filter(({ bare }) => !bare);
  const fits = (table: MarketTable, row: MarketRow): boolean => {
    switch (table.about) {
      case 'level':
        return earning !== null && (row.level === earning.id || row.beside === earning.id);
      case 'state':
      case 'metro':
      case 'country':
        return place.rows.has(row);
      case 'specialisation':
        return (
          telling.filter(({ skills }) => row.shows?.some((id) => skills.has(id))).length >= table.statements
        );
      case 'certificate':
        return held.has(row);
      case 'practice':
        return fit.measuredAssistance;
      default:
        return false;
    }
  };
  const tables = market.tables
    .map((table) =>
      subjectsOfResume.has(table.about)
        ? toTable(table, (row) => reaches(fit.level, table) && fits(table, row))
        : wholeTable(table),
    )
    .filter(({ rows }) => rows.length > 0);
  const { year, note } = market;
  return {
    year,
    note,
    place: place.printed,
    says: sentencesFor(tables, earning, place.printed),
    tables,
  };
}

/** The level itself, or the first one for whom has none yet. */
const levelToEarn = (level: CareerLevel | null): Pick<CareerLevel, 'id' | 'name'> | null =>
  level?.id === 'none' ? level.next : level;

const wholes = new WeakMap<MarketTable, CareerTable>();

function wholeTable(table: MarketTable): CareerTable {
  const whole = wholes.get(table) ?? toTable(table);
  wholes.set(table, whole);
  return whole;
}

/** Some figures are of those who have been at it for a while, whatever a beginner's statements name. */
const reaches = (level: CareerLevel | null, { least }: MarketTable): boolean =>
  !least ||
  (level !== null && level.id !== 'none' && levelIds.indexOf(level.id) >= levelIds.indexOf(least.level));

function sentencesFor(
  tables: readonly CareerTable[],
  earning: Pick<CareerLevel, 'id' | 'name'> | null,
  place: string | null,
): string[] {
  const about = (subject: MarketSubject): CareerTable['rows'] =>
    tables.filter((table) => table.about === subject).flatMap(({ rows }) => rows);
  const levels = about('level').filter(({ cells }) => cells.level === earning?.id);
  const beside = about('level').filter(({ cells }) => cells.level !== earning?.id);
  const places = [...about('state'), ...about('metro')];
  return [
    ...sayRange(
      `For a ${earning?.name.toLowerCase()} backend developer in the United States the documents give`,
      levels,
    ),
    ...beside.flatMap((row) => sayRange(`Beside it, for a ${row.cells.level}, they give`, [row])),
    ...sayRange(`For ${place}, whatever the level, they give`, places),
    // without a level nothing was said that a place could change
    ...(place !== null && places.length === 0 && levels.length > 0
      ? [`For ${place} no document gives a figure.`]
      : []),
  ];
}

/** The least and the most that any document says, with how many of them say it; never a figure between. */
function sayRange(opening: string, rows: CareerTable['rows']): string[] {
  const amounts = rows.flatMap(({ cells: { from, amount, annual, to } }) =>
    [from, amount, annual, to].flatMap((value) => (typeof value === 'number' ? value : [])),
  );
  if (amounts.length === 0) return [];
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const documents = new Set(rows.map(({ source }) => source)).size;
  const range = least === most ? dollars(least) : `${dollars(least)} to ${dollars(most)}`;
  const beyond = rows.find(({ cells }) => cells.to === most)?.cells.beyond;
  const open = beyond === undefined ? range : `${range} ${beyond}`;
  return [`${opening} ${open} a year (${documents} ${documents === 1 ? 'document' : 'documents'}).`];
}
