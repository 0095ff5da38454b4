import { type AnalysisReport, analyze } from '../index.ts';
import { currentMonth } from './current-month.ts';
import { readInput, readNamed } from './read-input.ts';
import { claimsToBeReport, reportIn } from './report-file.ts';

/** The report of a resume, or the one that was saved before. */
export async function reportOf(
  name: string | undefined,
  values: { posting?: string | undefined; role?: string | undefined; 'as-of'?: string | undefined },
  keywords: string | undefined,
): Promise<AnalysisReport> {
  const posting = values.posting === undefined ? undefined : await readNamed(values.posting);
  const input = await readInput(name);
  if ('bytes' in input && claimsToBeReport(input)) return reportIn(input);
  return analyze(input, { role: values.role, keywords, posting, asOf: values['as-of'] ?? currentMonth() });
}
