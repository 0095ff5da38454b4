import type { Leaf } from '../range.ts';
import type { AnalysisReport } from '../score/report.ts';

/** One line of a plain resume. An `entry` names a position, project or school; an `item` is a statement of one. */
export interface ResumeLine {
  kind: 'name' | 'line' | 'heading' | 'entry' | 'item';
  text: string;
}

type Resume = AnalysisReport['resume'];

/**
 * A resume line by line, in one column, told once for every file it is written to. It prints what was read, with
 * accepted rewrites in the place of their statements, and nothing else.
 * @param rewrites the words for a statement by its id
 */
export function resumeOutline(
  resume: Resume,
  rewrites: ReadonlyMap<string, string> = new Map(),
): ResumeLine[] {
  const { contact, headline, summary, work, projects, education, skills, certificates, languages } =
    withRewrites(resume, rewrites);
  return [
    ...given('name', contact.name),
    ...given('line', headline),
    ...contactLines(contact).map(line),
    ...section('Summary', given('line', summary)),
    ...section(
      'Skills',
      skills.map((group) => line(skillLine(group))),
    ),
    ...section(
      'Experience',
      work.flatMap((position) => [
        ...headed([position.title], [position.company, position.location]),
        ...datesOf(position).map(line),
        ...items(position.bullets),
      ]),
    ),
    ...section(
      'Projects',
      projects.flatMap((project) => [
        ...headed([project.name], []),
        ...datesOf(project).map(line),
        ...items(project.bullets),
      ]),
    ),
    ...section(
      'Education',
      education.flatMap((school) => [
        ...headed([school.degree], [school.institution]),
        ...datesOf({ ...school, current: false }).map(line),
      ]),
    ),
    ...section('Certificates', items(certificates)),
    ...section('Languages', items(languages)),
  ];
}

/** The resume with other words for some of its statements. */
export function withRewrites(resume: Resume, rewrites: ReadonlyMap<string, string>): Resume {
  const revised = <T extends { bullets: { id: string; value: string }[] }>(entry: T): T => ({
    ...entry,
    bullets: entry.bullets.map((bullet) => ({ ...bullet, value: rewrites.get(bullet.id) ?? bullet.value })),
  });
  return { ...resume, work: resume.work.map(revised), projects: resume.projects.map(revised) };
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const line = (text: string): ResumeLine => ({ kind: 'line', text });

const given = (kind: ResumeLine['kind'], leaf: Leaf | null): ResumeLine[] =>
  leaf ? [{ kind, text: flat(leaf.value) }] : [];

const items = (leaves: readonly Leaf[]): ResumeLine[] => leaves.flatMap((leaf) => given('item', leaf));

const section = (heading: string, body: ResumeLine[]): ResumeLine[] =>
  body.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...body];

const joined = (leaves: readonly (Leaf | null)[], between: string): string =>
  leaves.flatMap((leaf) => (leaf ? [flat(leaf.value)] : [])).join(between);

/** What is known of an entry, and where it was, below it. */
function headed(what: readonly (Leaf | null)[], where: readonly (Leaf | null)[]): ResumeLine[] {
  const [first, ...rest] = [joined(what, ' | '), joined(where, ' | ')].filter((text) => text !== '');
  return first === undefined ? [] : [{ kind: 'entry', text: first }, ...rest.map(line)];
}

/** One detail a line: nothing that a reader of the file could run together. */
const contactLines = (contact: Resume['contact']): string[] =>
  [
    joined([contact.location], ''),
    ...[...contact.emails, ...contact.phones, ...contact.links].map(({ value }) => flat(value)),
  ].filter((text) => text !== '');

const skillLine = ({ name, keywords }: Resume['skills'][number]): string => {
  const list = keywords.map(({ value }) => flat(value)).join(', ');
  return name ? `${flat(name.value)}: ${list}` : list;
};

interface Dated {
  start: Leaf | null;
  end: Leaf | null;
  current: boolean;
}

/** "Mar 2020 - Present"; none where no date was read. */
function datesOf({ start, end, current }: Dated): string[] {
  const last = current ? 'Present' : end && month(end.value);
  if (!start) return last && !current ? [last] : [];
  return last && last !== month(start.value) ? [`${month(start.value)} - ${last}`] : [month(start.value)];
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2020-03" → "Mar 2020"; a year alone stays one. */
const month = (date: string): string => {
  const [year = '', number] = date.split('-');
  return number ? `${months[Number(number) - 1]} ${year}` : year;
};
