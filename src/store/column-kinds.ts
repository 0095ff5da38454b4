import { type ColumnDefinitionBuilder, sql } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** How an engine writes what the two write differently. */
export const kinds = {
  sqlite: {
    bytes: sql`blob`,
    real: sql`real`,
    /** as better-auth writes times and truth */
    moment: sql`date`,
    truth: sql`integer`,
    /** counts up by itself */
    counter: sql`integer`,
    asCounter: (column: ColumnDefinitionBuilder) => column.primaryKey().autoIncrement(),
  },
  postgres: {
    bytes: sql`bytea`,
    real: sql`double precision`,
    moment: sql`timestamptz`,
    truth: sql`boolean`,
    counter: sql`serial`,
    asCounter: (column: ColumnDefinitionBuilder) => column.primaryKey(),
  },
};

/** What the migrations of a part of the program are told of the engine they run on. */
export type ColumnKinds = (typeof kinds)[Engine];
