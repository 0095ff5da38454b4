import type { Rubric } from '../lexicon/role.ts';
import type { Grade } from './skill-evidence.ts';

/** What a grade of evidence is worth, 0..1; a hedged claim keeps its share. */
export function gradeValue(evidence: { grade: Grade; hedged: boolean }, grades: Rubric['grades']): number {
  if (evidence.grade === 'missing') return 0;
  return grades[evidence.grade] * (evidence.hedged ? grades.hedged : 1);
}
