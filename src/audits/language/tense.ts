import { verbWords } from '../../lexicon/language.ts';
import type { Bullet } from '../../parse/resume.ts';
import { tenseOf, verbForm } from '../../wording/verbs.ts';
import { defineAudit } from '../audit.ts';
import type { Evidence } from '../evidence.ts';
import { isOver } from '../timeline.ts';

/**
 * The present tense in positions that ended. A position that goes on may mix what was done with what is; a verb in the
 * third person tells of the thing built, which may still run; "cut" and "set" are both tenses.
 */
export const tense = defineAudit({
  id: 'tense',
  title: 'Tenses fit the dates',
  failureTitle: 'Present tense in positions that ended',
  why: 'The tense tells whether you still do it; where it disagrees with the dates, a reader wonders which is right.',
  messages: {
    present: {
      says: 'This position has ended, and "{verb}" is in the present tense.',
      fix: 'Put it in the past tense{example}, or correct the dates if you are still there.',
    },
    mixed: {
      says: 'This position has ended; its other statements are in the past tense, "{verb}" is in the present.',
      fix: 'Put it in the past tense as well{example}.',
    },
  },
  reads: ['resume', 'wording', 'english', 'asOf'],
  audit({ resume, wording, english, asOf }) {
    if (!english) return { score: null, reason: 'tenses are judged in English only', findings: [] };
    const over = resume.work.filter((position) => isOver(position, asOf));
    const findings = over.flatMap(({ bullets }) => {
      const present = bullets.flatMap((bullet) => presentVerb(bullet, wording) ?? []);
      const past = bullets.some((bullet) => tenseOf(wording.get(bullet.id)?.verb ?? '') === 'past');
      return present.map(({ verb, span }) => ({
        message: past ? 'mixed' : 'present',
        values: { verb, example: exampleOf(verb) },
        span,
      }));
    });
    const judged = over.reduce((sum, { bullets }) => sum + bullets.length, 0);
    return { score: 1 - findings.length / Math.max(1, judged), findings };
  },
});

/** The verb in its base form that a statement begins with: "Lead the team", not "I have", "Serves" or "Leading". */
function presentVerb(bullet: Bullet, wording: Evidence['wording']) {
  const verb = wording.get(bullet.id)?.verb;
  if (!verb || !bullet.value.startsWith(verb)) return null;
  const form = verbForm(verb.toLowerCase());
  if (form?.shape !== 'base') return null;
  const { start } = bullet.range;
  return { verb, span: { start, end: start + verb.length } };
}

/** The past form where it is certain: of irregular verbs, and where no last letter may be doubled. */
function exampleOf(verb: string): string {
  const base = verb.toLowerCase();
  const irregular = verbWords().irregular.find((each) => each.base === base)?.past;
  const doubtful = /[^aeiou][aeiou][bdgklmnprst]$/.test(base);
  const regular = base.endsWith('e') ? `${base}d` : base.replace(/([^aeiou])y$/, '$1i').concat('ed');
  const past = irregular ?? (doubtful ? null : regular);
  return past ? ` ("${verb.charAt(0)}${past.slice(1)}")` : '';
}
