import { measureWords } from '../../lexicon/language.ts';
import { scopeWords, synonyms } from '../../lexicon/scope-words.ts';
import { stemOf, type Word } from '../../wording/reading.ts';
import { isCapitalised, type Token } from '../../wording/tokens.ts';
import { verbForm } from '../../wording/verbs.ts';
import { type Check, type Evidence, type ViolationKind, violation } from './check.ts';
import { hasEqual, sayingsOf } from './sayings.ts';

/** Every capitalised name of the rewrite stands somewhere in the resume: employers, customers, places, products. */
export const checkNames: Check = (evidence) => {
  const { rewrite } = evidence;
  return rewrite.tokens.flatMap((token, at) =>
    isName(evidence, token, at) ? [violation(kindOf(evidence, at), 'names', rewrite.text, token)] : [],
  );
};

function isName({ original, context, rewrite, keywords }: Evidence, token: Token, at: number): boolean {
  if (!isCapitalised(token) || token.text.length < 2) return false;
  const stem = stemOf(token.lower);
  if (scopeWords().harmless.has(token.lower) || measureWords().currencies.has(token.text)) return false;
  if (original.stems.has(token.lower) || original.stems.has(stem)) return false;
  if (context.stems.has(token.lower) || context.stems.has(stem)) return false;
  if (isShortName(token) && hasEqual(sayingsOf([original]), wordOf(token, stem), synonyms().equals))
    return false;
  if (keywords.rewrite.some(({ start, end }) => start <= token.start && token.end <= end)) return false;
  if (rewrite.figures.some(({ start, end }) => start <= token.start && token.end <= end)) return false;
  return !(opensSentence(rewrite.tokens, at) && isOrdinary(token));
}

/** "SDKs" for client libraries: capitals that are a common noun. */
const isShortName = ({ text }: Token): boolean => /^[A-Z]{2,4}s?$/.test(text);

const wordOf = ({ text, lower, start, end }: Token, stem: string): Word => ({
  text,
  lower,
  stem,
  start,
  end,
});

const opensSentence = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before === undefined || (before.kind === 'sign' && !/^[,&/(]$/.test(before.text));
};

/** A first word is capitalised whatever it is: only capitals inside it, as in "GraphQL", make it a name. */
function isOrdinary(token: Token): boolean {
  if (/^\p{L}.*\p{Lu}/u.test(token.text))
    return verbForm(token.lower) !== null && token.text === token.text.toUpperCase();
  return true;
}

/** "At Google" and "for Siemens" name employers and customers, "with Kafka" and "in Rust" tools. */
function kindOf({ original, rewrite: { tokens } }: Evidence, at: number): ViolationKind {
  const { months } = measureWords();
  if (months.has(tokens[at]?.lower ?? ''))
    return original.words.some(({ lower }) => months.has(lower)) ? 'changed_number' : 'invented_number';
  let first = at;
  while (tokens[first - 1] && isCapitalised(tokens[first - 1] as Token)) first--;
  const lead = tokens[first - 1]?.lower ?? '';
  return /^(at|for|by|from|of|to|client|customer|the)$/.test(lead)
    ? 'invented_employer'
    : 'invented_technology';
}
