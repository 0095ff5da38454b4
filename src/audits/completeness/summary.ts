import { countWords } from '../../lexicon/tokens.ts';
import { titleShare } from '../../match/relevance.ts';
import type { Resume } from '../../parse/resume.ts';
import { contains } from '../../range.ts';
import { defineAudit } from '../audit.ts';
import type { Evidence } from '../evidence.ts';
import { option } from '../options.ts';

/**
 * A headline or a short summary at the top. Neither is needed where the first thing below the contact is the work
 * or the education, whose newest title or degree says what the person does.
 */
export const summary = defineAudit({
  id: 'summary',
  title: 'The top says what you do, in short',
  failureTitle: 'The top does not say in short what you do',
  why: 'The first lines are read by everyone; they decide what the rest is read for.',
  messages: {
    long: {
      says: 'The summary has {words} words.',
      fix: 'Keep two or three sentences, up to about {most} words: what you do, for how long, and what you are proudest of.',
    },
    weak: {
      says: 'The top names traits or wishes, and not what you do.',
      fix: 'Say your craft, for how long and with which tools, and one thing that you are proud of.',
    },
    none: {
      says: 'Nothing above the first section says what you do.',
      fix: 'If you like, add one line under your name: your craft, your strongest tools, what you are looking for.',
    },
  },
  options: ['most', 'tells'],
  reads: ['resume', 'document', 'mentions', 'filler', 'role'],
  audit({ resume, document, mentions, filler, role }, options) {
    const { headline, summary: told } = resume;
    const words = countWords(told?.value ?? '');
    const most = option(options, 'most');
    if (told && words > most)
      return {
        score: 0,
        displayValue: `${words} words`,
        findings: [{ message: 'long', values: { words, most }, span: told.range }],
      };
    const weak = told && !headline && isWeak(told, { mentions, filler, role });
    if (weak) return { score: 0, findings: [{ message: 'weak', span: told.range }] };
    if (told || headline || opensWithTitle(resume) || tellsAtTop(resume, document, option(options, 'tells')))
      return {
        score: 1,
        displayValue: told ? `${words} words` : headline ? 'a headline' : 'none needed',
        findings: [],
      };
    return { score: 0, findings: [{ message: 'none', span: null, expected: 'a headline or a summary' }] };
  },
});

/** Praise and wishes without a craft or a tool: "Hard-working team player looking for a challenging role". */
function isWeak(
  { value, range }: NonNullable<Resume['summary']>,
  { mentions, filler, role }: Pick<Evidence, 'mentions' | 'filler' | 'role'>,
): boolean {
  const inside = mentions.filter((mention) => contains(range, mention));
  const praises =
    inside.some(({ tier }) => tier === 'avoid') || filler.some((phrase) => contains(range, phrase));
  const names = inside.some(({ id }) => role.keywords.get(id)?.technical ?? false);
  return praises && !names && titleShare(value, role) === 0 && !/\d/.test(value);
}

const opensWithTitle = ({ sections }: Resume): boolean => {
  const kind = sections.find((section) => section.kind !== 'contact')?.kind;
  return kind === 'work' || kind === 'education';
};

/** A line of prose above the first heading, where contact details stand. */
function tellsAtTop({ sections }: Resume, { text, lines }: Evidence['document'], fewest: number): boolean {
  const end = sections.find(({ heading }) => heading)?.range.start ?? text.length;
  return lines
    .filter((line) => line.end <= end)
    .map((line) => text.slice(line.start, line.end))
    .some((line) => !/[@|•·]|https?:|\d{3}/.test(line) && countWords(line) >= fewest);
}
