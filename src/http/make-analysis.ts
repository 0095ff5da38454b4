import { randomBytes } from 'node:crypto';
import { judgeFileName } from '../report/file-name.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import type { AnalysisRequest } from './analysis-request.ts';
import type { AppDependencies } from './dependencies.ts';
import type { Progress } from './running.ts';
import type { SecondReadings } from './second-readings.ts';

const hour = 3_600_000;

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

/** Reads and scores what was sent, keeps it, and begins the second reading. @throws CandorError as `analyze` does */
export async function makeAnalysis({
  deps,
  readings,
  id,
  request: { input, options },
  signal,
  tell = () => {},
}: Making): Promise<StoredAnalysis> {
  const createdAt = deps.now();
  const report = await deps.analyze(input, {
    ...options,
    signal,
    onRecognised: (progress) => tell({ stage: 'recognising', ...progress }),
    onRead: () => tell({ stage: 'read' }),
  });
  // nobody would learn the id, so nothing is kept
  signal.throwIfAborted();
  const expiresAt = new Date(createdAt.getTime() + deps.settings.retentionHours * hour);
  const fileName = 'fileName' in input && input.fileName ? judgeFileName(input.fileName) : null;
  const analysis = { id, createdAt, expiresAt, report, ...(fileName && { fileName }) };
  await deps.store.save(analysis);
  await deps.store.rewriting.saveInput(id, input);
  // it was cancelled while it was being kept
  if (signal.aborted) await deps.store.delete(id);
  signal.throwIfAborted();
  tell({ stage: 'scored' });
  readings.begin(id, input, (isCompared) => {
    tell({ stage: isCompared ? 'compared' : 'not-compared' });
    tell({ stage: 'done' });
  });
  return analysis;
}
