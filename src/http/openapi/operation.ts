import type { z } from 'zod';

/** One call of the interface: what it takes, what it answers, and examples that a test sends. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** as Express writes it, `/v1/analyses/:id` */
  path: string;
  summary: string;
  /** query parameters with what they do */
  query?: Record<string, string>;
  /** request headers with what they do */
  headers?: Record<string, string>;
  body?: Body;
  answers: Record<number, Answer>;
  examples: Example[];
}

interface Body {
  /** the fields as the schema that validates them takes them */
  schema: z.ZodType;
  /** fields that may be files */
  files?: readonly string[];
  types: readonly ('multipart/form-data' | 'application/json' | 'application/x-www-form-urlencoded')[];
}

interface Answer {
  says: string;
  type?: 'application/json' | 'text/html' | 'text/plain' | 'text/event-stream';
  /** left out where the answer has no JSON of its own */
  schema?: z.ZodType;
}

/** A request that can be sent as it stands; `:id` is that of an analysis made before. */
export interface Example {
  name: string;
  query?: Record<string, string>;
  body?: Record<string, string | number | boolean>;
  headers?: Record<string, string>;
  accept?: string;
  status: number;
}

/** An answer in JSON. */
export const json = (says: string, schema: z.ZodType): Answer & { type: 'application/json' } => ({
  says,
  type: 'application/json',
  schema,
});

/** A call that answers something other than JSON. */
export const download = (path: string, summary: string, says: string): Operation => ({
  method: 'get',
  path,
  summary,
  answers: { 200: { says } },
  examples: [{ name: says, status: 200 }],
});

/** What a page without script sends instead of a PATCH or DELETE. */
export const formTwin = (
  path: string,
  says: string,
  { name, status = 303, ...example }: Partial<Example> & { name: string },
  body?: Operation['body'],
): Operation => ({
  method: 'post',
  path,
  summary: 'The same for a form without script.',
  ...(body && { body }),
  answers: { 303: { says } },
  examples: [{ name, status, ...example }],
});
