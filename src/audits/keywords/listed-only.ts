import { isRoleSkill } from '../../match/relevance.ts';
import type { SkillEvidence } from '../../match/skill-evidence.ts';
import { isShown } from '../../match/skill-evidence.ts';
import { defineAudit } from '../audit.ts';
import type { Evidence } from '../evidence.ts';
import { option } from '../options.ts';

/**
 * The tools of the role that stand in lists and in no statement, the most wanted first. The must-haves themselves are
 * another check's; what a shown skill implies is in context.
 */
export const listedOnly = defineAudit({
  id: 'listed-only',
  title: 'Listed skills stand in context too',
  failureTitle: 'Many listed skills stand in no statement',
  why: 'A list says that you know a word; a statement says what you did with it, and readers look for that.',
  messages: {
    listed: {
      says: '{names} stand in a list and in no statement.',
      fix: 'If you have used one of them at work or in a project, name it in the statement about that work.',
    },
  },
  options: ['fairShare', 'fewest', 'most'],
  reads: ['experience', 'postingCoverage', 'role'],
  audit({ experience, postingCoverage, role }, options) {
    const skills = [...experience.skills.values()].filter(
      ({ id, told }) => !told && isRoleSkill(id, role) && role.keywords.get(id)?.tier !== 'must-have',
    );
    const shown = [...experience.skills.values()].filter(({ grade }) => isShown(grade));
    const listed = skills.filter(
      ({ id, grade }) => grade === 'listed' && !shown.some(({ implies }) => implies.has(id)),
    );
    const used = skills.length - listed.length;
    const tooMany =
      listed.length >= option(options, 'fewest') &&
      listed.length > option(options, 'fairShare') * skills.length;
    const named = tooMany
      ? mostWanted(listed, { postingCoverage, role }).slice(0, option(options, 'most'))
      : [];
    const [first] = named;
    return {
      score: tooMany ? used / skills.length : 1,
      displayValue: `${used} of ${skills.length} in context`,
      findings: first
        ? [
            {
              message: 'listed',
              values: { names: named.map(({ name }) => name).join(', ') },
              span: first.best,
            },
          ]
        : [],
    };
  },
});

/** What the posting asks for, then what the must-have list itself names, then what shows most of that list. */
function mostWanted(
  listed: SkillEvidence[],
  { postingCoverage, role }: Pick<Evidence, 'postingCoverage' | 'role'>,
): SkillEvidence[] {
  const asked = (postingCoverage ?? []).filter(({ tier }) => tier !== 'mentioned').map(({ id }) => id);
  const named = role.mustHave.flatMap(({ alsoNamed }) => alsoNamed);
  const rank = ({ id, implies }: SkillEvidence): number =>
    (asked.includes(id) ? 100 : 0) +
    (named.includes(id) ? 10 : 0) +
    role.mustHave.filter((mustHave) => implies.has(mustHave.id)).length;
  return [...listed].sort((a, b) => rank(b) - rank(a) || a.best.start - b.best.start);
}
