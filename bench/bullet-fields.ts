import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import { gradeBullet } from '../src/wording/grade.ts';
import { asideSchema, isKeptAside } from './aside.ts';

const bulletSchema = z.strictObject({
  text: z.string(),
  quantified: z.boolean(),
  verb: z.string().nullable(),
  weak: z.boolean(),
  /** the printed measures, where they were labelled */
  metrics: z.array(z.string()).optional(),
  aside: z.boolean().default(false),
});

export type LabelledBullet = z.infer<typeof bulletSchema>;

const folder = new URL('../fixtures/bullets/', import.meta.url);

const fileSchema = z.strictObject({ aside: asideSchema, bullets: z.array(bulletSchema) });

/** Every labelled bullet; one is kept aside by its own mark or by the rule of its file. */
export const readBullets = (): LabelledBullet[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const { aside, bullets } = fileSchema.parse(load(readFileSync(new URL(file, folder), 'utf8')));
      return bullets.map((bullet) => ({
        ...bullet,
        aside: bullet.aside || isKeptAside(aside, bullet.text),
      }));
    });

export interface FieldResult {
  kind: 'quantified' | 'weak opening' | 'verb' | 'metrics';
  hit: number;
  found: number;
  asked: number;
  misses: string[];
}

/** Compares the grade of a bullet with its labels, field by field. A measure is found by any overlap with its label. */
export function measureBullet(bullet: LabelledBullet): FieldResult[] {
  const { quantified, weakOpening, verb, metrics } = gradeBullet(bullet.text);
  const fields = [
    truth('quantified', quantified, bullet.quantified),
    truth('weak opening', weakOpening, bullet.weak),
    compare('verb', verb === null ? [] : [verb], bullet.verb === null ? [] : [bullet.verb]),
  ];
  if (!bullet.metrics) return fields;
  const printed = metrics.map((metric) => metric.text);
  const same = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
  const labels = bullet.metrics;
  const named = printed.map((text) => labels.find((label) => same(text, label)) ?? text);
  return [...fields, compare('metrics', [...new Set(named)], labels)];
}

const truth = (kind: FieldResult['kind'], found: boolean, asked: boolean): FieldResult =>
  compare(kind, found ? ['yes'] : [], asked ? ['yes'] : []);

function compare(kind: FieldResult['kind'], found: string[], asked: string[]): FieldResult {
  const lost = asked.filter((each) => !found.includes(each));
  const extra = found.filter((each) => !asked.includes(each));
  return {
    kind,
    hit: asked.length - lost.length,
    found: found.length,
    asked: asked.length,
    misses: [...lost.map((each) => `-${each}`), ...extra.map((each) => `+${each}`)],
  };
}
