import { z } from 'zod';
import { errorCodes } from '../../errors.ts';
import { analysisReportSchema } from '../../score/report.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';

/** An error as programs get it (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(errorCodes),
  detail: z.string().describe('what to do next'),
  reason: z.string().optional().describe('what exactly is wrong'),
  problems: z
    .array(z.object({ file: z.string(), line: z.number().nullable(), reason: z.string() }))
    .optional()
    .describe('what is wrong with keywords that were sent, place by place'),
  requestId: z.string(),
});

type Json = Record<string, unknown>;

/** Schemas with a name of their own, described once. */
const named = new Map<unknown, string>([
  [analysisReportSchema, 'AnalysisReport'],
  [problemSchema, 'Problem'],
]);

const reference = (id: string): string => `#/components/schemas/${id}`;

let made: Json | null = null;

/**
 * The interface as OpenAPI 3.1, whose schemas are JSON Schema 2020-12: made by zod from the schemas that validate.
 * Source: OpenAPI Specification 3.1.0.
 */
export function openApiDocument(): Json {
  made ??= {
    openapi: '3.1.0',
    info: {
      title: 'Candor',
      version: '1',
      description:
        'Reads a resume as hiring software does and scores it by arithmetic that anyone can check.',
    },
    paths: pathsOf(operations),
    components: { schemas: { AnalysisReport: whole(analysisReportSchema), Problem: whole(problemSchema) } },
  };
  return made;
}

function pathsOf(all: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of all) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: described(operation) };
  }
  return paths;
}

const described = ({
  path,
  summary,
  query = {},
  headers = {},
  body,
  answers,
  examples,
}: Operation): Json => ({
  summary,
  parameters: [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(query).map(([name, description]) => parameter('query', name, description)),
    ...Object.entries(headers).map(([name, description]) => parameter('header', name, description)),
  ],
  ...(body && { requestBody: { content: contentOf(body, examples) } }),
  responses: {
    ...Object.fromEntries(
      Object.entries(answers).map(([status, { says, type, schema }]) => [
        status,
        { description: says, ...(type && schema && { content: { [type]: { schema: schemaOf(schema) } } }) },
      ]),
    ),
    default: {
      description: 'a problem, with a stable code and what to do next',
      content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
    },
  },
});

const parameter = (place: string, name: string, description: string): Json => ({
  name,
  in: place,
  description,
  schema: { type: 'string' },
});

function contentOf(
  { schema, files = [], types }: NonNullable<Operation['body']>,
  examples: Operation['examples'],
): Json {
  const fields = schemaOf(schema, 'input');
  const named = Object.fromEntries(
    examples.flatMap(({ name, body }) => (body ? [[name, { value: body }]] : [])),
  );
  return Object.fromEntries(
    types.map((type) => [
      type,
      { schema: type === 'multipart/form-data' ? withFiles(fields, files) : fields, examples: named },
    ]),
  );
}

/** In a form with files some fields hold bytes. */
const withFiles = (fields: Json, files: readonly string[]): Json => ({
  ...fields,
  properties: {
    ...Object(fields.properties),
    ...Object.fromEntries(
      files.map((name) => [name, { type: 'string', contentMediaType: 'application/octet-stream' }]),
    ),
  },
});

/** A named schema in full. */
function whole(schema: z.ZodType): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema);
  return json;
}

/** A schema by itself, with the report by reference. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const id = named.get(zodSchema);
      if (!id) return;
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      jsonSchema.$ref = reference(id);
    },
  });
  return json;
}
