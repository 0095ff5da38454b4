import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Keyword files that the build has read and checked, by the hash of their bytes. Reading and checking the skills takes
 * most of the time of a start; a file that was edited since has another hash and is read and checked as ever. Sources
 * run without a build have none.
 */
const preparedFile = fileURLToPath(new URL('./prepared-keywords.json', import.meta.url));

let prepared: Readonly<Record<string, unknown>> | null = null;

/** What the build made of a file with these bytes, undefined where it saw none such. */
export function preparedFrom(source: string): unknown {
  prepared ??= existsSync(preparedFile) ? JSON.parse(readFileSync(preparedFile, 'utf8')) : {};
  return prepared?.[hashOf(source)];
}

export const hashOf = (source: string): string => createHash('sha256').update(source).digest('base64url');
