import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AnalysisReport } from '../score/report.ts';
import { type CandidateRow, type ScoredCandidate, scoredCandidate } from './candidate.ts';

/** A resume of a batch as it comes from where it was read: its row, and each report as it is kept. */
export interface PackedCandidate {
  candidate: ScoredCandidate;
  /** in the order of the postings, or one where there is none */
  reports: readonly Uint8Array[];
}

/** Packed where they are made, the reports of a batch are never whole in the process that serves. */
export const packCandidate = (
  row: CandidateRow,
  reports: readonly [AnalysisReport, ...AnalysisReport[]],
): PackedCandidate => ({ candidate: scoredCandidate(row, reports), reports: reports.map(packReport) });

export const packReport = (report: AnalysisReport): Uint8Array =>
  deflateRawSync(JSON.stringify(report), { level: 3 });

/** @param packed what `packReport` made */
export const unpackReport = (packed: Uint8Array): AnalysisReport =>
  JSON.parse(inflateRawSync(packed).toString('utf8')) as AnalysisReport;
