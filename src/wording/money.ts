import { measureWords } from '../lexicon/language.ts';
import type { Numeral } from './number-words.ts';
import type { Token } from './tokens.ts';
import { perPeriod, type Unit } from './units.ts';

/** The currency printed before a number: "$1.2M", "EUR 30k", "US$ 5". */
export function currencyBefore(tokens: readonly Token[], numeral: Pick<Numeral, 'from' | 'to'>): Unit | null {
  const sign = tokens[numeral.from - 1];
  const currency = sign ? measureWords().currencies.get(sign.text) : undefined;
  if (!currency) return null;
  const unit = {
    unit: currency,
    factor: 1,
    to: numeral.to,
    firm: true,
    hyphened: false,
    first: '',
    noun: null,
  };
  return perPeriod(tokens, { ...unit, kind: 'money' });
}
