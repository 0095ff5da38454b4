import { z } from 'zod';

/** What a model answers for the prompt `rewrite`. */
export const rewritesSchema = z.strictObject({
  rewrites: z.array(z.strictObject({ id: z.string(), rewrite: z.string() })),
});

export type Proposal = z.infer<typeof rewritesSchema>['rewrites'][number];

/** The same for servers that bind their output to a JSON schema. */
export const rewritesJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...schema } = z.toJSONSchema(rewritesSchema);
  return schema;
};
