import { measureWords } from '../../lexicon/language.ts';
import { plainWords, scopeWords, synonyms } from '../../lexicon/scope-words.ts';
import type { Figure } from '../../wording/figures.ts';
import { type Reading, says, saysAny } from '../../wording/reading.ts';
import type { Token } from '../../wording/tokens.ts';
import { isSame } from './amounts.ts';
import { type Check, type Evidence, violation } from './check.ts';
import { dropsCompany } from './company.ts';
import { isDoneToo } from './done-too.ts';
import { isOvercome } from './overcome.ts';
import { isPartOf } from './ranges.ts';
import { hasEqual, isSaid, sayingsOf } from './sayings.ts';
import { tellsTeam } from './team-size.ts';

/** What kept the original small is not left out: "in one region", "sometimes", "with two colleagues", "did not". */
export const checkLimits: Check = (evidence) => {
  const { rewrite } = evidence;
  const enlarges =
    dropsLimit(evidence) ||
    dropsPart(evidence) ||
    dropsProposal(evidence) ||
    dropsCompany(evidence) ||
    dropsDenial(evidence) ||
    dropsShare(evidence) ||
    dropsSome(evidence) ||
    dropsFraction(evidence) ||
    dropsHalf(evidence) ||
    dropsOwnPart(evidence) ||
    dropsStretch(evidence) ||
    dropsAmountLimit(evidence);
  return enlarges && rewrite.words.length > 0
    ? [violation('invented_scope', 'limits', rewrite.text, { start: 0, end: rewrite.text.length })]
    : [];
};

function dropsLimit({ original, rewrite }: Evidence): boolean {
  const { limits, restricting, shared, softeners } = scopeWords();
  const printed = [...limits].filter(
    (phrase) =>
      says(original, phrase) &&
      !isHedge(original, phrase) &&
      !isPurpose(original, phrase) &&
      !(phrase === 'once' && says(original, 'at once')) &&
      !(phrase === 'one of' && tellsTeam(original, rewrite)),
  );
  if (
    original.tokens.some(
      (_, at) => isOnePlace(original.tokens, at) && !staysOne(original.tokens, at, rewrite),
    )
  )
    printed.push('one');
  if (printed.length === 0) return false;
  return !saysAny(rewrite, [...limits, ...shared, ...softeners.flatMap(({ says }) => says), ...restricting]);
}

/** "Nearly 40" hedges a number, which is compared as a number. */
const isHedge = ({ words, figures, rhythms }: Reading, phrase: string): boolean =>
  words.some(
    ({ lower, start: from, end }) =>
      lower === phrase &&
      (figures.some(({ start }) => start > end && start - end <= 2) ||
        rhythms.some(({ start }) => start === from)),
  );

/** "So that features could be added" tells what for; "could save 30 %" and "would be used" keep the deed a wish. */
function isPurpose({ words, figures }: Reading, phrase: string): boolean {
  const at = words.findIndex(({ lower }) => lower === phrase);
  const end = words[at]?.end ?? 0;
  const isMeasured = figures.some(({ start }) => start > end && start - end < furthestAmount);
  return modals.test(phrase) && at >= furthestSubject && !isMeasured;
}

const modals = /^(?:could|would|should|will|might|may)$/;
const furthestSubject = 4;
const furthestAmount = 40;

/** "A module of the CRM" is less than the CRM. */
function dropsPart({ original, rewrite }: Evidence): boolean {
  const { parts } = scopeWords();
  const said = sayingsOf([rewrite]);
  if (saysAny(rewrite, parts)) return false;
  return original.words.some((word, at) => {
    const whole = original.words
      .slice(at + 2, at + 5)
      .filter(({ stem }) => stem.length > 2 && stem !== 'the');
    const kind = original.words[at - 1];
    const isKind = kind !== undefined && !plainWords().function.has(kind.lower) && isSaid(said, kind);
    const isPart = parts.has(word.stem) && original.words[at + 1]?.lower === 'of' && !isKind;
    return isPart && whole.some((each) => isSaid(said, each));
  });
}

