import { defineAudit } from '../audit.ts';
import { bulletsOf } from '../evidence.ts';
import { clamp, option } from '../options.ts';

/** "I" and "we" in statements; a summary may speak in the first person. */
export const firstPersonWording = defineAudit({
  id: 'first-person',
  title: 'Statements leave the subject out',
  failureTitle: 'Statements in the first person',
  why: 'Resumes leave "I" out, and "we" hides who did it.',
  messages: {
    person: {
      says: '"{printed}" can go.',
      fix: 'Leave it out and begin with the verb; for "we", say what your part was.',
    },
  },
  options: ['perSentence'],
  reads: ['resume', 'wording'],
  audit({ resume, wording }, options) {
    const found = bulletsOf(resume).flatMap((bullet) =>
      (wording.get(bullet.id)?.person ?? []).map((span) => ({
        printed: bullet.value.slice(span.start, span.end),
        span: { start: bullet.range.start + span.start, end: bullet.range.start + span.end },
      })),
    );
    return {
      score: clamp(1 - found.length * option(options, 'perSentence')),
      displayValue: found.length === 0 ? 'none' : String(found.length),
      findings: found.map(({ printed, span }) => ({ message: 'person', values: { printed }, span })),
    };
  },
});
