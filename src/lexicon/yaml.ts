import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CandorError } from '../errors.ts';

/** The project's own keyword folder, found from the package's root and never from the working directory. */
export const keywordsFolder = fileURLToPath(new URL('../../keywords', import.meta.url));

/**
 * Reads one keyword file and checks it by its schema.
 * @throws CandorError `keywords-invalid` naming file, line and reason
 */
export function readKeywordFile<T extends z.ZodType>(folder: string, path: string, schema: T): z.output<T> {
  const source = readFileSync(join(folder, path), 'utf8');
  const result = schema.safeParse(parseYaml(source, path));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalid(path, lineOf(source, issue?.path ?? []), `${issue?.path.join('.')}: ${issue?.message}`);
}

/** `js-yaml` reads eight times faster than `yaml`, which alone knows the line of every value. */
function parseYaml(source: string, path: string): unknown {
  try {
    return load(source);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw invalid(path, (error.mark?.line ?? 0) + 1, error.reason);
  }
}

/** The line in which the value at a path of keys begins, or what should hold it where it is missing. */
function lineOf(source: string, keys: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const place = document.getIn(keys.slice(0, depth), true);
    if (isRanged(place)) return lines.linePos(place.range[0]).line;
  }
  return 1;
}

/** The YAML files of a folder, as paths relative to the keyword folder, in a fixed order. */
export const yamlFilesIn = (folder: string, under: string): string[] =>
  readdirSync(join(folder, under))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => relative(folder, join(folder, under, name)));

const invalid = (path: string, line: number, reason: string): CandorError =>
  new CandorError('keywords-invalid', { detail: `${path}, line ${line}: ${reason}` });

const isRanged = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
