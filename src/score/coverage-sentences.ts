import type { Coverage } from '../match/coverage.ts';
import type { Kin } from '../match/kin.ts';
import { isShown } from '../match/skill-evidence.ts';

/** One sentence for the candidate on how a keyword is found. */
export function sentenceFor(coverage: Coverage): string {
  const { tier, state, grade, name } = coverage;
  if (tier === 'avoid')
    return state === 'missing' ? 'Not printed: good.' : 'Printed. An example says more than the word.';
  const by = coverage.by
    .slice(0, 3)
    .map((skill) => skill.name)
    .join(', ');
  switch (state) {
    case 'missing':
      if (coverage.denied)
        return `${name} is named, but not as something that you have used: a denial, a wish or the work of others.`;
      if (tier === 'must-have') return `Nothing shows ${name} yet.`;
      return `${name} was not found.${coverage.kin ? insteadOf(coverage.kin) : ''}`;
    case 'implied':
      if (!isShown(grade))
        return `${by} stands in a title, a summary or other work; no statement of this work shows it.`;
      if (coverage.by.every((skill) => skill.told))
        return `Your statements tell of ${by}, but you never name it: a literal search misses you.`;
      return `You show it through ${by}, but you never name it: a literal search misses you.`;
    case 'listed-only':
      return by && !coverage.found.inflected
        ? `Only a list hints at it (${by}); no statement shows it.`
        : `It stands in a list, but no statement shows you using it.${coverage.kin ? insteadOf(coverage.kin) : ''}`;
    case 'acronym-only':
      return 'Named by its acronym alone: a search for the full term misses you.';
    case 'named':
      return grade === 'titled' ? titledSentence(coverage) : shownSentence(coverage);
  }
}

const titledSentence = ({ mentions: [best] }: Coverage): string =>
  best?.use === 'used'
    ? 'Named in a statement, but of work that shows little else of this role.'
    : 'Named in a title or summary, without a statement that shows it.';

const insteadOf = ({ by }: Kin): string => ` ${by}, which you show, stands in its place in part.`;

const shownSentence = (coverage: Coverage): string =>
  coverage.grade === 'measured' ? 'Named, and shown with a measured result.' : 'Named, and shown in use.';
