import { z } from 'zod';
import { either, listOf } from './given-list.ts';

/** Schemas of the files in `keywords/`: the one description of what a coach may write there. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const words = z.array(z.string().min(1)).min(1);
const lowerCase = z
  .string()
  .min(1)
  .refine((text) => text === text.toLowerCase(), 'must be lower-case');

/**
 * When an ambiguous word is this keyword. `printed` are the only spellings that count, `never` the neighbours that
 * rule it out, `needs` the reasons of which one must hold. A word that starts with `$` names a group in
 * `language/guards.yaml`.
 */
export const guardSchema = z.strictObject({
  printed: words.optional(),
  never: z.strictObject({ after: words.optional(), before: words.optional() }).optional(),
  needs: z
    .strictObject({
      /** the word just before is one of these */
      after: words.optional(),
      /** the word just after is one of these */
      before: words.optional(),
      /** it stands in a list beside another skill */
      list: z.boolean().optional(),
      /** it stands in a skills section or a labelled skill line */
      skills: z.boolean().optional(),
      /** one of these skills stands in the same sentence */
      beside: z.array(id).optional(),
    })
    .optional(),
});

const alias = either(
  (value) => typeof value !== 'object' || value === null,
  lowerCase,
  z.strictObject({ text: lowerCase, guard: guardSchema }),
);

export const skillSchema = z.strictObject({
  id,
  /** the standard printing, matched without regard to case unless guarded */
  name: z.string().min(1),
  acronym: z.string().min(1).optional(),
  full: z.string().min(1).optional(),
  aliases: z.array(alias).default([]),
  /** guards the name, the acronym and the full term */
  guard: guardSchema.optional(),
  /** ids of what anyone who uses this also uses or does */
  implies: z.array(id).default([]),
  /** year of the first public release */
  since: z.number().int().min(1940).max(2030).optional(),
  /** where name and year can be checked */
  source: z.string().min(1),
});

/** What an own folder changes of a shipped skill; every other field of it stands. */
const skillChangeSchema = skillSchema
  .partial()
  .omit({ id: true })
  .extend({
    change: id,
    aliases: listOf(alias).optional(),
    implies: listOf(id).optional(),
  });

export const skillFileSchema = z.strictObject({
  domain: id,
  /** people skills say nothing of a profession; tools and practices of software do */
  technical: z.boolean(),
  skills: z
    .array(
      either(
        (value) => typeof value === 'object' && value !== null && 'change' in value,
        skillChangeSchema,
        skillSchema,
      ),
    )
    .min(1),
});

const listEntrySchema = z.strictObject({
  skill: id,
  name: z.string().min(1),
  /** skills whose names the list itself gives for the keyword */
  'also-named': z.array(id).default([]),
  /** in plain words, the work that shows it */
  'shown-by': z.string().min(1).optional(),
});

export const keywordListSchema = z.strictObject({
  source: z.string().min(1),
  keywords: listOf(listEntrySchema, 1),
});

const avoidEntrySchema = z.strictObject({
  id,
  name: z.string().min(1),
  aliases: z.array(lowerCase).default([]),
  instead: z.string(),
});

export const avoidFileSchema = z.strictObject({
  source: z.string().min(1),
  phrases: listOf(avoidEntrySchema, 1),
});

const wordList = z.array(lowerCase).min(1);

const dutyEntrySchema = z.strictObject({
  id,
  /** as it follows "You show it through" */
  name: z.string().min(1),
  /** the skills that this work shows */
  shows: z.array(id).min(1),
  phrases: z.array(lowerCase).min(1),
  /** words that tell of it together: one of each list in one sentence, and none of those it goes without */
  'told-by': z
    .array(z.strictObject({ all: z.array(wordList).min(2), without: wordList.optional() }))
    .default([]),
  /** phrases in which the words above say something else: "long service" */
  unlike: z.array(lowerCase).default([]),
});

export const dutyFileSchema = z.strictObject({
  source: z.string().min(1),
  /** lists of words that the duties below share by YAML anchors */
  words: z.record(z.string(), wordList).optional(),
  duties: listOf(dutyEntrySchema, 1),
});

const titleWords = listOf(lowerCase).optional();

/** What a pack does not give it has from the role that it extends. */
export const roleFileSchema = z.strictObject({
  id,
  name: z.string().min(1).optional(),
  extends: id.optional(),
  description: z.string().min(1).optional(),
  /** words of job titles that mark the role itself, whatever else stands beside them; all lists in lower-case */
  core: titleWords,
  /** words of job titles that mark software work */
  titles: titleWords,
  /** the same for neighbouring software work, which counts in part */
  neighbours: titleWords,
  /** the same for those who lead the people that do the work */
  managers: titleWords,
  /** titles of work beside the role's own, of which most counts */
  adjacent: titleWords,
  /** titles that say software and no craft */
  generic: titleWords,
  /** titles that may say software, believed beside other software positions or a skill of the role in use */
  unsure: titleWords,
  /** titles of those whose statements name the work of others */
  unrelated: titleWords,
  /** words that make a neighbour's title another profession's: "civil engineer" */
  otherwise: titleWords,
  source: z.string().min(1),
});

export type Guard = z.infer<typeof guardSchema>;
export type SkillChange = z.output<typeof skillChangeSchema>;
export type Skill = z.output<typeof skillSchema> & { domain: string; technical: boolean };
export type ListEntry = z.output<typeof listEntrySchema>;
export type AvoidEntry = z.output<typeof avoidEntrySchema>;
export type DutyEntry = z.output<typeof dutyEntrySchema>;
export type RoleFile = z.output<typeof roleFileSchema>;
