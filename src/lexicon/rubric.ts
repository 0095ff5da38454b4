import { z } from 'zod';
import type { Rubric } from './role.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const share = z.number().min(0).max(1);
const reason = z.string().min(1);
const audits = z.record(
  id,
  z.strictObject({
    weight: z.number().nonnegative(),
    options: z.record(z.string(), z.number()).default({}),
    reason,
  }),
);

/** Schema of `rubric.yaml`: every weight and threshold stands beside its reason. */
export const rubricSchema = z.strictObject({
  scoringVersion: z.string().min(1),
  categories: z.array(z.strictObject({ id, title: reason, why: reason, audits })).min(1),
  gate: z.strictObject({
    floor: share,
    mustHavesUsed: z.number().positive(),
    months: z.number().positive(),
    usedShare: share,
    measuredStatement: share,
    stuffing: share,
    reason,
  }),
  readability: z.strictObject({ floor: share, audits, reason }),
  grades: z.strictObject({
    listed: share,
    titled: share,
    involved: share,
    used: share,
    measured: share,
    hedged: share,
    reason,
  }),
  match: z.strictObject({
    required: z.number().positive(),
    preferred: share,
    roleShare: share,
    gateShare: share,
    kin: z.array(z.strictObject({ share, of: z.array(id).min(1), reason })),
    years: z.strictObject({
      fewFloor: share,
      manyFloor: share,
      manySpan: z.number().positive(),
      mostBound: z.number().positive(),
      titles: z.array(
        z.strictObject({
          words: z.array(z.string().min(1)),
          least: z.number().positive().nullable(),
          most: z.number().positive().nullable(),
        }),
      ),
      reason,
    }),
    reason,
  }),
  experience: z.strictObject({
    fullRelevanceSkills: z.number().int().min(2),
    genericShare: share,
    neighbourShare: share,
    neighbourMost: share,
    strangerMost: share,
    softwareShare: share,
    toldShare: share,
    adjacentShare: share,
    untoldShare: share,
    toldStatements: share,
    fadesAfter: z.number().int().positive(),
    fadedShare: share,
    reason,
  }),
  bands: z
    .array(
      z.strictObject({
        id,
        from: z.number(),
        label: reason,
        means: reason,
        elsewhere: z.boolean().default(false),
      }),
    )
    .min(1),
});

/** A role's rubric as the score takes it; categories and audits keep the file's order. */
export const toRubric = (file: z.output<typeof rubricSchema>): Rubric => ({
  ...file,
  categories: file.categories.map((category) => ({
    ...category,
    audits: new Map(Object.entries(category.audits)),
  })),
  readability: { ...file.readability, audits: new Map(Object.entries(file.readability.audits)) },
  match: {
    ...file.match,
    kin: new Map(file.match.kin.flatMap(({ share, of }) => of.map((umbrella) => [umbrella, share]))),
  },
  bands: [...file.bands].sort((a, b) => b.from - a.from),
});
