import { defineAudit } from '../audit.ts';
import { clamp, option } from '../options.ts';

/** Empty phrases beyond the avoid list, each with something better. */
export const fillerWording = defineAudit({
  id: 'filler-phrases',
  title: 'Little filler',
  failureTitle: 'Filler phrases',
  why: 'Words that fit any resume take the place of words that fit only yours.',
  messages: { filler: { says: '"{printed}" says little.', fix: '{instead}' } },
  options: ['perPhrase'],
  reads: ['document', 'filler'],
  audit({ document, filler }, options) {
    return {
      score: clamp(1 - filler.length * option(options, 'perPhrase')),
      displayValue: filler.length === 0 ? 'none' : String(filler.length),
      findings: filler.map((found) => ({
        message: 'filler',
        values: { printed: document.text.slice(found.start, found.end), instead: found.phrase.instead },
        span: found,
      })),
    };
  },
});
