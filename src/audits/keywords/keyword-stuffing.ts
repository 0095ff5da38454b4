import { isShown } from '../../match/skill-evidence.ts';
import { defineAudit } from '../audit.ts';
import { clamp, option } from '../options.ts';

/** Lists far beyond the evidence, and terms repeated in lists. */
export const keywordStuffing = defineAudit({
  id: 'keyword-stuffing',
  title: 'Lists stay close to the evidence',
  failureTitle: 'Lists run far beyond what the work shows',
  why: 'A reader who finds forty tools in a list and five in the work stops believing the list.',
  messages: {
    unproven: {
      says: '{listed} skills stand only in lists, against {used} that your work shows.',
      fix: 'Keep the ones you would be glad to be asked about, and name the others where you used them.',
    },
    repeated: {
      says: '{name} stands in lists {times} times.',
      fix: 'Name it once; repeating earns nothing.',
    },
  },
  options: ['fairList', 'listedPerUsed', 'steepness', 'repeats'],
  reads: ['mentions', 'experience'],
  audit({ mentions, experience }, options) {
    const technical = [...experience.skills.values()].filter((skill) => skill.technical);
    const used = technical.filter((skill) => isShown(skill.grade)).length;
    const unproven = technical.filter((skill) => skill.grade === 'listed');
    const fair = Math.max(option(options, 'fairList'), used * option(options, 'listedPerUsed'));
    const excess = Math.max(0, unproven.length - fair);
    const repeats = repeatedInLists(
      mentions.filter((mention) => mention.use === 'listed' && mention.section === 'skills'),
    );
    const surplus = repeats.reduce((sum, { times }) => sum + times - 1, 0);
    const score =
      clamp(1 - excess / option(options, 'steepness')) *
      clamp(1 - Math.max(0, surplus - 1) / option(options, 'repeats'));
    return {
      score,
      displayValue: `${unproven.length} only listed, ${used} used`,
      findings: [
        ...(excess > 0
          ? [
              {
                message: 'unproven',
                values: { listed: unproven.length, used },
                span: unproven[0]?.best ?? null,
              },
            ]
          : []),
        ...repeats
          .filter(({ times }) => times > 2 || surplus > 1)
          .map(({ mention, times }) => ({
            message: 'repeated',
            values: { name: mention.name, times },
            span: mention,
          })),
      ],
    };
  },
});

function repeatedInLists<T extends { id: string }>(listed: T[]): { mention: T; times: number }[] {
  const byId = new Map<string, { mention: T; times: number }>();
  for (const mention of listed) {
    const known = byId.get(mention.id);
    if (!known) byId.set(mention.id, { mention, times: 1 });
    else {
      known.mention = mention;
      known.times += 1;
    }
  }
  return [...byId.values()].filter(({ times }) => times > 1);
}
