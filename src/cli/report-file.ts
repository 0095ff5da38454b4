import { CandorError } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import { assertReport } from '../score/assert-report.ts';
import type { AnalysisReport } from '../score/report.ts';

/** The saved report that a file holds. @throws CandorError `not-a-report` */
export function reportIn(input: ResumeInput): AnalysisReport {
  const value = jsonIn(input);
  if (value === undefined) throw new CandorError('not-a-report', { detail: 'it is no JSON' });
  assertReport(value);
  return value;
}

/** Whether a file says that it is a report; other JSON may be a resume. */
export const claimsToBeReport = (input: ResumeInput): boolean =>
  Object.hasOwn(Object(jsonIn(input)), 'scoringVersion');

function jsonIn(input: ResumeInput): unknown {
  const text = 'bytes' in input ? new TextDecoder().decode(input.bytes) : input.text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
