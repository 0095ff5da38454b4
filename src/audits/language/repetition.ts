import { wordsOf } from '../../match/copies.ts';
import type { Bullet } from '../../parse/resume.ts';
import { verbForm } from '../../wording/verbs.ts';
import { defineAudit, type Finding } from '../audit.ts';
import type { Evidence } from '../evidence.ts';
import { option } from '../options.ts';

/** One verb at the head of many statements, one phrase in many, or a statement that stands twice. */
export const repetition = defineAudit({
  id: 'repetition',
  title: 'Statements differ in how they begin',
  failureTitle: 'Statements repeat themselves',
  why: 'A reader skims: what begins alike looks alike, and different work is passed over.',
  messages: {
    opening: {
      says: '{times} of {all} statements begin with "{verb}".',
      fix: 'Keep it where it fits best, and begin the others with what you did there: designed, fixed, measured, moved.',
    },
    phrase: {
      says: '"{phrase}" stands in {times} statements.',
      fix: 'Say it once, and use the room in the others for what was different.',
    },
    twice: {
      says: 'The same statement stands twice.',
      fix: 'Leave one out, or say what was different the second time.',
    },
  },
  options: ['openings', 'share', 'phraseWords', 'phraseTimes'],
  reads: ['resume', 'wording'],
  audit({ resume, wording }, options) {
    const bullets = resume.work.flatMap((position) => position.bullets);
    const words = bullets.map((bullet) => wordsOf(bullet).each);
    const size = option(options, 'phraseWords');
    const twice = repeatedStatements(bullets, words, size);
    const findings = [
      ...openingsOf(bullets, wording, option(options, 'openings'), option(options, 'share')),
      ...twice,
      ...(twice.length > 0 ? [] : phrasesOf(bullets, words, size, option(options, 'phraseTimes'))),
    ];
    return { score: findings.length === 0 ? 1 : 0, findings };
  },
});

/** A verb that opens as many statements as the threshold, and as large a share of all. */
function openingsOf(
  bullets: Bullet[],
  wording: Evidence['wording'],
  fewest: number,
  share: number,
): Finding[] {
  const byVerb = new Map<string, { verb: string; bullets: Bullet[] }>();
  for (const bullet of bullets) {
    const verb = wording.get(bullet.id)?.verb;
    if (!verb) continue;
    const base = verbForm(verb.toLowerCase())?.base ?? verb.toLowerCase();
    const group = byVerb.get(base) ?? { verb, bullets: [] };
    group.bullets.push(bullet);
    byVerb.set(base, group);
  }
  return [...byVerb.values()].flatMap(({ verb, bullets: alike }) => {
    if (alike.length < fewest || alike.length < share * bullets.length) return [];
    const values = { verb, times: alike.length, all: bullets.length };
    return [{ message: 'opening', values, span: alike.at(-1)?.range ?? null }];
  });
}

function repeatedStatements(bullets: Bullet[], words: (readonly string[])[], fewest: number): Finding[] {
  const seen = new Set<string>();
  return bullets.flatMap((bullet, index) => {
    const key = words[index]?.join(' ') ?? '';
    if ((words[index]?.length ?? 0) < fewest) return [];
    if (seen.has(key)) return [{ message: 'twice', span: bullet.range }];
    seen.add(key);
    return [];
  });
}

/** The phrase of so many words that stands in most statements, if it stands in enough. */
function phrasesOf(bullets: Bullet[], words: (readonly string[])[], size: number, fewest: number): Finding[] {
  const places = new Map<string, Set<number>>();
  words.forEach((all, index) => {
    const joined = all.join(' ');
    let [start, end] = [0, all.slice(0, size).join(' ').length];
    for (let at = 0; at + size <= all.length; at += 1) {
      const phrase = joined.slice(start, end);
      start += (all[at]?.length ?? 0) + 1;
      end += (all[at + size]?.length ?? 0) + 1;
      const known = places.get(phrase);
      if (known) known.add(index);
      else places.set(phrase, new Set([index]));
    }
  });
  const [most] = [...places].filter(([, at]) => at.size >= fewest).sort(([, a], [, b]) => b.size - a.size);
  const last = most && [...most[1]].at(-1);
  const bullet = last === undefined ? undefined : bullets[last];
  if (!most || !bullet) return [];
  const values = { phrase: most[0], times: most[1].size };
  return [{ message: 'phrase', values, span: bullet.range }];
}
