import { rewritingWords } from '../../lexicon/rewriting-words.ts';
import { scopeWords } from '../../lexicon/scope-words.ts';
import { pastOf } from '../../wording/conjugate.ts';
import { looksPast, verbForm } from '../../wording/verbs.ts';
import { isBuilt, singularsOf } from './deeds.ts';
import { madeBetter } from './made.ts';
import { lowered, wordsOf } from './text.ts';

/** The words before "was" at most; a longer subject is not moved behind its verb. */
const longestSubject = 9;

/**
 * "The API was moved to Go" → "Moved the API to Go". A statement of a resume tells the candidate's own work, so the active
 * voice adds no doer; where another one is named ("by the vendor"), it stays as it is.
 */
export function activated(text: string, isName: (text: string) => boolean): string | null {
  const parts =
    /^(.+?) (?:was|were|has been|have been|had been) (?:then |also |fully |\w+ly )?([a-z-]+)(?: (.*)|([,;] .*))?$/i.exec(
      text,
    );
  const [, subject = '', participle = '', printedRest = '', clause = ''] = parts ?? [];
  const base = verbForm(participle)?.base ?? (looksPast(participle) ? baseOf(participle) : null);
  const isMine = /^by (?:me|myself)\b(?! and\b)/i.test(printedRest);
  if (participle === 'made' && !isMine)
    return madeBetter(`made ${lowered(subject, isName)} ${printedRest}${clause}`);
  if (!parts || !base || !isSubject(subject)) return null;
  if (rewritingWords().keptPassives.has(base) && !isMine) return null;
  if (verbForm(participle) && !/^(?:past|participle)$/.test(verbForm(participle)?.shape ?? '')) return null;
  const second = /^(?:, )?and (.+ (?:was|were) .+)$/i.exec(printedRest)?.[1];
  if (second) {
    const [one, other] = [activated(`${subject} was ${participle}`, isName), activated(second, isName)];
    return one && other && `${one} and ${other}`;
  }
  if (/\b(?:was|were)\b/i.test(printedRest + clause)) return null;
  const rest = printedRest
    .replace(/\bby (?:me|myself) and (?:my |an? |one |two |three |another )?(?=\w)/i, (by) =>
      by.replace(/by (?:me|myself) and/i, 'with'),
    )
    .replace(/ ?\bby (?:me|myself)\b/i, '')
    .trimStart();
  if (
    /^(?:to be|by (?!\d|[a-z]+ing\b|half|a (?:half|third|quarter)))/i.test(rest) ||
    / by (?:the|our|an?|another|other) \w+/i.test(rest)
  )
    return null;
  if (/(?:^| )(?:and|but) (?:is|are|it|they)\b/i.test(rest)) return null;
  const [, particle = '', behind = rest] = /^(up|out|down|off|over)\b ?(.*)$/i.exec(rest) ?? [];
  const isMade = participle === 'made' && isBuilt(subject);
  const verb = isMade ? 'built' : verbForm(participle) ? pastOf(base) : participle;
  const object = lowered(subject, isName);
  const said = /^into\b/.test(behind) ? [verb, object, particle, behind] : [verb, particle, object, behind];
  return `${said.filter(Boolean).join(' ')}${clause}`;
}

/** "… was led by the platform team": another did it. */
export const isOthersWork = (text: string): boolean => {
  const [, doer] =
    /\b(?:was|were|been) .*\bby (?:the|our|another|an?|other|his|her|their) ([\w -]+)/i.exec(text) ?? [];
  return wordsOf(doer ?? '').some(({ lower }) => {
    const { people } = scopeWords().company;
    return singularsOf(lower).some((each) => people.has(each));
  });
};

/** Of a participle that no list knows: only its own form is used again. */
const baseOf = (participle: string): string => participle.replace(/e?d$/, '');

function isSubject(subject: string): boolean {
  const words = wordsOf(subject);
  if (words.length === 0 || words.length > longestSubject) return false;
  if (/^(?:I|we|it|this|there|that|which|who|they|he|she|my work|code)$/i.test(subject)) return false;
  return !words.some(
    ({ kind, lower, text }, at) =>
      (kind === 'sign' && /[,;:]/.test(text)) ||
      /^(?:which|that|who|when|while|and then|i|we|after|because|if)$/.test(lower) ||
      (at > 0 && verbForm(lower)?.shape === 'past' && !/(?:ed|en)$/.test(lower)),
  );
}
