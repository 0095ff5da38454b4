import { json, type RequestHandler, urlencoded } from 'express';
import multer, { MulterError } from 'multer';
import { CandorError, type ErrorCode } from '../errors.ts';
import { largestFile } from '../extract/extract.ts';
import { limitDeclaredSize } from './admission.ts';

const megabyte = 1024 * 1024;

/** Text of at most 200,000 characters, each up to six bytes as JSON writes them, and a posting beside it. */
const largestText = 2 * megabyte;

const readForm = multer({
  storage: multer.memoryStorage(),
  // without it the names of files that are not plain ASCII arrive garbled
  defParamCharset: 'utf8',
  limits: { fileSize: largestFile, files: 1, fields: 20, fieldSize: largestText, fieldNameSize: 100 },
}).any();

/** Reads the body in each form it may come in: a form with a file, a plain form, or JSON. */
export const readBody: RequestHandler[] = [
  limitDeclaredSize(largestFile + largestText),
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
