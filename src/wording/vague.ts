import { measureWords } from '../lexicon/language.ts';
import {
  after,
  announcesAmount,
  before,
  type Candidate,
  isCounting,
  isFirm,
  printed,
  type Reason,
} from './candidate.ts';

/** Number words need something to count; digits may stand alone where the sentence announces an amount. */
export function vagueReason(candidate: Candidate): Reason | null {
  const { numeral, unit } = candidate;
  const lead = before(candidate);
  const group = before(candidate, 2)?.lower ?? '';
  if (lead?.lower === 'of' && /^(teams?|squads?|crews?|groups?|staff|classes|class)$/.test(group))
    return null;
  if (isFirm(candidate) && !(numeral.form === 'words' && lead?.lower === 'number')) return null;
  if (numeral.form === 'scaled' || numeral.form === 'open') return null;
  if (numeral.form === 'part') return partReason(candidate);
  const carried = candidate.joint !== null && candidate.previous?.reason === null;
  if (numeral.form === 'digits')
    return isCounting(candidate) || carried || announcesAmount(lead) ? null : 'label';
  if (numeral.value <= 1 || (/^(multi|top)$/.test(before(candidate, 2)?.lower ?? '') && numeral.value < 100))
    return 'vague';
  if (numeral.value === 2 && /^(the|these|those|between|both|other)$/.test(lead?.lower ?? '')) return 'vague';
  if (isCounting(candidate) || carried || candidate.next || numeral.value >= 100) return null;
  return unit === null && /^(by|to|of|than|from|with)$/.test(lead?.lower ?? '') ? null : 'vague';
}

/** "By half" and "a third of" are parts; "second half", "a third service" and "once a quarter" are not. */
function partReason(candidate: Candidate): Reason | null {
  const lead = before(candidate)?.lower ?? '';
  const next = after(candidate);
  if (/^(first|second|other|better|latter|final|last|every|once|per|each|previous)$/.test(lead))
    return 'vague';
  if (printed(candidate).toLowerCase() === 'half') return null;
  const open = next === undefined || next.kind === 'sign' || measureWords().stops.has(next.lower);
  return open ? null : 'vague';
}
