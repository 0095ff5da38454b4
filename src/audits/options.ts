import { CandorError } from '../errors.ts';

/** A threshold of an audit. @throws CandorError `keywords-invalid` when `rubric.yaml` does not give it */
export function option(options: Readonly<Record<string, number>>, name: string): number {
  const value = options[name];
  if (value === undefined)
    throw new CandorError('keywords-invalid', { detail: `rubric.yaml gives no option ${name}` });
  return value;
}

export const clamp = (value: number): number => Math.min(1, Math.max(0, value));

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
