import { CandorError } from '../errors.ts';
import { type AnalysisReport, analysisReportSchema } from './report.ts';

/**
 * A report that came from outside, such as a saved file. The value itself goes on, not a copy: its order of fields is
 * part of its hash.
 * @throws CandorError `not-a-report` naming the field, never its value
 */
export function assertReport(value: unknown): asserts value is AnalysisReport {
  const result = analysisReportSchema.safeParse(value);
  if (result.success) return;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.');
  throw new CandorError('not-a-report', field ? { detail: `${field} is not as its schema says` } : {});
}
