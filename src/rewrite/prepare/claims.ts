import { interviewWords } from '../../lexicon/interview-words.ts';
import type { Span } from '../../range.ts';
import type { AnalysisReport } from '../../score/report.ts';
import { gradeBullet } from '../../wording/grade.ts';
import { verbForm } from '../../wording/verbs.ts';
import type { Wording } from '../../wording/wording.ts';
import { isOthersWork } from '../write/passive.ts';

type Resume = AnalysisReport['resume'];

/** A statement of a resume with how it is worded, and whether its position or project is software work. */
export interface Claim {
  bullet: string;
  text: string;
  range: Span;
  wording: Wording;
  /** the base of its verb, empty where it has none */
  verb: string;
  /** tools that it names as used, as they are printed */
  tools: string[];
  isSoftware: boolean;
}

/** Every statement that tells of the candidate's own work, as the resume orders them. */
export function claimsOf(report: AnalysisReport): Claim[] {
  const { work, projects } = report.resume;
  const share = new Map(report.experience.entries.map((entry) => [entry.id, entry.share]));
  return [...work, ...projects]
    .flatMap(({ id, bullets }) =>
      bullets.map((bullet): Claim => {
        const text = bullet.value.replace(/\s+/g, ' ').trim();
        const wording = gradeBullet(text);
        const verb = wording.verb?.toLowerCase() ?? '';
        return {
          bullet: bullet.id,
          text,
          range: { start: bullet.range.start, end: bullet.range.end },
          wording,
          verb: verbForm(verb)?.base ?? verb,
          tools: toolsOf(report, bullet.id),
          isSoftware: (share.get(id) ?? 0) > 0,
        };
      }),
    )
    .filter(({ text }) => !isOthersWork(text));
}

function toolsOf({ mentions }: AnalysisReport, bullet: string): string[] {
  const found = mentions.filter(
    (mention) => mention.bullet === bullet && !mention.negated && !mention.hedged && isName(mention.printed),
  );
  return [...new Set(found.map(({ printed }) => printed.replace(/\s+/g, ' ')))];
}

/** "PostgreSQL" and "CI/CD" name a tool or practice; "tests" and "REST API" alone tell too little. */
export const isName = (printed: string): boolean =>
  /\p{Lu}/u.test(printed) && !interviewWords().generic.has(printed.toLowerCase().replace(/\s+/g, ' '));

/** What the candidate is called: by the headline of the resume, else by the title of the latest work. */
export interface Calling {
  title: string;
  range: Span;
  /** the latest software position, where there is one */
  position: Resume['work'][number] | null;
}

const longestTitle = 8;

/** Null where neither a headline nor a software position gives a title; a headline that is a sentence is none. */
export function callingOf({ resume, experience }: AnalysisReport): Calling | null {
  const software = new Set(experience.entries.filter(({ share }) => share > 0).map(({ id }) => id));
  const held = resume.work.filter(({ id, title }) => title !== null && software.has(id));
  const position = held.find(({ current }) => current) ?? held[0] ?? null;
  const leaves = [resume.headline, position?.title].filter((each) => each && isTitle(each.value));
  // "Senior Backend Engineer" is held by the one whose headline says "Backend Engineer"
  const leaf = leaves.find((each, at) => at > 0 && endsWith(each?.value, leaves[0]?.value)) ?? leaves[0];
  return leaf ? { title: onOneLine(leaf.value), range: leaf.range, position } : null;
}

const endsWith = (title = '', headline = ''): boolean =>
  onOneLine(title)
    .toLowerCase()
    .endsWith(` ${onOneLine(headline).toLowerCase()}`);

const isTitle = (text: string): boolean =>
  text.trim().split(/\s+/).length <= longestTitle && !/[.!?:|•·/]|\s[-–—]\s/.test(text.trim());

export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
