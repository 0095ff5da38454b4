import { CandorError } from '../../errors.ts';
import { readingOf } from '../flow/reading.ts';
import type { FormatReader } from '../reading.ts';
import { decodeText } from '../text.ts';
import { flowOfJsonResume } from './flow.ts';
import { looksLikeJsonResume } from './schema.ts';

/** The reading of a JSON Resume: the page it describes, in the usual order. */
export const jsonResumeReader: FormatReader = {
  format: 'json-resume',
  read(bytes) {
    let json: unknown;
    try {
      json = JSON.parse(decodeText(bytes).replace(/^\ufeff/, ''));
    } catch (cause) {
      throw new CandorError('damaged-file', { detail: 'the JSON is broken', cause });
    }
    if (!looksLikeJsonResume(json))
      throw new CandorError('unsupported-format', { detail: 'JSON that is no JSON Resume' });
    return readingOf([flowOfJsonResume(json).flow]);
  },
};
