import { z } from 'zod';

/** The resume and the places in its text, as the report prints them. */

export const box = z.strictObject({
  page: z.number().int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

export const span = { start: z.number().int().nonnegative(), end: z.number().int().nonnegative() };

export const rangeSchema = z.strictObject({
  source: z.enum(['document', 'posting']),
  ...span,
  boxes: z.array(box).describe('one box a printed line; none where the format has no pages'),
});

const leaf = z.strictObject({ value: z.string(), range: rangeSchema });
const bullet = z.strictObject({ id: z.string(), value: z.string(), range: rangeSchema });

export const sectionKind = z.enum([
  'contact',
  'summary',
  'work',
  'education',
  'projects',
  'skills',
  'certificates',
  'languages',
  'awards',
  'publications',
  'volunteer',
  'interests',
  'references',
  'other',
]);

export const resumeSchema = z.strictObject({
  contact: z.strictObject({
    name: leaf.nullable(),
    emails: z.array(leaf),
    phones: z.array(leaf),
    links: z.array(leaf),
    location: leaf.nullable(),
  }),
  headline: leaf.nullable(),
  summary: leaf.nullable(),
  work: z.array(
    z.strictObject({
      id: z.string(),
      company: leaf.nullable(),
      title: leaf.nullable(),
      location: leaf.nullable(),
      start: leaf.nullable(),
      end: leaf.nullable(),
      current: z.boolean(),
      bullets: z.array(bullet),
      range: rangeSchema,
    }),
  ),
  education: z.array(
    z.strictObject({
      institution: leaf.nullable(),
      degree: leaf.nullable(),
      start: leaf.nullable(),
      end: leaf.nullable(),
      range: rangeSchema,
    }),
  ),
  projects: z.array(
    z.strictObject({
      id: z.string(),
      name: leaf.nullable(),
      start: leaf.nullable(),
      end: leaf.nullable(),
      current: z.boolean(),
      bullets: z.array(bullet),
      range: rangeSchema,
    }),
  ),
  skills: z.array(z.strictObject({ name: leaf.nullable(), keywords: z.array(leaf), range: rangeSchema })),
  certificates: z.array(leaf),
  languages: z.array(leaf),
  sections: z.array(
    z.strictObject({ kind: sectionKind, heading: leaf.nullable(), range: rangeSchema, body: rangeSchema }),
  ),
});