/** "Suggested moving to Kafka" is no move: the verb that keeps the deed a wish or a plan is kept, or has its equal. */
function dropsProposal({ original, rewrite }: Evidence): boolean {
  const { proposals } = scopeWords();
  const [first, second] = original.words;
  const proposal = openers.test(first?.lower ?? '') ? second : first;
  if (
    !proposal ||
    !proposals.has(proposal.stem) ||
    rewrite.words.length === 0 ||
    isDoneToo(original, rewrite)
  )
    return false;
  const said = sayingsOf([rewrite]);
  return (
    !isSaid(said, proposal) && !hasEqual(said, proposal, synonyms().deeds) && !saysAny(rewrite, proposals)
  );
}

const openers = /^(i|we|was|were|also)$/;

const places = /^(in|for|at|on|within|across)$/;

/** "In one region", "for a single customer". */
function isOnePlace(tokens: readonly Token[], at: number): boolean {
  const [lead, next, noun] = tokens.slice(at, at + 3).map(({ lower }) => lower);
  if (!places.test(lead ?? '')) return false;
  if (measureWords().durations.has(noun ?? '') || /^(?:place|go|step|file|click|way)$/.test(noun ?? ''))
    return false;
  return (next === 'one' && noun !== 'of') || next === 'single' || (next === 'a' && noun === 'single');
}

/** "For a customer" and "a team of 22" are as small as "for one customer" and "one team of 22 people". */
function staysOne(tokens: readonly Token[], at: number, { words }: Reading): boolean {
  const noun = tokens.slice(at + 1, at + 4).find(({ lower }) => !/^(?:a|one|single)$/.test(lower))?.lower;
  const place = words.findIndex(({ lower }) => lower === noun);
  const isLast = plainWords().function.has(words[place + 1]?.lower ?? 'of');
  return (
    place > 0 && isLast && words.slice(Math.max(0, place - 2), place).some(({ lower }) => /^an?$/.test(lower))
  );
}

/** "Did not reach the goal" may not become "Reached the goal"; "not only" denies nothing. */
function dropsDenial({ original, rewrite }: Evidence): boolean {
  const { denials, overcomers, softeners } = scopeWords();
  if (
    saysAny(rewrite, denials) ||
    saysAny(rewrite, overcomers) ||
    /\bke(?:ep|eps|pt|eping)\b.*\b(?:from|off|out of)\b/i.test(rewrite.text) ||
    softeners.some(({ says }) => saysAny(rewrite, says))
  )
    return false;
  const said = sayingsOf([rewrite]);
  return original.words.some(({ lower }, at) => {
    const denied = original.words.slice(at + 1, at + 5).filter((word) => word.stem.length > 3);
    if (!denials.has(lower) || denied[0]?.lower === 'only' || isOvercome(original, lower)) return false;
    return denied.slice(0, 2).some((word) => isSaid(said, word));
  });
}

/** "At peak" and "expected" belong to their number. */
function dropsAmountLimit({ original, rewrite }: Evidence): boolean {
  const { amountLimits } = scopeWords();
  const keepsNumber = original.figures.some((figure) =>
    rewrite.figures.some((other) => figure.reason === null && isSame(figure, other)),
  );
  return keepsNumber && saysAny(original, amountLimits) && !saysAny(rewrite, amountLimits);
}

/** "Our team built the shop, I did the stock" tells of the stock alone. */
function dropsOwnPart({ original, rewrite }: Evidence): boolean {
  const at = original.words.findIndex(({ lower }, place) => lower === 'i' && place > 1);
  const first = original.words.slice(0, 3);
  if (at < 0 || !first.some(({ lower }) => /^(?:team|group|squad|we|colleagues)$/.test(lower))) return false;
  const { light, function: small } = plainWords();
  const own = original.words.slice(at + 1).filter(({ lower, stem }) => !light.has(stem) && !small.has(lower));
  const said = sayingsOf([rewrite]);
  return own.length > 0 && !own.some((word) => isSaid(said, word) || hasEqual(said, word, synonyms().deeds));
}

