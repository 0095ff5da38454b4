import { measureWords } from '../lexicon/language.ts';
import { after, before, type Candidate, isFirm, printed, type Reason } from './candidate.ts';
import { isCapitalised, isHyphen } from './tokens.ts';

/** Numbers that are part of a name, a list, an address or a phone number. */
export function idReason(candidate: Candidate): Reason | null {
  if (candidate.numeral.form !== 'digits' && candidate.numeral.form !== 'scaled')
    return wordReason(candidate);
  return (
    listReason(candidate) ??
    contactReason(candidate) ??
    (isScreen(candidate) || gluedBefore(candidate) || gluedAfter(candidate) || candidate.numeral.broken
      ? 'id'
      : null) ??
    ratioReason(candidate)
  );
}

/** "1. Built", "2) Led", "(3) Ran". */
function listReason(candidate: Candidate): Reason | null {
  const { numeral, tokens } = candidate;
  const leading = numeral.from < 4 && tokens.slice(0, numeral.from).every((token) => token.kind === 'sign');
  const mark = after(candidate);
  const text = after(candidate, 1);
  if (!leading || numeral.value > 50 || !mark || !text || text.glued) return null;
  return /^[.):]$/.test(mark.text) || (/^[-–—]$/.test(mark.text) && !mark.glued) ? 'list' : null;
}

function contactReason(candidate: Candidate): Reason | null {
  const { streets } = measureWords();
  const digits = printed(candidate);
  if (/^0\d/.test(digits) || /^\d{9,}$/.test(digits)) return 'contact';
  const dialled = before(candidate)?.text === '+' && before(candidate, 2)?.kind !== 'number';
  if (dialled && !isFirm(candidate) && /^[\d(/-]/.test(after(candidate)?.text ?? '')) return 'contact';
  if (candidate.previous?.reason === 'contact' && before(candidate)?.kind !== 'word') return 'contact';
  const first = after(candidate);
  if (!first || !isCapitalised(first)) return null;
  for (let steps = 1; steps < 3; steps++) {
    const token = after(candidate, steps);
    if (!token || !isCapitalised(token)) return null;
    if (streets.has(token.lower)) return 'contact';
  }
  return null;
}

/** EC2, JIRA-1234, C++17, H.264, #1, HTTP/2; but "sub-50", "~40" and "$5" stay amounts. */
function gluedBefore(candidate: Candidate): boolean {
  const { currencies, amountPrefixes } = measureWords();
  const number = candidate.tokens[candidate.numeral.from];
  const sign = before(candidate);
  if (!number?.glued || !sign) return false;
  if (sign.kind === 'word') return !currencies.has(sign.text);
  if (sign.text === '#' || sign.text === '@' || sign.text === '_') return true;
  const name = before(candidate, 2);
  if (!sign.glued || !name) return sign.text === ':' && candidate.numeral.value >= 1000;
  if (isHyphen(sign))
    return name.kind === 'word' && !amountPrefixes.has(name.lower) && candidate.joint === null;
  if (sign.text === '/' || sign.text === '.')
    return name.kind === 'word' && candidate.joint === null && !isFirm(candidate);
  if (sign.text === '+') return name.kind !== 'number';
  return sign.text === ':' && candidate.numeral.value >= 1000 && name.kind === 'word';
}

/** 5xx, 3D, 1st, 1080p, 10-K, 3.x. */
function gluedAfter(candidate: Candidate): boolean {
  const next = after(candidate);
  if (!next?.glued) return false;
  const further = after(candidate, 1);
  if (next.kind === 'word') return candidate.unit === null || !candidate.unit.firm;
  if (next.text === '.' && further?.glued && further.kind === 'word') return true;
  return isHyphen(next) && further?.glued === true && /^[A-Z]$/.test(further.text);
}

/** "4K video". */
const isScreen = ({ unit, numeral, tokens }: Candidate): boolean =>
  tokens[numeral.to - 1]?.lower === 'k' &&
  /^(video|videos|streaming|resolution|content|displays?|monitors?|uhd|cameras?|footage|tv)$/.test(
    unit?.first ?? '',
  );

/** "Multi-million" is an amount, "best-of-three" and "top-two" are not. */
function wordReason(candidate: Candidate): Reason | null {
  const hyphen = before(candidate);
  if (!hyphen || !isHyphen(hyphen) || !candidate.tokens[candidate.numeral.from]?.glued) return null;
  const prefix = before(candidate, 2);
  return prefix?.kind === 'word' && !measureWords().amountPrefixes.has(prefix.lower) && !candidate.joint
    ? 'id'
    : null;
}

/** "4.8/5" rates and "2/3 of" is a part; other numbers with a slash between are no amounts. */
function ratioReason(candidate: Candidate): Reason | null {
  const [top, bottom] =
    candidate.joint === '/'
      ? [candidate.previous, candidate]
      : candidate.next?.joint === '/'
        ? [candidate, candidate.next]
        : [];
  if (!top || !bottom || bottom.unit !== null) return null;
  if (top.numeral.value <= bottom.numeral.value && /^(5|10|100)$/.test(printed(bottom))) return null;
  return after(bottom)?.lower === 'of' ? null : 'id';
}
