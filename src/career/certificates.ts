import type { Vocabulary } from '../lexicon/role.ts';
import { phrasesInLine } from '../match/mentions.ts';
import type { JudgedReport } from '../score/report.ts';
import type { Market, MarketRow, MarketTable } from './market-schema.ts';
import { phraseVocabulary } from './statements.ts';

/**
 * The rows of certificates that a resume holds: each document's own, so that one certificate may have several. What is
 * planned, being learned for or lapsed is not held; the words for that are the table's.
 */
export function certificatesHeld({ resume }: JudgedReport, { tables }: Market): ReadonlySet<MarketRow> {
  return new Set(
    tables
      .filter(({ about }) => about === 'certificate')
      .flatMap((table) =>
        resume.certificates.flatMap(({ value }) => clausesOf(value).flatMap((items) => heldIn(items, table))),
      ),
  );
}

/** "A – Professional, exam planned; B" is two clauses, of two items and of one. */
const clausesOf = (line: string): string[][] =>
  line.split(/[;|•·]/).map((clause) =>
    clause.split(/,\s/).map((item) =>
      item
        .replace(/\s-\s|[–—:()[\]®™]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );

/**
 * Words of not being held that open a clause hold for all of it, those behind a certificate for that one, and those of an
 * item of their own for the certificates of the item before.
 */
function heldIn(items: readonly string[], table: MarketTable): MarketRow[] {
  const read = items.map((item) => readItem(item, table));
  const opening = read[0];
  if (opening?.isOpenedByDenial) return [];
  return read.flatMap(({ rows, isDenied }, index) => {
    const next = read[index + 1];
    const deniedBehind = next?.isDenied && next.rows.length === 0;
    return isDenied || deniedBehind ? [] : rows;
  });
}

function readItem(
  item: string,
  table: MarketTable,
): { rows: MarketRow[]; isDenied: boolean; isOpenedByDenial: boolean } {
  const { denials, rows } = formsOf(table);
  const denied = phrasesInLine(item, denials);
  const lower = item.toLowerCase();
  return {
    rows: rows.filter(({ forms }) => phrasesInLine(item, forms).length > 0).map(({ row }) => row),
    isDenied: denied.length > 0,
    isOpenedByDenial: denied.some((phrase) => lower.startsWith(phrase)),
  };
}

interface Forms {
  denials: Vocabulary;
  /** a vocabulary a row: the longest phrase wins within one, and several documents may mean one certificate */
  rows: readonly { row: MarketRow; forms: Vocabulary }[];
}

const known = new WeakMap<MarketTable, Forms>();

function formsOf(table: MarketTable): Forms {
  const forms = known.get(table) ?? {
    denials: phraseVocabulary(table.unlike ?? []),
    rows: table.rows.flatMap((row) =>
      row.words?.length ? [{ row, forms: phraseVocabulary(row.words) }] : [],
    ),
  };
  known.set(table, forms);
  return forms;
}
