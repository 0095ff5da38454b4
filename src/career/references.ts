import type { Knowledge } from './knowledge.ts';

/** What there is for the files of a role's knowledge to name. */
export interface Nameable {
  skills: ReadonlySet<string>;
  duties: ReadonlySet<string>;
  audits: ReadonlySet<string>;
  documents: ReadonlySet<string>;
}

/** A name that nothing answers to, and the keys that lead to it in its file. */
export interface Dangling {
  part: 'market' | 'advice';
  keys: readonly PropertyKey[];
  reason: string;
}

/** The documents and skills that rows of the market name, and the duties and checks that call for advice, where there are none of that id. */
export function danglingNames(
  { market, advice }: Pick<Knowledge, 'market' | 'advice'>,
  known: Nameable,
): Dangling[] {
  return [...(market ? inMarket(market, known) : []), ...(advice ? inAdvice(advice, known) : [])];
}

function inMarket(
  { tables, sources }: NonNullable<Knowledge['market']>,
  { skills, documents: inherited }: Nameable,
): Dangling[] {
  const documents = new Set([...inherited, ...sources.map(({ id }) => id)]);
  return tables.flatMap(({ rows, source: ofTable }, table) =>
    rows.flatMap(({ shows = [], source = ofTable }, row) => [
      ...(source === undefined || documents.has(source)
        ? []
        : [
            {
              part: 'market' as const,
              keys: ['tables', table, 'rows', row],
              reason: `${source} is no source`,
            },
          ]),
      ...shows.flatMap((id, index): Dangling[] =>
        skills.has(id)
          ? []
          : [
              {
                part: 'market',
                keys: ['tables', table, 'rows', row, 'shows', index],
                reason: `a row is shown by ${id}, which is no skill`,
              },
            ],
      ),
    ]),
  );
}

function inAdvice(advice: NonNullable<Knowledge['advice']>, { duties, audits }: Nameable): Dangling[] {
  const check = (keys: PropertyKey[], id: string | undefined, ids: ReadonlySet<string>, kind: string) =>
    id === undefined || ids.has(id)
      ? []
      : [{ part: 'advice' as const, keys, reason: `advice is called for by ${id}, which is no ${kind}` }];
  return (['mistakes', 'instead', 'lists', 'atsTips'] as const).flatMap((list) =>
    advice[list].flatMap(({ when }, index) => [
      ...check([list, index, 'when', 'duty'], when?.duty, duties, 'duty of the role'),
      ...check([list, index, 'when', 'audit'], when?.audit, audits, 'check of the rubric'),
    ]),
  );
}
