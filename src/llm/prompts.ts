import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';

/** Prompts are files: front matter and a template, with the clauses that all share in `partials/`. */

const folder = new URL('../../prompts/', import.meta.url);

const frontMatter = z.strictObject({
  id: z.string(),
  version: z.number().int().positive(),
  /** the names of all variables that the template prints, no more and no fewer */
  inputs: z.array(z.string().min(1)),
  /** id of the schema that an answer must fit */
  output: z.string(),
});

export interface Prompt extends z.output<typeof frontMatter> {
  template: string;
}

/** A prompt by its id, with its partials in place. @throws Error where front matter and template disagree */
export function readPrompt(id: string): Prompt {
  const source = readFileSync(new URL(`${id}.prompt.md`, folder), 'utf8');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const meta = frontMatter.parse(load(head));
  const template = body.replace(/\{\{> ([\w-]+)\}\}/g, (_, name: string) =>
    readFileSync(new URL(`partials/${name}.md`, folder), 'utf8').trim(),
  );
  const printed = new Set([...template.matchAll(variable)].map((match) => match[1] ?? ''));
  assertSame(`prompt ${id}`, printed, new Set(meta.inputs));
  return { ...meta, template: template.trim() };
}

const variable = /\{\{(\w+)\}\}/g;

/**
 * Puts the values in, in a single pass: what stands in a value is never looked at again, so that a resume that holds
 * `{{statements}}` or `$&` changes nothing.
 * @throws Error naming a variable that is missing or unknown
 */
export function renderPrompt({ id, inputs, template }: Prompt, values: Record<string, string>): string {
  assertSame(`values of prompt ${id}`, new Set(Object.keys(values)), new Set(inputs));
  return template.replace(variable, (_, name: string) => values[name] ?? '');
}

function assertSame(what: string, given: ReadonlySet<string>, wanted: ReadonlySet<string>): void {
  const missing = [...wanted].filter((name) => !given.has(name));
  const unknown = [...given].filter((name) => !wanted.has(name));
  if (missing.length + unknown.length > 0)
    throw new Error(
      `${what}: missing ${missing.join(', ') || 'none'}, unknown ${unknown.join(', ') || 'none'}`,
    );
}
