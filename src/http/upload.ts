import { json, type Request, type RequestHandler, urlencoded } from 'express';
import multer, { MulterError } from 'multer';
import { CandorError, type ErrorCode } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import { largestFile } from '../extract/extract.ts';
import type { PostingInput } from '../posting/posting-text.ts';
import { limitDeclaredSize } from './admission.ts';

const megabyte = 1024 * 1024;

/** Text of at most 200,000 characters, each up to six bytes as JSON writes them, and a posting beside it. */
const largestText = 2 * megabyte;

/** A resume and a posting. */
const mostFiles = 2;

const readForm = multer({
  storage: multer.memoryStorage(),
  // without it the names of files that are not plain ASCII arrive garbled
  defParamCharset: 'utf8',
  limits: { fileSize: largestFile, files: mostFiles, fields: 20, fieldSize: largestText, fieldNameSize: 100 },
}).any();

/** Reads the body in each form it may come in: a form with a file, a plain form, or JSON. */
export const readBody: RequestHandler[] = [
  limitDeclaredSize(mostFiles * largestFile + largestText),
  json({ limit: largestText }),
  urlencoded({ limit: largestText, extended: false, parameterLimit: 20 }),
  (req, res, next) => readForm(req, res, (error) => next(error && uploadError(error))),
  (req, _res, next) => {
    if (req.body === undefined && req.get('Content-Type')) {
      throw new CandorError('bad-request', { detail: 'send multipart/form-data or application/json' });
    }
    next();
  },
];

const uploadCodes: Partial<Record<MulterError['code'], ErrorCode>> = {
  LIMIT_FILE_SIZE: 'too-large',
  LIMIT_FILE_COUNT: 'several-files',
  LIMIT_FIELD_VALUE: 'text-too-long',
};

/** Whatever else is wrong with a form is the sender's: a missing boundary, a broken header, an early end. */
function uploadError(error: unknown): CandorError {
  const code = error instanceof MulterError ? uploadCodes[error.code] : undefined;
  return new CandorError(code ?? 'bad-request', { cause: error });
}

/** The files of a form by what they are; each field holds one. */
export interface SentFiles {
  resume?: Exclude<ResumeInput, { text: string }>;
  posting?: Exclude<PostingInput, string>;
}

/** @throws CandorError `several-files`, or `bad-request` for a file in another field */
export function filesOf(req: Request): SentFiles {
  const files = Array.isArray(req.files) ? req.files : [];
  const postings = files.filter(({ fieldname }) => fieldname === 'posting');
  const others = files.filter(({ fieldname }) => fieldname !== 'posting');
  if (others.length > 1) throw new CandorError('several-files');
  if (postings.length > 1) throw new CandorError('bad-request', { detail: 'posting: one file' });
  if (others.some(({ fieldname }) => fieldname !== 'resume'))
    throw new CandorError('bad-request', { detail: 'send the file in the field resume or posting' });
  return {
    ...(others[0] && { resume: asFile(others[0]) }),
    ...(postings[0] && { posting: asFile(postings[0]) }),
  };
}

const asFile = ({ buffer, originalname }: Express.Multer.File): { bytes: Uint8Array; fileName: string } => ({
  bytes: buffer,
  fileName: originalname,
});
