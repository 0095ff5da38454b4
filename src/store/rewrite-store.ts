import type { Kysely } from 'kysely';
import type { ResumeInput } from '../extract/document.ts';
import type { Suggestion } from '../rewrite/suggestion.ts';
import type { AnalysisReport } from '../score/report.ts';
import { bytesOf, type Tables } from './schema.ts';
import { placeOf } from './sealed-columns.ts';
import type { Vault } from './vault.ts';
import { whileThere } from './while-there.ts';

export type RewriteState = 'open' | 'accepted' | 'rejected';

/** A suggestion of an analysis with what the candidate made of it. */
export interface RewriteRecord {
  suggestion: Suggestion;
  state: RewriteState;
  /** what the candidate answered: facts of theirs */
  answers: string[];
  /** the key under which a model's answer is cached, null for the rules */
  cacheKey: string | null;
}

export interface NewVersion {
  /** what made it, such as "3 rewrites accepted" */
  says: string;
  createdAt: Date;
  report: AnalysisReport;
}

export interface VersionSummary {
  number: number;
  createdAt: Date;
  /** what made it, such as "3 rewrites accepted" */
  says: string;
  overall: number | null;
  match: number | null;
}

/** What belongs to the rewrites of an analysis; all of it is deleted with the analysis. */
export interface RewriteStore {
  /** keeps what was sent, for versions and the download of the original file */
  saveInput(id: string, input: ResumeInput): Promise<void>;
  findInput(id: string): Promise<ResumeInput | null>;
  /** without reading it */
  hasInput(id: string): Promise<boolean>;
  saveRewrite(id: string, record: RewriteRecord): Promise<void>;
  /** in the order in which they were first suggested */
  rewrites(id: string): Promise<RewriteRecord[]>;
  /** answers the number of the new version; the analysis itself is the first */
  addVersion(id: string, version: NewVersion): Promise<number>;
  versions(id: string): Promise<VersionSummary[]>;
  versionReport(id: string, number: number): Promise<AnalysisReport | null>;
}

export const rewriteStore = (database: Kysely<Tables>, vault: Vault): RewriteStore => ({
  async saveInput(id, input) {
    const isText = 'text' in input;
    const bytes = isText ? Buffer.from(input.text, 'utf8') : input.bytes;
    // PostgreSQL takes no text that holds NUL
    const fileName = isText ? null : (input.fileName ?? '').replaceAll('\0', '');
    const row = {
      analysis_id: id,
      file_name: fileName === null ? null : vault.seal(placeOf('inputs', 'file_name', id), fileName),
      content: vault.sealBytes(placeOf('inputs', 'content', id), bytes),
    };
    await whileThere(database.insertInto('inputs').values(row).execute());
  },

  async findInput(id) {
    const row = await database
      .selectFrom('inputs')
      .selectAll()
      .where('analysis_id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    const bytes = vault.openBytes(placeOf('inputs', 'content', id), bytesOf(row.content));
    if (row.file_name === null) return { text: new TextDecoder().decode(bytes) };
    return { bytes, fileName: vault.open(placeOf('inputs', 'file_name', id), row.file_name) || undefined };
  },

  async hasInput(id) {
    const row = await database
      .selectFrom('inputs')
      .select('analysis_id')
      .where('analysis_id', '=', id)
      .executeTakeFirst();
    return row !== undefined;
  },

  async saveRewrite(id, { suggestion, state, answers, cacheKey }) {
    const { bullet } = suggestion;
    const values = {
      state,
      suggestion: vault.seal(placeOf('rewrites', 'suggestion', id, bullet), JSON.stringify(suggestion)),
      answers: vault.seal(placeOf('rewrites', 'answers', id, bullet), JSON.stringify(answers)),
      // it names the statement
      cache_key:
        cacheKey === null ? null : vault.seal(placeOf('rewrites', 'cache_key', id, bullet), cacheKey),
    };
    await whileThere(
      database
        .insertInto('rewrites')
        .values({ analysis_id: id, bullet, ...values })
        .onConflict((conflict) => conflict.columns(['analysis_id', 'bullet']).doUpdateSet(values))
        .execute(),
    );
  },

  async rewrites(id) {
    const rows = await database
      .selectFrom('rewrites')
      .selectAll()
      .where('analysis_id', '=', id)
      .orderBy('number')
      .execute();
    return rows.map((row) => {
      const open = (column: 'suggestion' | 'answers' | 'cache_key', kept: string): string =>
        vault.open(placeOf('rewrites', column, id, row.bullet), kept);
      return {
        // what was stored was a record of these types
        suggestion: JSON.parse(open('suggestion', row.suggestion)) as Suggestion,
        state: row.state as RewriteState,
        answers: JSON.parse(open('answers', row.answers)) as string[],
        cacheKey: row.cache_key === null ? null : open('cache_key', row.cache_key),
      };
    });
  },

  async addVersion(id, version) {
    // another server may have taken the number in between
    for (;;) {
      const row = await database
        .selectFrom('versions')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('analysis_id', '=', id)
        .executeTakeFirst();
      const number = (row?.last ?? 1) + 1;
      const [result] = await whileThere(
        database
          .insertInto('versions')
          .values(versionRow(vault, id, number, version))
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
      if (result?.numInsertedOrUpdatedRows) return number;
    }
  },

  async versions(id) {
    const rows = await database
      .selectFrom('versions')
      .select(['number', 'created_at', 'says', 'overall', 'match'])
      .where('analysis_id', '=', id)
      .orderBy('number')
      .execute();
    return rows.map(({ number, created_at, says, overall, match }) => ({
      number,
      createdAt: new Date(created_at),
      says,
      overall,
      match,
    }));
  },

  async versionReport(id, number) {
    const row = await database
      .selectFrom('versions')
      .select('report')
      .where('analysis_id', '=', id)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!row) return null;
    return JSON.parse(vault.open(placeOf('versions', 'report', id, number), row.report)) as AnalysisReport;
  },
});

const versionRow = (
  vault: Vault,
  id: string,
  number: number,
  { says, createdAt, report }: NewVersion,
): Tables['versions'] => ({
  analysis_id: id,
  number,
  created_at: createdAt.toISOString(),
  says,
  overall: report.overall,
  match: report.match,
  report: vault.seal(placeOf('versions', 'report', id, number), JSON.stringify(report)),
});
