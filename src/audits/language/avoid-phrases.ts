import { defineAudit } from '../audit.ts';
import { clamp, option } from '../options.ts';

/** The avoid list of the role, wherever a phrase is printed. */
export const avoidPhrases = defineAudit({
  id: 'avoid-phrases',
  title: 'No phrase of the avoid list',
  failureTitle: 'Phrases of the avoid list',
  why: 'They claim a trait that only an example can show, and every second resume has them.',
  messages: { printed: { says: '"{printed}" is on the avoid list.', fix: '{instead}' } },
  options: ['perPhrase'],
  reads: ['mentions', 'role'],
  audit({ mentions, role }, options) {
    const printed = mentions.filter((mention) => mention.tier === 'avoid');
    const instead = new Map(role.avoid.map((phrase) => [phrase.id, phrase.instead ?? '']));
    return {
      score: clamp(1 - printed.length * option(options, 'perPhrase')),
      displayValue: printed.length === 0 ? 'none' : `${printed.length} printed`,
      findings: printed.map((mention) => ({
        message: 'printed',
        values: { printed: mention.printed, instead: instead.get(mention.id) ?? '' },
        span: mention,
        patch: { kind: 'remove', start: mention.start, end: mention.end } as const,
      })),
    };
  },
});
