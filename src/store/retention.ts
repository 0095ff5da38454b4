import { CandorError } from '../errors.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Why an analysis is kept, which says for how long: nobody asked, its owner asked, or its workspace has set it. */
export type Retention =
  | { kind: 'anonymous' }
  | { kind: 'kept'; days: number }
  | { kind: 'workspace'; days: number };

export interface RetentionPolicy {
  /** of what nobody asked to keep */
  retentionHours: number;
  /** that an owner may ask for */
  mostDaysKept: number;
}

/** When an analysis is deleted. @throws CandorError `bad-days` where its owner asks for more than is allowed */
export function expiryOf(retention: Retention, from: Date, policy: RetentionPolicy): Date {
  if (retention.kind === 'anonymous') return new Date(from.getTime() + policy.retentionHours * hour);
  if (retention.kind === 'kept' && retention.days > policy.mostDaysKept)
    throw new CandorError('bad-days', { detail: `at most ${policy.mostDaysKept} days` });
  return new Date(from.getTime() + retention.days * day);
}
