import { CandorError } from '../errors.ts';

/**
 * What the log may say of an error. A message can quote a resume, so of an error that is not from our catalogue only
 * its name and the places it passed are told.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  const known = error instanceof CandorError ? error : null;
  const origin = known?.cause ?? error;
  const facts = { code: known?.code ?? 'internal', reason: known?.detail };
  if (!(origin instanceof Error)) return facts;
  const places = origin.stack?.split('\n').filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line));
  return { ...facts, name: origin.name, stack: places?.map((line) => line.trim()) };
}
