import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

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

/** The same as it is kept: each part by itself, so that nobody unpacks what they do not ask for. */
interface Packed {
  files: ReadonlyMap<string, Uint8Array>;
  spellings: Uint8Array;
}

export const pack = ({ files, spellings }: Prepared): Uint8Array =>
  serialize({
    files: new Map([...files].map(([hash, value]) => [hash, serialize(value)])),
    spellings: serialize(spellings),
  } satisfies Packed);

/** From wherever this module was compiled or bundled to, one folder under the built program. */
const preparedFile = fileURLToPath(new URL('../lexicon/prepared', import.meta.url));

let packed: Packed | null | undefined;

/** Sources run without a build have none. */
function packedHere(): Packed | null {
  packed ??= existsSync(preparedFile) ? (deserialize(readFileSync(preparedFile)) as Packed) : null;
  return packed;
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
  const known = packedHere()?.files.get(hash);
  const value = known ? (deserialize(known) as T) : check();
  if (value !== null) checked.set(hash, value);
  return value;
}

let spellings: Prepared['spellings'] | null | undefined;

/** Unpacked once, and null where there are none. */
export function preparedSpellings(): Prepared['spellings'] | null {
  if (spellings === undefined) {
    const kept = packedHere()?.spellings;
    spellings = kept ? (deserialize(kept) as Prepared['spellings']) : null;
  }
  return spellings;
}
