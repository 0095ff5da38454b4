import { fillerPhrases } from '../../lexicon/filler-phrases.ts';
import { fillerIn } from '../../wording/filler.ts';
import { defineAudit } from '../audit.ts';
import { clamp, option } from '../options.ts';

/** Empty phrases beyond the avoid list, each with something better. */
export const fillerWording = defineAudit({
  id: 'filler-phrases',
  title: 'Little filler',
  failureTitle: 'Filler phrases',
  why: 'Words that fit any resume take the place of words that fit only yours.',
  messages: { filler: { says: '"{printed}" says little.', fix: '{instead}' } },
  audit({ document, options }) {
    const found = fillerIn(document.text, fillerPhrases());
    return {
      score: clamp(1 - found.length * option(options, 'perPhrase')),
      displayValue: found.length === 0 ? 'none' : String(found.length),
      findings: found.map((filler) => ({
        message: 'filler',
        values: { printed: document.text.slice(filler.start, filler.end), instead: filler.phrase.instead },
        span: filler,
      })),
    };
  },
});
