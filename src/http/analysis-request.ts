import type { Request } from 'express';
import { z } from 'zod';
import { CandorError } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import type { AnalysisOptions } from './dependencies.ts';
import type { Sample } from './samples.ts';

export const longestPosting = 100_000;

/** Forms send every field, so an empty one counts as left out. */
export const optionalText = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? value : undefined));

const fieldsSchema = z.object({
  text: optionalText,
  posting: optionalText.refine((value) => !value || value.length <= longestPosting, {
    message: `at most ${longestPosting} characters`,
  }),
  role: optionalText,
  asOf: optionalText,
  sample: optionalText,
});

export interface AnalysisRequest {
  input: ResumeInput;
  options: Pick<AnalysisOptions, 'role' | 'posting' | 'asOf'>;
}

/**
 * What a request asks to be analysed: one file, one text or one sample, and with which options.
 * @throws CandorError `no-file`, `several-files`, `bad-month` or `bad-request`
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
  const file = uploadedFile(req);
  if ([file, text, sample].filter((given) => given !== undefined).length > 1)
    throw new CandorError('several-files');
  const input = file ?? (text ? { text } : await readSample(sample, samples));
  return { input, options: { role, posting, asOf } };
}

function uploadedFile(req: Request): ResumeInput | undefined {
  const [file] = Array.isArray(req.files) ? req.files : [];
  if (!file) return undefined;
  if (file.fieldname !== 'resume')
    throw new CandorError('bad-request', { detail: 'send the file in the field resume' });
  return { bytes: file.buffer, fileName: file.originalname };
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
