import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';

const kinds = [
  'invented_number',
  'changed_number',
  'unit_change',
  'invented_technology',
  'invented_employer',
  'invented_scope',
  'dropped_fact',
] as const;

const caseSchema = z.strictObject({
  original: z.string(),
  context: z.string().optional(),
  rewrite: z.string(),
  grounded: z.boolean(),
  /** what a careful reader would call it; several where more than one name is right */
  kinds: z.array(z.enum(kinds)),
  aside: z.boolean().optional(),
});
const fileSchema = z.strictObject({
  /** texts that several cases share by a YAML anchor */
  contexts: z.array(z.string()).default([]),
  /** what holds for every case that does not say so itself */
  aside: z.boolean().optional(),
  rewrites: z.array(caseSchema),
});

export interface RewriteCase {
  file: string;
  original: string;
  context?: string;
  rewrite: string;
  grounded: boolean;
  kinds: readonly string[];
  aside: boolean;
}

const folder = new URL('../fixtures/rewrites/', import.meta.url);

/** Every labelled rewrite. Files that do not mark what is kept aside keep half, by the bytes alone. */
export const readRewrites = (): RewriteCase[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const { rewrites, aside: marked } = fileSchema.parse(load(readFileSync(new URL(file, folder), 'utf8')));
      return rewrites.map(({ original, context, rewrite, grounded, kinds, aside }) => ({
        file: file.replace('.yaml', ''),
        original,
        ...(context === undefined ? {} : { context }),
        rewrite,
        grounded,
        kinds,
        aside: aside ?? marked ?? isAside(`${original}\n${rewrite}`),
      }));
    });

const isAside = (text: string): boolean => (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 0;
