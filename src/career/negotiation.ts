import { count, dollars, span } from '../report/amounts.ts';
import type { CareerMarket, CareerTable, NegotiationNote } from '../score/report-career.ts';
import type { Advice } from './knowledge-schema.ts';
import { asEvidence } from './showing.ts';
import type { Statement } from './statements.ts';

type Uses = NonNullable<Advice['negotiation'][number]['uses']>;
type Row = CareerTable['rows'][number];

/**
 * Arguments for a negotiation from the resume's own measured statements and the published figures. One that the resume
 * gives nothing for is left out: nobody is told to claim what is not there.
 */
export function negotiationNotes(
  statements: readonly Statement[],
  market: CareerMarket | null,
  { negotiation }: Advice,
): NegotiationNote[] {
  const measured = asEvidence(statements.filter((statement) => statement.measured));
  return negotiation.flatMap(({ id, says, source, uses }): NegotiationNote[] => {
    const note = { id, says, source, evidence: [], figures: [] };
    if (!uses) return [note];
    if (uses === 'results') return measured.length > 0 ? [{ ...note, evidence: measured }] : [];
    if (!market) return ofResume.has(uses) ? [] : [note];
    const figures = figuresFor(uses, market, source);
    return figures.length > 0 ? [{ ...note, figures }] : [];
  });
}

/** What needs the resume to show something that only the published tables know. */
const ofResume: ReadonlySet<Uses> = new Set<Uses>(['certificates', 'specialisations']);

function figuresFor(uses: Exclude<Uses, 'results'>, market: CareerMarket, noted: string): string[] {
  const rows = (id: string): Row[] => market.tables.find((table) => table.id === id)?.rows ?? [];
  const named = (table: string, key: string, write: (cells: Row['cells']) => string | null): string[] =>
    rows(table).flatMap(({ cells, source }) => {
      const figure = write(cells);
      const from = source === noted ? '' : ` (document ${source})`;
      return figure === null ? [] : [`${cells[key]}: ${figure}${from}`];
    });
  switch (uses) {
    case 'percentiles':
      return named('percentiles', 'percentile', ({ annual }) =>
        typeof annual === 'number' ? dollars(annual) : null,
      );
    case 'certificates':
      return named('certificates', 'certificate', premium);
    case 'specialisations':
      return named('specialisations', 'specialisation', (cells) => premium(cells) ?? from(cells));
    case 'compensation':
      return named('compensation', 'part', (cells) => percentOf(cells) ?? amountOf(cells));
    case 'outlook':
      return named('outlook', 'period', ({ percent }) =>
        percent === undefined ? null : `${percent} % more positions`,
      );
  }
}

const figure = (value: string | number | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

const percent = (value: number): string => `${count(value)} %`;

const premium = (cells: Row['cells']): string | null =>
  span(figure(cells.premiumFrom), figure(cells.premiumTo), percent);

const from = (cells: Row['cells']): string | null => span(figure(cells.from), undefined, dollars);

const percentOf = (cells: Row['cells']): string | null =>
  span(figure(cells.percentFrom), figure(cells.percentTo), percent);

const amountOf = (cells: Row['cells']): string | null => span(figure(cells.from), figure(cells.to), dollars);
