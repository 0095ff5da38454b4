import { describe, expect, it } from 'vitest';
import { bulletsOf } from '../../src/audits/evidence.ts';
import { MatchText } from '../../src/match/match-text.ts';
import type { Mention } from '../../src/match/mention.ts';
import { dutiesInLine, mentionsInLine } from '../../src/match/mentions.ts';
import { contains } from '../../src/range.ts';
import { applyPatch } from '../../src/score/patch.ts';
import { scoreEvidence } from '../../src/score/score.ts';
import { fixtureFiles, fixtureText, makeEvidence, makeResume } from '../make-resume.ts';

const resumes = fixtureFiles('text').map(({ person }) => person);

const claimsOf = (mentions: readonly Mention[]) =>
  mentions.map(({ id, form, printed, negated, hedged }) => ({ id, form, printed, negated, hedged }));

/** The patches that the findings of an audit hold. */
const patchesOf = (evidence: ReturnType<typeof makeEvidence>, audit: string) =>
  scoreEvidence(evidence)
    .categories.flatMap(({ audits }) => audits)
    .filter(({ id }) => id === audit)
    .flatMap(({ findings }) => findings.flatMap(({ patch }) => (patch?.kind === 'replace' ? [patch] : [])));

describe('a stand-in for a measure', () => {
  it.each(resumes)('in a statement of %s claims what the statement read anew claims', (person) => {
    const evidence = makeEvidence(fixtureText(person));
    for (const patch of patchesOf(evidence, 'measured-results')) {
      const bullet = bulletsOf(evidence.resume).find(({ range }) => contains(range, patch));
      const { start, end } = bullet?.range ?? patch;
      const { text } = evidence.document;
      const line = new MatchText(text.slice(start, patch.start) + patch.text + text.slice(patch.end, end));
      const within = (mention: Mention): boolean => contains({ start, end }, mention);
      const revised = applyPatch(evidence, patch);
      const place = { use: 'used', section: 'work' } as const;
      expect(claimsOf(revised.mentions.filter(within))).toEqual(
        claimsOf(mentionsInLine(line, evidence.role, place)),
      );
      expect(claimsOf(revised.duties.filter(within))).toEqual(
        claimsOf(dutiesInLine(line, evidence.role, place)),
      );
    }
  });

  it('leaves the claims of the resume as they stand', () => {
    const evidence = makeEvidence(makeResume({ bullets: ['Built billing in Python.', 'Led tests.'] }));
    const [patch] = patchesOf(evidence, 'measured-results');
    expect(patch && applyPatch(evidence, patch).mentions).toBe(evidence.mentions);
  });
});
