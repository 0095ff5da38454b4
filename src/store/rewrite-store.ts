import type { Kysely } from 'kysely';
import type { ResumeInput } from '../extract/document.ts';
import type { Suggestion } from '../rewrite/suggestion.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { Tables } from './schema.ts';

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

export const rewriteStore = (database: Kysely<Tables>): RewriteStore => ({
  async saveInput(id, input) {
    const isText = 'text' in input;
    await database
      .insertInto('inputs')
      .values({
        analysis_id: id,
        file_name: isText ? null : (input.fileName ?? ''),
        content: isText ? Buffer.from(input.text, 'utf8') : Buffer.from(input.bytes),
      })
      .execute();
  },

  async findInput(id) {
    const row = await database
      .selectFrom('inputs')
      .selectAll()
      .where('analysis_id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    const bytes = new Uint8Array(row.content);
    return row.file_name === null
      ? { text: new TextDecoder().decode(bytes) }
      : { bytes, fileName: row.file_name || undefined };
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
    const values = {
      state,
      suggestion: JSON.stringify(suggestion),
      answers: JSON.stringify(answers),
      cache_key: cacheKey,
    };
    await database
      .insertInto('rewrites')
      .values({ analysis_id: id, bullet: suggestion.bullet, ...values })
      .onConflict((conflict) => conflict.columns(['analysis_id', 'bullet']).doUpdateSet(values))
      .execute();
  },

  async rewrites(id) {
    const rows = await database
      .selectFrom('rewrites')
      .selectAll()
      .where('analysis_id', '=', id)
      .orderBy('number')
      .execute();
    return rows.map((row) => ({
      // what was stored was a record of these types
      suggestion: JSON.parse(row.suggestion) as Suggestion,
      state: row.state as RewriteState,
      answers: JSON.parse(row.answers) as string[],
      cacheKey: row.cache_key,
    }));
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
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('versions')
        .values({ analysis_id: id, number, ...versionColumns(version) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows) return number;
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
    return row ? (JSON.parse(row.report) as AnalysisReport) : null;
  },
});

const versionColumns = ({ says, createdAt, report }: NewVersion) => ({
  created_at: createdAt.toISOString(),
  says,
  overall: report.overall,
  match: report.match,
  report: JSON.stringify(report),
});

/** Everything of some analyses that stands in tables of its own. */
export async function deleteBelongings(database: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const table of ['inputs', 'rewrites', 'versions'] as const)
    await database.deleteFrom(table).where('analysis_id', 'in', ids).execute();
}