/** "Six engineers, two of whom became seniors": what is told of the two may not be told of all. */
function dropsSome({ original, rewrite }: Evidence): boolean {
  const said = sayingsOf([rewrite]);
  return original.figures.some((figure) => {
    const rest = original.text.slice(figure.end);
    if (
      !/^,? of (?:whom|which|them|those)\b/.test(rest) &&
      !/\bof (?:whom|which|them|those)$/.test(figure.text)
    )
      return false;
    if (figuresOf(rewrite, figure)) return false;
    return original.words
      .filter(({ start, stem }) => start > figure.end + 8 && stem.length > 3 && !plainWords().light.has(stem))
      .slice(0, 3)
      .some((word) => isSaid(said, word));
  });
}

/** "3 of 5 jobs" may not become "the jobs". */
function dropsShare({ original, rewrite }: Evidence): boolean {
  if (tellsTeam(original, rewrite)) return false;
  const said = sayingsOf([rewrite]);
  return original.figures.some((whole) => {
    const part = original.figures.find((figure) => isPartOf(original, figure, whole));
    if (!part || rewrite.figures.some((figure) => isSame(figure, part) || figure.kind === 'percent'))
      return false;
    if (
      saysAny(rewrite, [
        ...scopeWords().limits,
        ...scopeWords().parts,
        'some',
        'several',
        'half',
        'many',
        'few',
      ])
    )
      return false;
    const noun = original.words.filter(({ start, end }) => whole.start <= start && end <= whole.end);
    return noun.some((word) => isSaid(said, word)) || figuresOf(rewrite, whole);
  });
}

/** "Half of the ledger service" may not become "the ledger service"; what fell by a half is another thing. */
function dropsFraction({ original, rewrite }: Evidence): boolean {
  const { rising, falling, parts, limits } = scopeWords();
  if (
    rewrite.figures.some(({ kind }) => kind === 'percent' || kind === 'factor') ||
    saysAny(rewrite, [...parts, ...limits, 'some', 'many'])
  )
    return false;
  if (original.words.some(({ stem }) => rising.has(stem) || falling.has(stem))) return false;
  const said = sayingsOf([rewrite]);
  return original.figures.some(({ kind, end }) => {
    if (kind !== 'percent' || !/^ of (?:the|our|all|its|my) /i.test(original.text.slice(end))) return false;
    const whole = original.words
      .filter(({ start, stem }) => start > end && stem.length > 2 && stem !== 'the')
      .slice(0, 2);
    return whole.length > 0 && whole.every((word) => isSaid(said, word));
  });
}

/** "Half a day" may not become "a day". */
function dropsHalf({ original, rewrite }: Evidence): boolean {
  return original.figures.some((half) => {
    const unit = /^half an? (\w+)$/i.exec(half.text)?.[1];
    if (!unit || rewrite.figures.some((figure) => isSame(figure, half))) return false;
    return new RegExp(`\\b(?:an?|one|full|whole) ${unit}\\b`, 'i').test(rewrite.text);
  });
}

const figuresOf = (rewrite: Reading, whole: Figure): boolean =>
  rewrite.figures.some((figure) => isSame(figure, whole));

/** What never happened in one quarter may have happened in another. */
function dropsStretch({ original, rewrite }: Evidence): boolean {
  const denies =
    original.figures.some(({ kind }) => kind === 'outcome') ||
    /^(?:no|zero|never|without)\b/i.test(original.text);
  return (
    denies &&
    stretch.test(original.text) &&
    !stretch.test(rewrite.text) &&
    /\b(?:no|zero|never|without|free)\b/i.test(rewrite.text)
  );
}

const stretch =
  /\b(?:in|for|over|during|within|since)\s+(?:(?:the|a|my)\s+)?(?:last|past|first|final|one|two|three|\d+|q[1-4]|20\d\d|single)\b/i;
