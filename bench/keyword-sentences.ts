import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { Role } from '../src/lexicon/role.ts';
import { mentionsInText } from '../src/match/mentions.ts';
import { asideSchema, isKeptAside } from './aside.ts';
import { idOfName } from './names.ts';

const names = z.array(z.string()).default([]);
const sentenceSchema = z.strictObject({
  text: z.string(),
  /** claimed without a doubt */
  expect: names,
  /** claimed weakly */
  hedged: names,
  /** printed, and denied, wished or said of somebody else; each is a trap too */
  negated: names,
  /** what must not be claimed */
  traps: names,
  /** arguable: right whether claimed or not */
  also: names,
  use: z.enum(['used', 'listed']).optional(),
});

export type Sentence = z.infer<typeof sentenceSchema>;

const folder = new URL('../fixtures/sentences/', import.meta.url);

const fileSchema = z.strictObject({
  aside: asideSchema,
  sentences: z.array(sentenceSchema),
});

/** Every labelled sentence, with the theme that its file is named after. */
export function readSentences(): (Sentence & { theme: string; aside: boolean })[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const { aside, sentences } = fileSchema.parse(load(readFileSync(new URL(file, folder), 'utf8')));
      return sentences.map((sentence) => ({
        ...sentence,
        theme: file.replace('.yaml', ''),
        aside: isKeptAside(aside, sentence.text),
      }));
    });
}

export interface SentenceResult {
  hit: number;
  found: number;
  asked: number;
  traps: number;
  fallen: number;
  /** judgements beside the claim itself (denied, weak, used) that are right, and how many were asked */
  told: number;
  toTell: number;
  misses: string[];
}

/** Compares what is claimed in a sentence, that is mentioned and not negated, with its labels. */
export function measureSentence(sentence: Sentence, role: Role): SentenceResult {
  const ids = (list: string[]): Set<string> => new Set(list.map((name) => knownId(role, name)));
  const asked = ids([...sentence.expect, ...sentence.hedged]);
  const [weak, denied, also] = [ids(sentence.hedged), ids(sentence.negated), ids(sentence.also)];
  const traps = new Set([...ids(sentence.traps), ...denied]);
  const mentions = mentionsInText(sentence.text, role);
  const claims = mentions.filter(({ negated }) => !negated);
  const claimed = new Set(claims.map(({ id }) => id));
  const found = [...claimed].filter((id) => asked.has(id) || !also.has(id));
  const flags = [
    ...claims
      .filter(({ id }) => asked.has(id))
      .flatMap(({ id, hedged, use }) => [
        { right: hedged === weak.has(id), miss: `~${id} hedged=${hedged}` },
        ...(sentence.use ? [{ right: use === sentence.use, miss: `~${id} ${use}` }] : []),
      ]),
    ...[...denied].map((id) => ({
      right: mentions.some((mention) => mention.id === id && mention.negated),
      miss: `~${id} not negated`,
    })),
  ];
  return {
    hit: found.filter((id) => asked.has(id)).length,
    found: found.length,
    asked: asked.size,
    traps: traps.size,
    fallen: [...traps].filter((id) => claimed.has(id)).length,
    told: flags.filter(({ right }) => right).length,
    toTell: flags.length,
    misses: [
      ...[...asked].filter((id) => !claimed.has(id)).map((id) => `-${id}`),
      ...found.filter((id) => !asked.has(id)).map((id) => `+${id}${traps.has(id) ? ' TRAP' : ''}`),
      ...flags.filter(({ right }) => !right).map(({ miss }) => miss),
    ],
  };
}

function knownId(role: Role, name: string): string {
  const id = idOfName(role, name);
  if (id === undefined) throw new Error(`a sentence is labelled with ${name}, which is no keyword`);
  return id;
}
