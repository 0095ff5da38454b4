import { createRequire } from 'node:module';
import { load, YAMLException } from 'js-yaml';
import type * as Yaml from 'yaml';
import type { z } from 'zod';
import { type KeywordFile, textOf } from './folders.ts';
import { plainIssues } from './issues.ts';
import { checkedOnce } from './prepared.ts';
import { Problems } from './problems.ts';

export { keywordsFolder } from './folders.ts';

/**
 * Reads one keyword file and checks it by its schema.
 * @throws CandorError `keywords-invalid` naming file, line and reason
 */
export function readKeywordFile<T extends z.ZodType>(root: string, path: string, schema: T): z.output<T> {
  const problems = new Problems();
  const data = readChecked({ folder: { root, shown: '' }, path }, schema, problems);
  problems.refuse();
  // without a problem there is data
  return data as z.output<T>;
}

/** The same, noting every problem of the file; null where there is one. */
export function readChecked<T extends z.ZodType>(
  file: KeywordFile,
  schema: T,
  problems: Problems,
): z.output<T> | null {
  const source = readText(file, problems);
  if (source === null) return null;
  const checked = (): z.output<T> | null => check(source, file, schema, problems);
  // what a workspace wrote may be the bytes of any file of ours, under a name with another schema
  return typeof file.folder.root === 'string' ? checkedOnce(source, checked) : checked();
}

function check<T extends z.ZodType>(
  source: string,
  file: KeywordFile,
  schema: T,
  problems: Problems,
): z.output<T> | null {
  const parsed = parseYaml(source, file, problems);
  if (!parsed) return null;
  const result = schema.safeParse(parsed.value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues.flatMap(plainIssues))
    problems.note(file, lineOf(source, path), path.length > 0 ? `${path.join('.')}: ${message}` : message);
  return null;
}

function readText(file: KeywordFile, problems: Problems): string | null {
  try {
    return textOf(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    problems.note(file, null, `it cannot be read (${error.code})`);
    return null;
  }
}

/** `js-yaml` reads eight times faster than `yaml`, which alone knows the line of every value. */
function parseYaml(source: string, file: KeywordFile, problems: Problems): { value: unknown } | null {
  try {
    return { value: load(source) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    problems.note(file, (error.mark?.line ?? 0) + 1, error.reason);
    return null;
  }
}

/** The line in which the value at a path of keys begins, or what should hold it where it is missing. */
export function lineOf(source: string, keys: readonly PropertyKey[]): number {
  // loaded for a complaint alone: it takes longer than reading every pack
  const { isMap, isScalar, isSeq, LineCounter, parseDocument } = createRequire(import.meta.url)(
    'yaml',
  ) as typeof Yaml;
  const lines = new LineCounter();
  let node: unknown = parseDocument(source, { lineCounter: lines }).contents;
  let start = 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      start = startOf(pair.key) ?? start;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      start = startOf(node) ?? start;
    } else break;
  }
  return lines.linePos(start).line;
}

const startOf = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;
