import type { AnalysisReport, ReportedFix } from '../score/report.ts';
import { gain, oneLine } from './figures.ts';
import { inOtherField } from './words.ts';

/** What a fix is worth, where it goes, and how its worth was found. */

/** The gain that counts most to the reader first; a gain of nothing is not worth a word. */
export function gains({ points }: ReportedFix): [first: string, second: string | null] {
  const match = points.match ? `${gain(points.match)} in the match with the posting` : null;
  return points.overall === 0 && match ? [match, null] : [gain(points.overall), match];
}

const isContact = ({ audit }: ReportedFix): boolean => audit === 'contact-details';

/** Fixes in the order to make them: what an employer needs to answer at all, then the most points. */
export const fixesInOrder = ({ fixes }: AnalysisReport): ReportedFix[] => [
  ...fixes.filter(isContact),
  ...fixes.filter((fix) => !isContact(fix)),
];

export const aboutFixes = (report: AnalysisReport): string =>
  (inOtherField(report)
    ? 'These help only if you have done such work and want to move towards this role. '
    : '') +
  (report.fixes.some(isContact)
    ? 'First what an employer needs to reach you, whatever it earns; then most points first. '
    : 'Most points first. ') +
  'Each gain was found by scoring the resume with that change alone, not by estimating; ' +
  'gains of several do not simply add up. ' +
  'Write only what is true; words in [brackets] are yours to fill.';

type SectionKind = AnalysisReport['resume']['sections'][number]['kind'];

/** Sections as they follow the word "your". */
const sectionNames: Record<SectionKind, string> = {
  contact: 'contact lines',
  summary: 'summary',
  work: 'work history',
  education: 'education',
  projects: 'projects',
  skills: 'skills section',
  certificates: 'certificates',
  languages: 'languages',
  awards: 'awards',
  publications: 'publications',
  volunteer: 'volunteer work',
  interests: 'interests',
  references: 'references',
  other: 'resume, in a section of its own',
};

/** Where an absent thing would stand: a range is shown by its quote, an addition by its section. */
export const placeOf = (fix: ReportedFix): string | null =>
  fix.range === null && fix.patch.kind === 'add' ? `Goes into your ${sectionNames[fix.patch.section]}` : null;

/** The change that was scored to prove the points. */
export function scoredAs({ patch }: ReportedFix, { document }: AnalysisReport): string {
  if (patch.kind === 'remove') return 'with these words removed';
  const text = `“${oneLine(patch.text)}”`;
  if (patch.kind === 'add' || patch.start === patch.end) return `with ${text} added`;
  const before = oneLine(document.text.slice(patch.start, patch.end));
  return `with ${text} in place of “${before}”`;
}
