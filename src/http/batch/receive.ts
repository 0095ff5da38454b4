import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { CandorError } from '../../errors.ts';

/** Bounds of a batch, in files and bytes. */
export const batchLimits = { files: 500, bytes: 500 * 1024 * 1024, postings: 10 };

/** A file of a form that lies on disk until its request ends. */
export interface ReceivedFile {
  field: string;
  fileName: string;
  path: string;
  size: number;
}

/**
 * Streams the files of a form into a folder, counted as they come, so that no declared size is trusted and a large batch
 * takes no memory. Whatever the outcome, they are gone when the answer is out.
 */
export function receiveFiles(folder: string): RequestHandler {
  const read = multer({
    storage: onDisk(folder),
    // without it the names of files that are not plain ASCII arrive garbled
    defParamCharset: 'utf8',
    limits: {
      files: batchLimits.files + batchLimits.postings,
      fields: 40,
      fieldSize: 1024 * 1024,
      fieldNameSize: 100,
    },
  }).any();
  return (req, res, next) => {
    res.once('close', () => {
      Promise.all(received(req).map(({ path }) => rm(path, { force: true }))).catch(() => {});
    });
    read(req, res, (error) => next(error && asBatchError(error)));
  };
}

export const received = (req: Request): ReceivedFile[] =>
  (Array.isArray(req.files) ? req.files : []).map(({ fieldname, originalname, path, size }) => ({
    field: fieldname,
    fileName: originalname,
    path,
    size,
  }));

function asBatchError(error: unknown): CandorError {
  if (error instanceof CandorError) return error;
  const tooMuch = error instanceof MulterError && error.code === 'LIMIT_FILE_COUNT';
  return new CandorError(tooMuch ? 'batch-too-large' : 'bad-request', { cause: error });
}

function onDisk(folder: string): StorageEngine {
  const spent = new WeakMap<Request, number>();
  return {
    _handleFile(req, file, done) {
      // the name that was sent is no part of a path
      const path = join(folder, randomUUID());
      let size = 0;
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, pass) {
          size += chunk.length;
          const all = (spent.get(req) ?? 0) + chunk.length;
          spent.set(req, all);
          pass(all > batchLimits.bytes ? new CandorError('batch-too-large') : null, chunk);
        },
      });
      mkdir(folder, { recursive: true, mode: 0o700 })
        .then(() => pipeline(file.stream, counted, createWriteStream(path, { mode: 0o600 })))
        .then(
          () => done(null, { path, size }),
          (error) => {
            rm(path, { force: true }).then(
              () => done(error),
              () => done(error),
            );
          },
        );
    },
    _removeFile(_req, file, done) {
      rm(file.path, { force: true }).then(() => done(null), done);
    },
  };
}
