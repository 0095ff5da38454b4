import { type AnalysisReport, analyze, type ResumeInput } from '../library.ts';
import { claimsToBeReport, reportIn } from '../score/saved-report.ts';
import { currentMonth } from './current-month.ts';
import { readInput, readNamed } from './read-input.ts';

/** The report of a resume, or the one that was saved before. */
export async function reportOf(
  name: string | undefined,
  values: { posting?: string | undefined; role?: string | undefined; 'as-of'?: string | undefined },
  keywords: string | undefined,
): Promise<AnalysisReport> {
  const posting = values.posting === undefined ? undefined : await readNamed(values.posting);
  const settings = { role: values.role, keywords, posting, asOf: values['as-of'] ?? currentMonth() };
  return reportFrom(await readInput(name), settings);
}

/** A saved report as it is, anything else read as a resume: JSON may be either. */
export const reportFrom = async (
  input: ResumeInput,
  settings: Parameters<typeof analyze>[1],
): Promise<AnalysisReport> =>
  'bytes' in input && claimsToBeReport(input) ? reportIn(input) : analyze(input, settings);
