import { resumeLength } from '../../../src/audits/completeness/resume-length.ts';
import { auditTester } from '../../audit-tester.ts';
import { makeResume } from '../../make-resume.ts';

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The standard resume with words added until it has this many. */
function ofLength(words: number): string {
  const most = Math.max(0, words - wordsIn(makeResume({ bullets: [] })));
  const bullets = Array.from({ length: Math.ceil(most / 8) }, (_, index) =>
    ['-', `Built${index}`, 'the', 'billing', 'part', 'of', 'the', 'shop']
      .slice(0, Math.min(8, most - index * 8))
      .slice(1)
      .join(' '),
  );
  return makeResume({ bullets: bullets.map((bullet) => bullet || 'Built') });
}

auditTester(resumeLength, {
  pass: [
    { it: 'a page', resume: ofLength(460) },
    { it: 'two pages', resume: ofLength(1000) },
  ],
  fail: [
    { it: 'a few lines', resume: {}, score: 0, findings: [['short']] },
    { it: 'half a page', resume: ofLength(255), findings: [['short']] },
    { it: 'three pages', resume: ofLength(1500), findings: [['long']] },
    { it: 'five pages', resume: ofLength(2500), score: 0, findings: [['long']] },
  ],
});
