import { randomBytes } from 'node:crypto';
import { CandorError } from '../errors.ts';
import { judgeFileName } from '../report/file-name.ts';
import type { AnalysisReport } from '../score/report.ts';
import { mayBeReport } from '../score/saved-report.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import { expiryOf } from '../store/retention.ts';
import type { AnalysisRequest } from './analysis-request.ts';
import type { AppDependencies } from './dependencies.ts';
import type { Progress } from './running.ts';
import type { SecondReadings } from './second-readings.ts';

/** 128 random bits: whoever knows it may read and delete. */
export const newId = (): string => randomBytes(16).toString('base64url');

export interface Making {
  deps: AppDependencies;
  readings: SecondReadings;
  id: string;
  request: AnalysisRequest;
  signal: AbortSignal;
  tell?: (progress: Progress) => void;
}

/**
 * Reads and scores what was sent, keeps it, and begins the second reading; a saved report is opened as it was.
 * @throws CandorError as `analyze` and `openReport` do
 */
export async function makeAnalysis(making: Making): Promise<StoredAnalysis> {
  const { deps, readings, id, request, signal, tell = () => {} } = making;
  const { input } = request;
  const isSaved = mayBeReport(input);
  const createdAt = deps.now();
  const report = await (isSaved ? openSaved(deps, request) : read(making));
  // nobody would learn the id, so nothing is kept
  signal.throwIfAborted();
  const expiresAt = expiryOf({ kind: 'anonymous' }, createdAt, deps.settings);
  const fileName = !isSaved && 'fileName' in input && input.fileName ? judgeFileName(input.fileName) : null;
  const analysis = { id, createdAt, expiresAt, report, ...(fileName && { fileName }) };
  await deps.store.save(analysis);
  if (!isSaved) await deps.store.rewriting.saveInput(id, input);
  // it was cancelled while it was being kept
  if (signal.aborted) await deps.store.delete(id);
  signal.throwIfAborted();
  tell({ stage: 'scored' });
  if (isSaved) tell({ stage: 'done' });
  else
    readings.begin(id, input, (isCompared) => {
      tell({ stage: isCompared ? 'compared' : 'not-compared' });
      tell({ stage: 'done' });
    });
  return analysis;
}

const read = ({
  deps,
  request: { input, options },
  signal,
  tell = () => {},
}: Making): Promise<AnalysisReport> =>
  deps.analyze(input, {
    ...options,
    signal,
    onRecognised: (progress) => tell({ stage: 'recognising', ...progress }),
    onRead: () => tell({ stage: 'read' }),
  });

/** It has its role, month and posting already. */
async function openSaved(
  deps: AppDependencies,
  { input, options: { posting } }: AnalysisRequest,
): Promise<AnalysisReport> {
  if (posting === undefined) return deps.openReport(input);
  throw new CandorError('bad-request', {
    detail: 'posting: a saved report holds its own; send the resume to have it held against another',
  });
}
