import { dollars, percentSpan, span } from '../report/amounts.ts';
import type { CareerTable, NegotiationNote } from '../score/report-career.ts';
import type { Advice } from './knowledge-schema.ts';
import { asEvidence } from './showing.ts';
import type { Statement } from './statements.ts';

type Uses = NonNullable<Advice['negotiation'][number]['uses']>;
type Row = CareerTable['rows'][number];

/**
 * Arguments for a negotiation from the resume's own measured statements, and those that need nothing. One that the resume
 * gives nothing for is left out: nobody is told to claim what is not there.
 */
export function ownNotes(statements: readonly Statement[], { negotiation }: Advice): NegotiationNote[] {
  const measured = asEvidence(statements.filter((statement) => statement.measured));
  return negotiation.flatMap(({ uses, ...note }): NegotiationNote[] => {
    if (!uses) return [{ ...note, evidence: [], figures: [] }];
    return uses === 'results' && measured.length > 0 ? [{ ...note, evidence: measured, figures: [] }] : [];
  });
}

/** Arguments from the published figures that fit the resume; a part of the market, and gone with it. */
export const marketNotes = (tables: readonly CareerTable[], { negotiation }: Advice): NegotiationNote[] =>
  negotiation.flatMap(({ uses, ...note }): NegotiationNote[] => {
    const figures = uses && uses !== 'results' ? figuresFor(uses, tables, note.source) : [];
    return figures.length > 0 ? [{ ...note, evidence: [], figures }] : [];
  });

function figuresFor(uses: Exclude<Uses, 'results'>, tables: readonly CareerTable[], noted: string): string[] {
  const rows = (id: string): Row[] => tables.find((table) => table.id === id)?.rows ?? [];
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

const premium = (cells: Row['cells']): string | null =>
  percentSpan(figure(cells.premiumFrom), figure(cells.premiumTo));

const from = (cells: Row['cells']): string | null => span(figure(cells.from), undefined, dollars);

const percentOf = (cells: Row['cells']): string | null =>
  percentSpan(figure(cells.percentFrom), figure(cells.percentTo));

const amountOf = (cells: Row['cells']): string | null => span(figure(cells.from), figure(cells.to), dollars);
