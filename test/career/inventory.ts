import type { Role } from '../../src/lexicon/role.ts';
import type { Knowledge } from '../../src/library.ts';

/** A row of a table or list that the data has from a document, with everything that it says. */
export interface DocumentRow {
  /** file and table or list */
  list: string;
  /** null for what is said of a table as a whole */
  document: string | null;
  cells: Record<string, string | number>;
  /** unit of the numbers, by column; those without one are as printed */
  units: Record<string, string>;
}

/** Every row that the data of the role has from the documents, in the order of the files. */
export const inventoryOf = (knowledge: Knowledge, role: Role): DocumentRow[] => [
  ...marketRows(knowledge.market),
  ...levelRows(knowledge.levels),
  ...dutyRows(knowledge.responsibilities),
  ...listRows('advice', knowledge.advice && without(knowledge.advice, 'lists')),
  ...listRows('learning', knowledge.learning && without(knowledge.learning, 'steps')),
  ...listRows('ai', knowledge.ai),
  ...keywordRows(role),
];

function marketRows(market: Knowledge['market']): DocumentRow[] {
  if (!market) return [];
  const { year, note, sources, tables } = market;
  return [
    row('market', null, { year, note }),
    ...sources.map(({ id, title, date }) => row('market/sources', null, { id, title, date })),
    ...tables.map(({ id, title, about, key, note: said = '', columns }) =>
      row('market/tables', null, {
        id,
        title,
        about,
        key,
        note: said,
        columns: Object.keys(columns).join(' '),
      }),
    ),
    ...tables.flatMap((table) =>
      table.rows.map((each) =>
        row(`market/${table.id}`, each.source ?? table.source ?? '', plain(each), table.columns),
      ),
    ),
  ];
}

const levelRows = (levels: Knowledge['levels']): DocumentRow[] => [
  ...(levels?.levels ?? []).map(({ id, reason, is }) =>
    row('levels/levels', null, { id, reason, is: is.join('; ') }),
  ),
  ...listRows('levels', levels && { paths: levels.paths, onward: levels.onward }),
];

const dutyRows = (data: Knowledge['responsibilities']): DocumentRow[] => [
  ...(data?.responsibilities ?? []).map(({ id, name, is, exposure, ...duty }) =>
    row('responsibilities/responsibilities', null, {
      id,
      name,
      is,
      'stands-in': duty['stands-in'].join(' '),
      exposure: exposure.level,
      because: exposure.reason,
    }),
  ),
  ...listRows('responsibilities', data && { lists: data.lists }),
];

const keywordRows = (role: Role): DocumentRow[] =>
  (['mustHave', 'bonus', 'avoid'] as const).flatMap((tier) =>
    role[tier].map(({ name }) => row(`keywords/${tier}`, '004', { name })),
  );

/** Every list of a file whose entries name their document. */
const listRows = (file: string, data: object | null): DocumentRow[] =>
  Object.entries(data ?? {}).flatMap(([name, entries]) =>
    (Array.isArray(entries) ? entries : [])
      .filter((entry) => isNamed(entry))
      .map((entry) => row(`${file}/${name}`, entry.source, plain(entry))),
  );

const isNamed = (entry: unknown): entry is { source: string } =>
  typeof entry === 'object' && entry !== null && 'source' in entry && typeof entry.source === 'string';

/** What finds a row in a resume, or says when it is shown, is the data's own and in no document. */
const own = new Set([
  ...[
    'source',
    'id',
    'shows',
    'words',
    'skills',
    'byName',
    'told',
    'phrases',
    'exact',
    'pairs',
    'within',
    'unlike',
    'verbs',
    'notVerbs',
    'measures',
    'ask',
  ],
  ...['when', 'do', 'instead', 'uses'],
]);

const plain = (entry: object): DocumentRow['cells'] =>
  Object.fromEntries(
    Object.entries(entry).flatMap(([name, value]) => {
      if (own.has(name) || value === undefined) return [];
      if (typeof value === 'string' || typeof value === 'number') return [[name, value]];
      return [[name, Array.isArray(value) ? value.join('; ') : JSON.stringify(value)]];
    }),
  );

const without = <T extends object, Key extends keyof T>(data: T, name: Key): Omit<T, Key> => {
  const { [name]: _left, ...rest } = data;
  return rest;
};

const row = (
  list: string,
  document: string | null,
  cells: DocumentRow['cells'],
  units: DocumentRow['units'] = {},
): DocumentRow => ({ list, document, cells, units });

/** What a printed number says: "$1.79 million" is 1790000, "$63.98" in cents 6398, "$85K" 85000. */
export function readFigure(quoted: string, unit: string): number {
  const [, sign = '', digits = '', scale = ''] =
    /([-−+]?)\$?([-−]?[\d,]+(?:\.\d+)?)\s*(k|million)?/i.exec(quoted.replace('$-', '-$')) ?? [];
  const number =
    Number(digits.replaceAll(',', '').replace('−', '-')) * (sign === '-' || sign === '−' ? -1 : 1);
  const scaled = number * ({ k: 1e3, million: 1e6 }[scale.toLowerCase()] ?? 1);
  return Math.round(unit === 'cents' ? scaled * 100 : scaled);
}
