import { once } from '../../lexicon/language.ts';
import { type OpenerKind, rewritingWords } from '../../lexicon/rewriting-words.ts';
import { gerundOf, openingForm } from '../../wording/conjugate.ts';
import { type Tense, verbForm } from '../../wording/verbs.ts';
import { deedIn, isBuilt, ofGerunds, ofNouns, singularsOf } from './deeds.ts';
import { madeBetter } from './made.ts';
import { after, endOfClause, isDeterminer, isPreposition, wordsOf } from './text.ts';
import { reformed } from './verb-chain.ts';

/**
 * Turns a weak opening into the deed behind it. A part in what others did stays a part: "helped" becomes "supported",
 * never "led". Null where the opening is fine, or where nothing better can be said honestly.
 */
export function strengthened(text: string, tense: Tense): string | null {
  const opener = openerOf(text);
  const said = opener && byKind[opener.kind](opener.rest, opener.now ? tense : 'past');
  if (opener && opener.kind !== 'carrier') return said;
  return said ?? withTool(text, tense) ?? madeBetter(text) ?? builtFrom(text) ?? nominal(text, tense);
}

type Rule = (rest: string, tense: Tense) => string | null;

const byKind: Record<OpenerKind, Rule> = {
  duty: (rest, tense) => deedIn(rest, tense, 'duty'),
  care: (rest, tense) => deedIn(rest, tense, 'care'),
  work: (rest, tense) => deedIn(rest, tense, 'work'),
  carrier: (rest, tense) => deedIn(rest, tense, 'carrier'),
  able: (rest, tense) => {
    const { base } = verbForm(wordsOf(rest)[0]?.lower ?? '') ?? {};
    if (base === undefined || rewritingWords().silent.has(base)) return null;
    return reformed(rest, 'base', (each) => openingForm(each, tense));
  },
  joined: (rest, tense) => {
    const said = teamThat(rest);
    if (said) return said;
    if (isAttendance(rest) || isVague(rest)) return null;
    const part = asPart(rest);
    const verb = part.startsWith('the on-call') ? openingForm('share', tense) : null;
    return verb ? `${verb} ${part}` : `${openingForm('contribute', tense)} to ${part}`;
  },
  helped: (rest, tense) => {
    if (isAttendance(rest) || isVague(rest)) return null;
    return isGerund(rest)
      ? `${openingForm('contribute', tense)} to ${rest}`
      : `${openingForm('support', tense)} ${asPart(rest)}`;
  },
  helping: (rest, tense) => contributed(rest, tense),
  helper: (rest, tense) => contributed(rest, tense) ?? supported(rest, tense),
  teamed: (rest, tense) => {
    const [, team = '', deed = ''] = /^(.{1,40}?) to ([a-z].*)$/.exec(rest) ?? [];
    const said = reformed(deed, 'base', (each) => openingForm(each, tense));
    return said && endOfClause(said) === said.length ? `${said} in a team of ${team}` : null;
  },
  together: (rest, tense) =>
    namesGroup(rest) && !isVague(rest) ? `${openingForm('collaborate', tense)} with ${rest}` : null,
};

/** Phrases that tell of the past by themselves: "was", "worked", not "involved in". */
const told =
  /\b(?:was|were|had|been|did|took|got|held|made|lent|gave|played|undertook|(?!involved|engaged|tasked|charged|entrusted)\w+ed)\b/;

interface Opener {
  kind: OpenerKind;
  rest: string;
  /** the phrase gives no tense of its own, or the present */
  now: boolean;
}

let opened: { kind: OpenerKind; phrase: string }[] | undefined;

