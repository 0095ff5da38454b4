import type { Document } from '../extract/document.ts';
import { type DocumentSign, type OtherKind, otherDocuments } from '../lexicon/other-documents.ts';
import type { Found } from '../lexicon/phrase-finder.ts';
import { type Token, tokenize } from '../lexicon/tokens.ts';
import type { Span } from '../range.ts';
import { shapeOf } from './document-shapes.ts';
import type { Resume, SectionKind } from './resume.ts';

/** Letters of a page that says little else than that something failed. */
const longestErrorPage = 1500;
/** Fewest people whose resumes make a pile of them: a second address may be the candidate's own. */
const leastPeople = 3;

/** Sections that no bill, posting or contract has under a heading of its own. */
const personal = new Set<SectionKind>(['work', 'education', 'skills', 'projects', 'certificates']);

/**
 * Says what a document is that is no resume of one person; null where nothing speaks against that. Whoever tells of dated
 * work or schooling is never refused by words: a missed invoice harms nobody, a refused resume does.
 */
export function otherDocument(document: Document, resume: Resume): string | null {
  const people = peopleIn(resume);
  if (people >= leastPeople) return `it holds the resumes of ${people} people: send each one by itself`;
  if (resume.work.some(isDated)) return null;
  const headed = new Set(resume.sections.flatMap(({ kind, heading }) => (heading === null ? [] : [kind])));
  const listsWork = headed.has('work');
  const isSchooled = resume.education.some(isDated);
  const shape = listsWork || isSchooled ? null : shapeOf(document);
  const words = byWords(document, {
    isSchooled,
    isReached: resume.contact.emails.length + resume.contact.phones.length > 0,
    listsWork,
    isPersonal: [...headed].some((kind) => personal.has(kind)),
  });
  return words.formal ?? shape ?? words.free;
}

interface Circumstances {
  isSchooled: boolean;
  /** an address or number of a candidate stands there */
  isReached: boolean;
  listsWork: boolean;
  isPersonal: boolean;
}

/** What the words of a text tell: of papers with a form of their own, and of free text. */
function byWords(
  { text }: Document,
  circumstances: Circumstances,
): { formal: string | null; free: string | null } {
  const { kinds, company, signs } = otherDocuments();
  const tokens = tokenize(text);
  const found = signs.find(text, tokens);
  const { isReached, isSchooled, listsWork, isPersonal } = circumstances;
  const says = (id: string): string | null => {
    const kind = kinds.get(id);
    return kind && fits(kind, text, found, circumstances) ? kind.says : null;
  };
  const isShort = text.replace(/\s+/g, ' ').length <= longestErrorPage;
  const errorPage = isShort && !isReached && !isPersonal ? says('error-page') : null;
  if (errorPage || isSchooled) return { formal: errorPage, free: null };
  const formal = isPersonal ? null : (says('invoice') ?? says('terms'));
  const isCompany = !listsWork && speaksAsCompany(tokens, signsOf('company', found).length);
  return { formal, free: says('posting') ?? (isCompany ? company.says : null) };
}

/** Whether enough different signs of a kind stand in a text, and enough of those that tell most. */
function fits(
  kind: OtherKind,
  text: string,
  found: readonly Found<DocumentSign>[],
  { isReached, listsWork }: Circumstances,
): boolean {
  const isLabel = ({ start }: Span): boolean => /(?:^|[\n\t|])[\s>*•–-]*$/.test(text.slice(0, start));
  const labels = kind.lineStart ? found.filter(isLabel) : found;
  const least = isReached ? kind.least : (kind.leastUnreached ?? kind.least);
  if (signsOf(kind.id, labels).length < least) return false;
  const core = labels.filter(({ value }) => value.kind === kind.id && value.core);
  // a recruiter quotes postings in one line of their own work; a posting speaks so in all of its parts
  const lines = new Set(core.map(({ start }) => text.lastIndexOf('\n', start)));
  return lines.size >= ((listsWork ? kind.coreWithWork : undefined) ?? kind.core ?? 0);
}

/** The different signs of a kind that were found. */
function signsOf(kind: string, found: readonly Found<DocumentSign>[]): DocumentSign[] {
  const own = new Map<number, DocumentSign>();
  for (const { value } of found) if (value.kind === kind) own.set(value.number, value);
  return [...own.values()];
}

/** "We" speak in it, oftener than any "I". */
function speaksAsCompany(tokens: readonly Token[], signs: number): boolean {
  const { own, candidate, least, leastOwn } = otherDocuments().company;
  const countOf = (words: ReadonlySet<string>): number => tokens.filter(({ key }) => words.has(key)).length;
  const ownWords = countOf(own);
  return signs >= least && ownWords >= leastOwn && ownWords > countOf(candidate);
}

const isDated = ({ start, end }: { start: unknown; end: unknown }): boolean => start !== null || end !== null;

/** Addresses after which work or a school begins anew: each is a person's with a resume of their own. */
function peopleIn(resume: Resume): number {
  const begins = resume.sections
    .filter(({ kind, heading }) => heading !== null && (kind === 'work' || kind === 'education'))
    .map(({ range }) => range.start);
  const addresses = resume.contact.emails.map(({ range }) => range.start);
  return addresses.filter((start, index) =>
    begins.some((begin) => begin > start && begin < (addresses[index + 1] ?? Number.POSITIVE_INFINITY)),
  ).length;
}
