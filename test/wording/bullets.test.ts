import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gradeBullet } from '../../src/wording/grade.ts';

interface Labelled {
  text: string;
  quantified: boolean;
  verb: string | null;
  weak: boolean;
  aside?: boolean;
}

const file = new URL('../../fixtures/bullets/bullets.yaml', import.meta.url);
const { bullets } = parse(readFileSync(file, 'utf8')) as { bullets: Labelled[] };

/** F1 of a yes-or-no judgement over labelled bullets. */
function f1(
  cases: readonly Labelled[],
  judge: (bullet: Labelled) => boolean,
  label: (bullet: Labelled) => boolean,
): number {
  const hits = cases.filter((bullet) => judge(bullet) && label(bullet)).length;
  const wrong = cases.filter((bullet) => judge(bullet) !== label(bullet)).length;
  return (2 * hits) / (2 * hits + wrong);
}

describe.each([
  ['tuned', bullets.filter(({ aside }) => !aside)],
  ['aside', bullets.filter(({ aside }) => aside)],
])('gradeBullet on the %s bullets', (_, cases) => {
  it('tells quantified bullets', () => {
    expect(
      f1(
        cases,
        ({ text }) => gradeBullet(text).quantified,
        ({ quantified }) => quantified,
      ),
    ).toBeGreaterThan(0.97);
  });

  it('tells weak openings', () => {
    expect(
      f1(
        cases,
        ({ text }) => gradeBullet(text).weakOpening,
        ({ weak }) => weak,
      ),
    ).toBeGreaterThan(0.97);
  });

  it('names the main verb', () => {
    const right = cases.filter(({ text, verb }) => gradeBullet(text).verb === verb);
    expect(right.length / cases.length).toBeGreaterThan(0.97);
  });
});

it('comes to an end on hostile text', () => {
  const hostile = [
    '9,'.repeat(20_000),
    '1 '.repeat(20_000),
    'a-'.repeat(20_000),
    'in '.repeat(20_000),
    '['.repeat(20_000),
    '1/'.repeat(20_000),
  ];
  for (const text of hostile) expect(gradeBullet(text).verb).toBeNull();
});
