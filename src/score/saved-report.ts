import { CandorError } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import { assertReport } from './assert-report.ts';
import type { AnalysisReport } from './report.ts';

/** The saved report that a file holds, as it is or as the server answers it. @throws CandorError `not-a-report` */
export function reportIn(input: ResumeInput): AnalysisReport {
  const value = jsonIn(input);
  if (value === undefined) throw new CandorError('not-a-report', { detail: 'it is no JSON' });
  const report = unwrapped(value);
  assertReport(report);
  return report;
}

/** Whether a file says that it is a report; other JSON may be a resume. */
export const claimsToBeReport = (input: ResumeInput): boolean =>
  mayBeReport(input) && Object.hasOwn(Object(unwrapped(jsonIn(input))), mark);

/** What every report has and no resume. */
const mark = 'scoringVersion';

/** A look at the bytes alone: whether it is worth to read the file as JSON. */
export function mayBeReport(input: ResumeInput): boolean {
  if ('text' in input) return /^\uFEFF?\s*\{/.test(input.text) && input.text.includes(`"${mark}"`);
  const { buffer, byteOffset, byteLength } = input.bytes;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return /^(?:\u00EF\u00BB\u00BF)?\s*\{/.test(bytes.toString('latin1', 0, 64)) && bytes.includes(`"${mark}"`);
}

/** The server answers a report with its address around it. */
const unwrapped = (value: unknown): unknown => {
  const { report } = Object(value) as { report?: unknown };
  return Object.hasOwn(Object(report), mark) ? report : value;
};

function jsonIn(input: ResumeInput): unknown {
  const text = 'bytes' in input ? new TextDecoder().decode(input.bytes) : input.text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
