import type { Request } from 'express';
import { CandorError } from '../errors.ts';

/** The forms a stored report is given in: by suffix of the address, or by what the caller accepts. */
const formats = [
  { format: 'json', suffix: 'json', type: 'application/json' },
  { format: 'html', suffix: 'html', type: 'text/html' },
  { format: 'markdown', suffix: 'md', type: 'text/markdown' },
  { format: 'csv', suffix: 'csv', type: 'text/csv' },
  { format: 'pdf', suffix: 'pdf', type: 'application/pdf' },
  { format: 'text', suffix: 'txt', type: 'text/plain' },
] as const;

export type ReportForm = (typeof formats)[number];

/** Splits the last part of an address into the id and the suffix behind it. */
export function splitName(name: string): { id: string; suffix: string | null } {
  const [, id = name, suffix = null] = /^([^.]*)\.(.*)$/.exec(name) ?? [];
  return { id, suffix };
}

/**
 * The form to answer in: the suffix decides, else what the caller prefers, JSON in doubt.
 * @throws CandorError `no-renderer`
 */
export function chooseForm(req: Request, suffix: string | null): ReportForm {
  const wanted = suffix === null ? req.accepts(formats.map((form) => form.type)) : null;
  const form = formats.find((one) => (suffix === null ? one.type === wanted : one.suffix === suffix));
  if (!form) throw new CandorError('no-renderer');
  return form;
}

/** Whether a browser's form or address line asks, rather than a program. */
export const prefersPage = (req: Request): boolean => req.accepts(['json', 'html']) === 'html';
