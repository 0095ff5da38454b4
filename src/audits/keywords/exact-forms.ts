import type { Coverage } from '../../match/coverage.ts';
import { isShown } from '../../match/skill-evidence.ts';
import type { Span } from '../../range.ts';
import { defineAudit } from '../audit.ts';
import { statementsIn } from '../evidence.ts';

/** Of the must-haves that work, a title or a summary shows, how many a literal search finds; a list alone shows none. */
export const exactForms = defineAudit({
  id: 'exact-forms',
  title: 'What you show is also named',
  failureTitle: 'Some skills are shown but never named',
  why: 'Hiring systems that search for the exact words miss what is only implied by other tools.',
  messages: {
    implied: {
      says: 'You show {name} through {by}, but you never name it: a literal search misses you.',
      fix: 'Add the words "{name}" to your skills, since the work is already there.',
    },
    hinted: {
      says: 'You name {by} and never {name}: a literal search misses you.',
      fix: 'If you have done it, name it, with a statement of what you did.',
    },
    told: {
      says: 'Your statements tell of {by}, which reads like {name}, but you never name it: a literal search misses you.',
      fix: 'If that is what it was, say so: add the words "{name}" where they fit.',
    },
    acronym: {
      says: '{name} stands only as an acronym.',
      fix: 'Write the full term once beside the acronym.',
    },
  },
  reads: ['coverage', 'role', 'resume'],
  audit({ coverage, role, resume }) {
    const statementOf = statementsIn(resume);
    const placeOf = ({ mentions: [best] }: Coverage): Span | null => (best ? statementOf(best) : null);
    const shown = coverage.filter(
      (each) => each.tier === 'must-have' && each.grade !== 'missing' && each.grade !== 'listed',
    );
    if (shown.length === 0) return { score: 0, displayValue: '0 named', findings: [] };
    const named = shown.filter((each) => each.found.inflected);
    return {
      score: named.length / shown.length,
      displayValue: `${named.length} of ${shown.length} shown skills are named`,
      findings: shown.flatMap((each) => {
        if (each.state === 'acronym-only')
          return [{ message: 'acronym', values: { name: each.name }, span: placeOf(each) }];
        if (each.found.inflected) return [];
        const plain = role.keywords.get(each.id)?.name ?? each.name;
        return [
          {
            message: messageFor(each),
            values: {
              name: plain,
              by: each.by
                .slice(0, 3)
                .map((skill) => skill.name)
                .join(', '),
            },
            keyword: each.id,
            span: placeOf(each),
            expected: `must-have list of ${role.name}`,
            patch: { kind: 'add', section: 'skills', text: plain } as const,
          },
        ];
      }),
    };
  },
});

/** Beside "no statement shows it" nobody may read that the work is already there. */
function messageFor({ grade, by }: Coverage): 'hinted' | 'told' | 'implied' {
  if (!isShown(grade)) return 'hinted';
  return by.every((skill) => skill.told) ? 'told' : 'implied';
}