/** The longest phrase of the lists that a text opens with. */
export function openerOf(text: string): Opener | null {
  opened ??= Object.entries(rewritingWords().openers)
    .flatMap(([kind, phrases]) => phrases.map((phrase) => ({ kind: kind as OpenerKind, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  for (const { kind, phrase } of opened) {
    const rest = after(text, phrase)?.replace(/^:\s*/, '');
    if (rest) return { kind, rest, now: !told.test(phrase) };
  }
  return null;
}

/** "Migration of the shop" → "the migration of the shop", "on-call" → "the on-call rotation". */
function asPart(rest: string): string {
  const { deedNouns, parts } = rewritingWords();
  const [first, second] = wordsOf(rest);
  const part = [...parts]
    .sort(([a], [b]) => b.length - a.length)
    .find(([noun]) => after(rest, noun) !== null);
  if (part) return [part[1], after(rest, part[0])].filter(Boolean).join(' ');
  return second?.lower === 'of' && deedNouns.has(first?.lower ?? '') ? `the ${rest}` : rest;
}

const isGerund = (rest: string): boolean => {
  const [first, second] = wordsOf(rest);
  return verbForm(first?.lower ?? '')?.shape === 'gerund' && second?.lower !== 'of';
};

/** "Code reviews" may be done; "meetings" and "the project" are only attended. */
function isAttendance(rest: string): boolean {
  const noun = wordsOf(rest.slice(0, endOfClause(rest)))
    .filter(({ kind }) => kind === 'word')
    .map(({ lower }) => lower);
  const stop = noun.findIndex((word) =>
    /^(?:of|for|to|with|in|on|about|at|by|using|from|across)$/.test(word),
  );
  const last = (stop < 0 ? noun : noun.slice(0, stop)).at(-1) ?? '';
  const { attendance } = rewritingWords();
  return singularsOf(last).some((each) => attendance.has(each));
}

/** "Helping with the database and tasks", "to use synergies": what was done stays open whatever verb stands before it. */
function isVague(rest: string): boolean {
  const words = wordsOf(rest.slice(0, endOfClause(rest)));
  const { vague, silent } = rewritingWords();
  const [first] = words;
  const opening = verbForm(first?.lower ?? '');
  if (opening?.shape === 'gerund' && silent.has(opening.base)) return true;
  return words.some(({ lower }, at) => {
    const next = words[at + 1];
    const isHead =
      next === undefined || next.kind === 'sign' || isPreposition(next.lower) || next.lower === 'and';
    return isHead && singularsOf(lower).some((each) => vague.has(each));
  });
}

/** "The team that built the API" → "Built the API as part of the team". */
function teamThat(rest: string): string | null {
  const told = /^((?:the|a) (?:[\w-]+ ){0,2}team) (?:that|which|who) (.+)$/i.exec(rest);
  const [, team = '', deed = ''] = told ?? [];
  const verb = verbForm(wordsOf(deed)[0]?.lower ?? '');
  if (!told || verb?.shape !== 'past' || endOfClause(deed) < deed.length) return null;
  return `${deed} as part of ${team}`;
}

/** "Migrate 40 services" → "Contributed to migrating 40 services". */
function contributed(rest: string, tense: Tense): string | null {
  const gerunds = reformed(rest, 'base', gerundOf);
  return gerunds && `${openingForm('contribute', tense)} to ${gerunds}`;
}

/** "The team (to) migrate 40 services" → "Supported the team in migrating 40 services". */
function supported(rest: string, tense: Tense): string | null {
  const tokens = wordsOf(rest);
  let group = tokens.slice(0, 5).findIndex(({ lower }) => isGroup(lower));
  if (group < 0) return null;
  while (isGroup(tokens[group + 1]?.lower ?? '')) group += 1;
  const next = tokens[group + 1];
  const verbAt = next?.lower === 'to' ? group + 2 : group + 1;
  const verb = tokens[verbAt];
  const said = openingForm('support', tense);
  if (verb && verbForm(verb.lower)?.shape === 'base') {
    const gerunds = reformed(rest.slice(verb.start), 'base', gerundOf);
    return gerunds && `${said} ${rest.slice(0, tokens[group]?.end)} in ${gerunds}`;
  }
  return next && /^(?:with|in|on|by|during)$/.test(next.lower) ? `${said} ${rest}` : null;
}

const isGroup = (lower: string): boolean => {
  const { groups } = rewritingWords();
  return groups.has(lower) || groups.has(`${lower}s`);
};

/** Whom one worked with: a group of people before any preposition. */
function namesGroup(rest: string): boolean {
  const words = wordsOf(rest).slice(0, 7);
  const stop = words.findIndex(({ lower }) => /^(?:to|on|for|in|using|via)$/.test(lower));
  return (stop < 0 ? words : words.slice(0, stop)).some(({ lower }) => isGroup(lower));
}

/** "Used Redis to cut load by half" → "Cut load by half with Redis"; "used Jenkins for CI/CD" → "Ran CI/CD with Jenkins". */
function withTool(text: string, tense: Tense): string | null {
  const [, verb = '', rest = ''] = /^(used|use|using) (.+)$/i.exec(text) ?? [];
  if (!rest) return null;
  const own = verb.toLowerCase() === 'used' ? 'past' : tense;
  const to = /^((?:[^\s,;]+ ){0,5}?[^\s,;]+) to ([a-z].*)$/.exec(rest);
  if (to?.[1] && to[2]) {
    const deed = reformed(to[2].replaceAll(' and to ', ' and '), 'base', (base) => openingForm(base, own));
    if (!deed) return null;
    return rewritingWords().bareTools.has(to[1].toLowerCase()) ? deed : putBehind(deed, to[1]);
  }
  const [, tool = '', purpose = ''] = /^((?:[^\s,;]+ ){0,5}?[^\s,;]+) for (?:the )?(.+)$/.exec(rest) ?? [];
  return purpose ? (forPurpose(tool, purpose, own) ?? gerundPurpose(tool, purpose, own)) : null;
}

const gerundPurpose = (tool: string, purpose: string, tense: Tense): string | null => {
  const deed = ofGerunds(purpose, tense) ?? ofNouns(purpose, tense);
  return deed && putBehind(deed, tool);
};

/** The purposes, the longest first. */
const purposes = once(() => [...rewritingWords().purposes.keys()].sort((a, b) => b.length - a.length));

function forPurpose(tool: string, purpose: string, tense: Tense): string | null {
  const phrase = purposes().find((each) =>
    /^(?:$|[.,;]|(?:in|of|for|between|across|on|at) )/.test(after(purpose, each) ?? '-'),
  );
  const deed = phrase && rewritingWords().purposes.get(phrase);
  if (!phrase || !deed) return null;
  const [verb = '', ...object] = deed.split(' ');
  const said = [openingForm(verb, tense), ...object].join(' ');
  return putBehind(`${said} ${after(purpose, phrase) ?? ''}`.replace(/ (?=$|[.,;])/, ''), tool);
}

/** The tool goes behind the first clause, where no other "with" stands; data are stored "in" it. */
function putBehind(deed: string, tool: string): string {
  const end = endOfClause(deed.replace(/\.$/, ''));
  const isKept = /^(?:stor|cach|persist|archiv|sav)\w+ /i.test(deed);
  const link = isKept ? 'in' : /\bwith\b/i.test(deed.slice(0, end)) ? 'using' : 'with';
  return `${deed.slice(0, end).trimEnd()} ${link} ${tool}${deed.slice(end).replace(/^(?=[a-z])/, ' ')}`;
}

/** "Made a dashboard" → "Built a dashboard", of what can be built. */
function builtFrom(text: string): string | null {
  const made = after(text, 'made');
  return made && isDeterminer(wordsOf(made)[0]?.lower ?? '') && isBuilt(made) ? `Built ${made}` : null;
}

/** A statement that opens with its deed as a noun or in "-ing". */
function nominal(text: string, tense: Tense): string | null {
  const first = wordsOf(text)[0];
  if (!first || isDeterminer(first.lower)) return null;
  return ofGerunds(text, tense) ?? ofNouns(text, tense) ?? deedIn(text, tense, 'none');
}
