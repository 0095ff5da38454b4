import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';

/** One way to print a form. */
export interface Spelling {
  /** its folded words */
  keys: readonly string[];
  /** the signs that must stand before each word; none where spaces or hyphens may */
  signs?: readonly string[];
  /** the stem of the last word */
  stem: string;
}

/** What the build has worked out, so that a start need not: reading, checking and spelling takes most of its time. */
export interface Prepared {
  /** what the schema of each keyword file made of it, by the hash of the file's bytes */
  files: ReadonlyMap<string, unknown>;
  /** the spellings of each printed form */
  spellings: ReadonlyMap<string, readonly Spelling[]>;
}

/** From wherever this module was compiled or bundled to, one folder under the built program. */
const preparedFile = fileURLToPath(new URL('../lexicon/prepared', import.meta.url));

let prepared: Prepared | null | undefined;

/** Sources run without a build have none. */
function preparedHere(): Prepared | null {
  prepared ??= existsSync(preparedFile) ? (deserialize(readFileSync(preparedFile)) as Prepared) : null;
  return prepared;
}

const checked = new Map<string, unknown>();

/** What this process has read and checked, by the hash of the file's bytes. */
export const checkedHere = (): ReadonlyMap<string, unknown> => checked;

/**
 * What a file with these bytes holds. One that was edited since the build has another hash, and is read and checked as
 * ever; null where something is wrong with it.
 */
export function checkedOnce<T>(source: string, check: () => T | null): T | null {
  const hash = createHash('sha256').update(source).digest('base64url');
  // the build wrote nothing but what the schema of the same file made of the same bytes
  const known = preparedHere()?.files.get(hash) as T | undefined;
  const value = known ?? check();
  if (value !== null) checked.set(hash, value);
  return value;
}

export const preparedSpellings = (): Prepared['spellings'] | undefined => preparedHere()?.spellings;
