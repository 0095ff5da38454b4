import { countWords } from '../../lexicon/tokens.ts';
import { withoutCopies } from '../../match/copies.ts';
import type { Bullet } from '../../parse/resume.ts';
import { defineAudit, type Finding } from '../audit.ts';
import { bulletsOf } from '../evidence.ts';
import { option } from '../options.ts';

/**
 * Statements too long to take in at a glance, and such under software positions as are too short to say anything. A
 * measure says enough in few words, a single word is a link or a heading, and a script without spaces is not counted.
 */
export const bulletLength = defineAudit({
  id: 'bullet-length',
  title: 'Statements have a good length',
  failureTitle: 'Some statements are very long or very short',
  why: 'A statement is read in one glance or not at all; two words tell no more than a list does.',
  messages: {
    long: {
      says: 'This statement has {words} words.',
      fix: 'Make two of it, or keep what you did and what came of it, up to about {most} words.',
    },
    short: {
      says: 'This statement has {words} words.',
      fix: 'If there is more to tell, say what it was for, with which tools, or what came of it.',
    },
  },
  options: ['fewest', 'most'],
  reads: ['resume', 'software'],
  audit({ resume, software }, options) {
    const [fewest, most] = [option(options, 'fewest'), option(options, 'most')];
    const held = new Set(resume.work.flatMap(({ bullets }) => bullets.map(({ id }) => id)));
    const bare = new Set(software.flatMap(({ bullet, measured }) => (measured ? [] : [bullet.id])));
    const isShort = ({ id }: Bullet): boolean => held.has(id) && bare.has(id);
    const bullets = withoutCopies(bulletsOf(resume)).filter(({ value }) => !unspaced.test(value));
    const findings = bullets.flatMap((bullet): Finding[] => {
      const words = countWords(bullet.value);
      const message = words > most ? 'long' : words > 1 && words < fewest && isShort(bullet) ? 'short' : null;
      return message ? [{ message, values: { words, most }, span: bullet.range }] : [];
    });
    return { score: 1 - findings.length / Math.max(1, bullets.length), findings };
  },
});

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
