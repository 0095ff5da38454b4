import { openingWords, verbWords } from '../lexicon/language.ts';
import { isCapitalised, type Token } from './tokens.ts';
import { isPlural } from './units.ts';
import { looksPast, type VerbForm, verbForm } from './verbs.ts';

/** Tells "Design REST APIs" from "Design of REST APIs": whether the word that opens a statement is its verb. */
export function opensWithVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const { notPast, adjectives, alsoNouns, nounsInIng } = verbWords();
  if (notPast.has(token.lower)) return false;
  const form = verbForm(token.lower);
  if (adjectives.has(token.lower)) return !isDescribed(token, tokens[at + 1]);
  if (!form) return looksPast(token.lower) || (isGerund(token.lower) && gerundIsVerb(tokens, at));
  if (form.shape === 'past') return true;
  if (form.shape === 'participle') return false;
  if (form.shape === 'gerund')
    return nounsInIng.has(token.lower) ? ambiguousIsVerb(tokens, at, form) : gerundIsVerb(tokens, at);
  return alsoNouns.has(form.base) ? ambiguousIsVerb(tokens, at, form) : true;
}

const isGerund = (lower: string): boolean =>
  lower.length > 6 && lower.endsWith('ing') && !verbWords().nounsInIng.has(lower);

/** "Embedded systems", "Certified Scrum Master", "Dedicated developer". */
function isDescribed(token: Token, next: Token | undefined): boolean {
  if (!next) return true;
  const { described, titled } = verbWords();
  if (described.has(next.lower)) return true;
  return titled.has(token.lower) && (openingWords().roles.has(next.lower) || isCapitalised(next));
}

/** "Developing services" holds a verb, "Developing of services" and "Documenting and development of" do not. */
function gerundIsVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || next.lower === 'of') return false;
  if (!isLink(next)) return true;
  const linked = afterLinks(tokens, at + 1);
  const word = tokens[linked];
  if (word?.kind !== 'word' || isNominal(word.lower)) return false;
  return word.lower.endsWith('ing') ? gerundIsVerb(tokens, linked) : true;
}

const isLink = (token: Token): boolean => /^(and|or|&|,|\/)$/.test(token.lower);

function afterLinks(tokens: readonly Token[], at: number): number {
  let next = at;
  while (tokens[next] && isLink(tokens[next] as Token)) next++;
  return next;
}

const isNominal = (lower: string): boolean =>
  /(tion|sion|ment|ance|ence|sis|ity|ship|ery|age)s?$/.test(lower);

/** Judges a word that is noun and verb by what follows it. */
function ambiguousIsVerb(tokens: readonly Token[], at: number, form: VerbForm): boolean {
  const { determiners, prepositions, roles, heads } = openingWords();
  const { prepositional, leading } = verbWords();
  const next = tokens[at + 1];
  if (!next) return false;
  if (next.kind === 'number' || /^[$€£~[“"(<]$/.test(next.text)) return next.text !== '(';
  if (isLink(next)) return linkedIsVerb(tokens, at, form);
  if (next.kind === 'sign') return false;
  if (prepositions.has(next.lower))
    return next.lower !== 'of' && prepositional.has(form.base) && form.shape !== 'gerund';
  if (determiners.has(next.lower) || next.lower.endsWith('ly')) return true;
  const phrase = nounPhrase(tokens, at + 1);
  const last = tokens[phrase - 1];
  if (!last) return false;
  const follows = tokens[phrase];
  if (follows && verbForm(follows.lower)?.shape === 'past' && follows.kind === 'word') return false;
  if (roles.has(last.lower)) return false;
  if (leading.has(form.base)) return true;
  return !heads.has(last.lower) || (isCapitalised(last) && isPlural(last));
}

/** "Design, build and run services" against "Design and implementation of services". */
function linkedIsVerb(tokens: readonly Token[], at: number, form: VerbForm): boolean {
  const linked = afterLinks(tokens, at + 1);
  const word = tokens[linked];
  const other = word?.kind === 'word' ? verbForm(word.lower) : null;
  if (!other || !word) return false;
  if (other.shape !== form.shape) return other.shape === 'past' && form.shape === 'past';
  const { alsoNouns, nounsInIng } = verbWords();
  const open = other.shape === 'gerund' ? nounsInIng.has(word.lower) : alsoNouns.has(other.base);
  if (other.shape === 'gerund' && !open) return gerundIsVerb(tokens, linked);
  return open ? ambiguousIsVerb(tokens, linked, other) : true;
}

/** The end of the noun phrase that starts at a token. */
function nounPhrase(tokens: readonly Token[], at: number): number {
  const { prepositions, determiners } = openingWords();
  let end = at;
  while (end < at + 6) {
    const token = tokens[end];
    if (
      token?.kind !== 'word' ||
      isLink(token) ||
      prepositions.has(token.lower) ||
      determiners.has(token.lower)
    )
      break;
    if (end > at && verbForm(token.lower)?.shape === 'past') break;
    end++;
  }
  return end;
}
