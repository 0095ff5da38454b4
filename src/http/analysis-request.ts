import type { Request } from 'express';
import { z } from 'zod';
import { CandorError } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import { assertShortEnough, type PostingInput } from '../posting/posting-text.ts';
import type { AnalysisOptions } from './dependencies.ts';
import type { Sample } from './samples.ts';
import { filesOf, type SentFiles } from './upload.ts';

/** Forms send every field, so an empty one counts as left out. */
export const optionalText = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? value : undefined));

/** The fields of an analysis beside its files. */
export const fieldsSchema = z.object({
  text: optionalText,
  posting: optionalText,
  role: optionalText,
  asOf: optionalText,
  sample: optionalText,
});

/** The fields of a posting that is to be read. */
export const postingSchema = z.object({
  text: optionalText,
  role: optionalText,
});

export interface AnalysisRequest {
  input: ResumeInput;
  options: Pick<AnalysisOptions, 'role' | 'posting' | 'asOf'>;
}

/**
 * What a request asks to be analysed: one file, one text or one sample, and with which options.
 * @throws CandorError `no-file`, `several-files`, `posting-too-long`, `bad-month` or `bad-request`
 */
export async function parseAnalysisRequest(
  req: Request,
  samples: readonly Sample[],
  currentMonth: string,
): Promise<AnalysisRequest> {
  const result = fieldsSchema.safeParse(req.body ?? {});
  if (!result.success) throw new CandorError('bad-request', { detail: firstIssue(result.error) });
  const { text, sample, role, posting, asOf = currentMonth } = result.data;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(asOf)) throw new CandorError('bad-month');
  const files = filesOf(req);
  if (posting) assertShortEnough(posting);
  onlyOne({ 'a file': files.resume, text, 'a sample': sample });
  const input = files.resume ?? (text ? { text } : await readSample(sample, samples));
  return { input, options: { role, posting: onePosting(posting, files.posting), asOf } };
}

/** The one resume among what was sent. @throws CandorError `several-files`, naming what was */
export function onlyOne(given: Record<string, unknown>): void {
  const names = Object.keys(given).filter((name) => given[name] !== undefined);
  if (names.length > 1)
    throw new CandorError('several-files', { detail: `${names.join(' and ')} were sent` });
}

/** A posting as text or as a file; its words count, not its bytes. */
export function onePosting(text: string | undefined, file: SentFiles['posting']): PostingInput | undefined {
  if (text !== undefined && file)
    throw new CandorError('bad-request', { detail: 'posting: as text or as a file, not both' });
  return file ?? text;
}

async function readSample(id: string | undefined, samples: readonly Sample[]): Promise<ResumeInput> {
  if (!id) throw new CandorError('no-file');
  const sample = samples.find((one) => one.id === id);
  if (!sample) {
    throw new CandorError('bad-request', {
      detail: `sample: one of ${samples.map((one) => one.id).join(', ')}`,
    });
  }
  return sample.read();
}

/** Names the field and what it should be, and repeats nothing of what was sent. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'body'}: ${issue.message}` : 'body';
}
