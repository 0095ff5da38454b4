import type { Knowledge } from '../../src/index.ts';

/** One number of the data, with the document that it comes from. */
export interface Figure {
  /** where it stands: file, row and column */
  figure: string;
  value: number;
  unit: string;
  document: string;
}

/** Every number that the data has from a document. */
export function figuresOf({ market, levels, ai, advice }: Knowledge): Figure[] {
  return [...marketFigures(market), ...pathFigures(levels), ...aiFigures(ai), ...adviceFigures(advice)];
}

const marketFigures = (market: Knowledge['market']): Figure[] =>
  (market?.tables ?? []).flatMap((table) =>
    table.rows.flatMap((row) =>
      Object.entries(table.columns).flatMap(([column, unit]) => {
        const value = row[column];
        if (typeof value !== 'number') return [];
        const document = row.source ?? table.source ?? '';
        const name = [table.id, row[table.key], row.named, column].filter(Boolean).join(' / ');
        return [{ figure: `market / ${name}`, value, unit, document }];
      }),
    ),
  );

const pathFigures = (levels: Knowledge['levels']): Figure[] =>
  (levels?.paths ?? []).flatMap(({ source, step, from, to }) =>
    [
      { end: 'from', value: from },
      { end: 'to', value: to },
    ].flatMap(({ end, value }) =>
      value === undefined
        ? []
        : [{ figure: `levels / ${step} / ${end}`, value, unit: 'years', document: source }],
    ),
  );

const aiFigures = (ai: Knowledge['ai']): Figure[] =>
  [...(ai?.practices ?? []), ...(ai?.plan ?? [])].flatMap((entry) => {
    const name = 'does' in entry ? entry.does : entry.says;
    return (['from', 'to', 'amount'] as const).flatMap((end) => {
      const value = entry[end];
      return value === undefined
        ? []
        : [{ figure: `ai / ${name} / ${end}`, value, unit: entry.unit ?? '', document: entry.source }];
    });
  });

const adviceFigures = (advice: Knowledge['advice']): Figure[] =>
  (advice?.requirements ?? []).flatMap(({ source, says, years }) =>
    years === undefined
      ? []
      : [{ figure: `advice / ${says}`, value: years, unit: 'years', document: source }],
  );

/** What a printed number says: "$1.79 million" is 1790000, "$63.98" in cents 6398, "$85K" 85000. */
export function readFigure(quoted: string, unit: string): number {
  const [, sign = '', digits = '', scale = ''] =
    /([-−+]?)\$?([-−]?[\d,]+(?:\.\d+)?)\s*(k|million)?/i.exec(quoted.replace('$-', '-$')) ?? [];
  const number =
    Number(digits.replaceAll(',', '').replace('−', '-')) * (sign === '-' || sign === '−' ? -1 : 1);
  const scaled = number * ({ k: 1e3, million: 1e6 }[scale.toLowerCase()] ?? 1);
  return Math.round(unit === 'cents' ? scaled * 100 : scaled);
}
