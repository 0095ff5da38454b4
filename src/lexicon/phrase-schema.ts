import { z } from 'zod';

const word = /^(?:…|\([^()|]+(?:\|[^()|]+)*\)|[^|]+(?:\|[^|]+)*)$/;

/** A phrase for the finder: words, `a|b`, `(a|b)`, `…` and `<n>`. */
export const phrase = z
  .string()
  .min(1)
  .refine(
    (text) => !/^(?:\(|…)|…\s*$/.test(text),
    'a phrase begins and ends with a word that may not be missing',
  )
  .refine((text) => text.split(/\s+/).every((each) => word.test(each)), 'a word is a, a|b, (a|b), … or <n>');
