import { z } from 'zod';

/** A phrase for the finder: words, `a|b`, `[a|b]`, `…` and `<n>`; it begins with a word that may not be missing. */
export const phrase = z
  .string()
  .min(1)
  .refine((text) => !/^[[…]/.test(text), 'a phrase begins with a word that may not be missing')
  .refine((text) => !/…\s*$/.test(text), 'a phrase ends with a word')
  .refine(
    (text) =>
      text
        .split(/\s+/)
        .every((word) => /^(?:…|\[[^[\]|]+(?:\|[^[\]|]+)*\]|[^[\]|]+(?:\|[^[\]|]+)*)$/.test(word)),
    'a word is "a", "a|b", "[a|b]", "…" or "<n>"',
  );
