import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, path), 'utf8'), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) throw invalid(path, lines.linePos(broken.pos[0]).line, broken.message.split('\n')[0] ?? '');
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue ? document.getIn(issue.path, true) : null;
  const offset = isRanged(place) ? place.range[0] : 0;
  throw invalid(path, lines.linePos(offset).line, `${issue?.path.join('.')}: ${issue?.message}`);
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
