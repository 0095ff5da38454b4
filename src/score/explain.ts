import { sha256 } from '../extract/sha256.ts';
import { explainBase } from './explain-base.ts';
import { explainGate, explainReadability } from './explain-factors.ts';
import { explainMatch } from './explain-match.ts';
import { explainOverall, explainStrictness } from './explain-overall.ts';
import type { ExplainedLine } from './explained-line.ts';
import type { AnalysisReport } from './report.ts';

export interface Explanation {
  /** in the order of the arithmetic, up to the first difference */
  lines: ExplainedLine[];
  /** the line whose figure is not what its inputs give; null where the whole report holds */
  difference: ExplainedLine | null;
}

/**
 * Redoes the arithmetic of a report from what it prints, from audits to overall and match, then its hash, which covers
 * the words as well. What a fix gains cannot be redone here: that takes the resume.
 */
export function explain(report: AnalysisReport): Explanation {
  const all = [
    ...explainBase(report),
    ...explainGate(report),
    ...explainReadability(report),
    ...explainOverall(report),
    ...explainStrictness(report),
    ...explainMatch(report),
    hashLine(report),
  ];
  const first = all.findIndex(({ redone, printed }) => redone !== printed);
  return first < 0
    ? { lines: all, difference: null }
    : { lines: all.slice(0, first + 1), difference: all[first] ?? null };
}

function hashLine({ reportHash, career, ...rest }: AnalysisReport): ExplainedLine {
  return {
    figure: 'reportHash',
    computes: 'hash of the report',
    inputs: 'sha256 of all the rest as JSON, without career',
    redone: sha256(JSON.stringify(rest)),
    printed: reportHash,
  };
}
