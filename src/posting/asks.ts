import { postingWords } from '../lexicon/posting-words.ts';
import type { Span } from '../range.ts';
import { contains, overlaps } from '../range.ts';
import { type Clause, clausesOf, countDepths, opensOnCompany, type Sentence } from './clauses.ts';
import { cueSpans, holds, opensWith } from './cues.ts';
import type { PostingLine } from './lines.ts';
import { opensScope, scopeAfter, scopeBefore } from './scopes.ts';

/**
 * What a stretch of a posting asks for. `stack` is what the person will work with, demanded only where no tool is
 * demanded elsewhere; `mentioned` is the work and the company in words that demand nothing: duties ("Build Go services
 * on Kubernetes") are never a demand, since a posting that wants Go for its duties says so among its demands.
 */
export type Asks = 'required' | 'preferred' | 'stack' | 'mentioned' | 'nothing';

interface Stretch extends Span {
  asks: Asks;
}

/** What each stretch of a line asks: by its part, then by the cues of its clauses. Later stretches win. */
export class LineAsks {
  readonly #stretches: Stretch[];
  readonly #denied: Span[] = [];
  /** the line says that something is not required, and wishes it in the same breath */
  readonly wishesInstead: boolean;

  constructor(from: PostingLine) {
    const words = postingWords();
    const line = { ...from, depths: countDepths(from.text) };
    const clauses = clausesOf(line);
    const stretches: Stretch[] = [...byClause(line, clauses), ...companyBrackets(line)];
    const paint = (spans: Span[], asks: Asks): void => {
      for (const span of spans) stretches.push({ ...span, asks });
    };
    const cues = (list: RegExp): Span[] => cueSpans(line.text, list, line.start);
    const invitations = cues(words.invitations);
    const isWish = (cue: Span): boolean => !invitations.some((each) => overlaps(each, cue));
    const early = cues(words['wishes-before']).filter(isWish);
    const after = cues(words['wishes-after']).filter(
      (cue) =>
        !opensScope(line, clauses, cue) && !early.some((each) => contains(each, cue) && each.end > cue.end),
    );
    const before = early.filter((cue) => !after.some((each) => overlaps(each, cue)));
    const wishes =
      line.kind === 'nothing' ||
      line.kind === 'denied' ||
      (line.kind === 'duties' && !holds(line.text, words.demands))
        ? 0
        : before.length + after.length;
    const denied = cues(words['denials-before']);
    const deniedAfter = cues(words['denials-after']);
    this.wishesInstead = wishes > 0 && denied.length + deniedAfter.length > 0;
    if (!this.wishesInstead) {
      this.#denied = [
        ...denied.map((cue) => scopeAfter(line, clauses, cue)),
        ...deniedAfter.map((cue) => scopeBefore(line, clauses, cue)),
      ];
      paint(this.#denied, 'nothing');
    }
    if (wishes > 0) {
      paint(
        after.map((cue) => scopeBefore(line, clauses, cue)),
        'preferred',
      );
      paint(
        before.map((cue) => scopeAfter(line, clauses, cue)),
        'preferred',
      );
    }
    paint(
      cues(words.others).map((cue) => ({ start: cue.start, end: clauseAt(clauses, cue)?.end ?? line.end })),
      'nothing',
    );
    this.#stretches = stretches;
  }

  /** Whether the line itself says that what stands there is not asked. */
  denies(offset: number): boolean {
    return this.#denied.some(({ start, end }) => start <= offset && offset < end);
  }

  at(offset: number): Asks {
    return this.#stretches.findLast(({ start, end }) => start <= offset && offset < end)?.asks ?? 'nothing';
  }
}

const clauseAt = (clauses: readonly Clause[], span: Span): Clause | undefined =>
  clauses.find((clause) => contains(clause, span));

/** "AWS (we use Lambda and SQS)": what the company says of itself in brackets. */
function companyBrackets(line: PostingLine): Stretch[] {
  const words = postingWords();
  return [...line.text.matchAll(/\(([^()]*)\)/g)]
    .filter(([, inside = '']) => opensOnCompany(inside) && !holds(inside, words['strong-demands']))
    .map((match) => ({
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
      asks: 'nothing',
    }));
}

/** The clauses of a line with what each asks before any wish or denial is heard. */
function byClause(line: PostingLine & Sentence, clauses: readonly Clause[]): Stretch[] {
  const prose = holds(line.text, postingWords().gains) ? 'nothing' : 'mentioned';
  let last: Asks = prose;
  return clauses.map((clause) => {
    last = asksOf(line, clause, prose, last);
    return { start: clause.start, end: clause.end, asks: last };
  });
}

/** `prose` is what the line's prose asks, `last` what its clause before asks. */
function asksOf(line: PostingLine, clause: Clause, prose: Asks, last: Asks): Asks {
  const words = postingWords();
  const strong = holds(clause.text, words['strong-demands']);
  if (line.kind === 'denied') return 'nothing';
  if (line.kind === 'nothing') return strong && !clause.reason ? 'required' : 'nothing';
  const told = line.kind === 'stack' || holds(clause.text, words['own-stack']) ? 'stack' : prose;
  if (line.kind === 'about' || line.kind === 'duties' || line.kind === 'stack')
    return strong && !clause.reason ? 'required' : told;
  const demands = strong || holds(clause.text, words.demands);
  const outer = clause.text.replace(/\([^()]*\)/g, ' ');
  const ofCompany = opensOnCompany(outer) || opensWith(outer, words['company-subjects'], 2);
  const ofWork = opensWith(outer, words['duty-subjects'], 1);
  if (line.kind === 'wish') return ofCompany && !demands ? told : 'preferred';
  if (clause.reason && !strong) return told;
  if ((ofCompany || ofWork) && !demands) return told;
  if (line.kind === 'demand') return 'required';
  if (
    ofCompany &&
    !strong &&
    (opensOnCompany(clause.text) || opensWith(clause.text, words['company-subjects']))
  )
    return holds(clause.text, words['asked-of-you']) ? 'required' : told;
  if (demands) return 'required';
  return clause.start > line.start && told === prose ? last : told;
}
