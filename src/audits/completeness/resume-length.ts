import { defineAudit } from '../audit.ts';
import { clamp, option } from '../options.ts';
import { standsForWords } from '../stand-ins.ts';

/**
 * The number of words told: full score between `fair` and `most`, falling to 0 at `fewest` and `tooMany`.
 */
export const resumeLength = defineAudit({
  id: 'resume-length',
  title: 'The length is right',
  failureTitle: 'The length is off',
  why: 'Too short leaves the reader without evidence; past two pages it is skimmed.',
  messages: {
    short: {
      says: 'The resume has {words} words beside its lists of skills.',
      fix: 'Add what you built and what came of it, two to five statements a position.',
    },
    long: {
      says: 'The resume has {words} words beside its lists of skills.',
      fix: 'Cut the oldest positions to a line each and keep what fits the role.',
    },
  },
  options: ['fewest', 'fair', 'most', 'tooMany'],
  reads: ['words'],
  audit({ words }, options) {
    const at = (name: string): number => option(options, name);
    const low = clamp((words - at('fewest')) / (at('fair') - at('fewest')));
    const high = clamp((at('tooMany') - words) / (at('tooMany') - at('most')));
    const message = low < 1 ? 'short' : high < 1 ? 'long' : null;
    const text = standsForWords(at('fair') - words);
    const patch = message === 'short' ? ({ kind: 'add', section: 'work', text } as const) : undefined;
    return {
      score: Math.min(low, high),
      displayValue: `${words} words`,
      findings: message
        ? [
            {
              message,
              values: { words },
              span: null,
              expected: `${at('fair')} to ${at('most')} words`,
              ...(patch && { patch }),
            },
          ]
        : [],
    };
  },
});
