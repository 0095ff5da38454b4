import type { Paragraph } from 'docx';
import type { Leaf } from '../range.ts';
import type { AnalysisReport } from '../score/report.ts';

/**
 * A resume as a plain Word file: one column, real headings and lists, nothing that software loses. It prints what was
 * read, with accepted rewrites in the place of their statements, and nothing else.
 * @param rewrites the words for a statement by its id
 */
export async function resumeAsDocx(
  resume: AnalysisReport['resume'],
  rewrites: ReadonlyMap<string, string> = new Map(),
): Promise<Uint8Array> {
  const { Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } = await import('docx');
  const line = (text: string): Paragraph => new Paragraph({ text });
  const strong = (text: string): Paragraph =>
    new Paragraph({ spacing: { before: 120 }, children: [new TextRun({ text, bold: true })] });
  const item = (text: string): Paragraph =>
    new Paragraph({ text, numbering: { reference: 'statements', level: 0 } });
  const told = ({ id, value }: { id: string; value: string }): Paragraph =>
    item(rewrites.get(id) ?? flat(value));
  const section = (heading: string, body: Paragraph[]): Paragraph[] =>
    body.length === 0 ? [] : [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }), ...body];
  const { contact, headline, summary, work, projects, education, skills, certificates, languages } = resume;
  const children = [
    ...(contact.name ? [new Paragraph({ text: flat(contact.name.value), heading: HeadingLevel.TITLE })] : []),
    ...(headline ? [line(flat(headline.value))] : []),
    ...contactLines(resume).map(line),
    ...section('Summary', summary ? [line(flat(summary.value))] : []),
    ...section(
      'Skills',
      skills.map((group) => line(skillLine(group))),
    ),
    ...section(
      'Experience',
      work.flatMap((position) => [
        ...headed([position.title], [position.company, position.location], strong, line),
        ...datesOf(position).map(line),
        ...position.bullets.map(told),
      ]),
    ),
    ...section(
      'Projects',
      projects.flatMap((project) => [
        ...headed([project.name], [], strong, line),
        ...datesOf(project).map(line),
        ...project.bullets.map(told),
      ]),
    ),
    ...section(
      'Education',
      education.flatMap((school) => [
        ...headed([school.degree], [school.institution], strong, line),
        ...datesOf({ ...school, current: false }).map(line),
      ]),
    ),
    ...section(
      'Certificates',
      certificates.map(({ value }) => item(flat(value))),
    ),
    ...section(
      'Languages',
      languages.map(({ value }) => item(flat(value))),
    ),
  ];
  const level = {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    style: { paragraph: { indent: { left: 360, hanging: 180 } } },
  };
  return Packer.toBuffer(
    new Document({
      title: 'Resume',
      styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
      numbering: { config: [{ reference: 'statements', levels: [level] }] },
      sections: [{ children }],
    }),
  );
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const joined = (leaves: readonly (Leaf | null)[], between: string): string =>
  leaves.flatMap((leaf) => (leaf ? [flat(leaf.value)] : [])).join(between);

/** What is known of an entry, in bold, and where it was, below it. */
function headed<T>(
  what: readonly (Leaf | null)[],
  where: readonly (Leaf | null)[],
  strong: (text: string) => T,
  line: (text: string) => T,
): T[] {
  const [first, ...rest] = [joined(what, ' | '), joined(where, ' | ')].filter((text) => text !== '');
  return first === undefined ? [] : [strong(first), ...rest.map(line)];
}

/** One detail a line: nothing that a reader of the file could run together. */
const contactLines = ({ contact }: AnalysisReport['resume']): string[] =>
  [
    joined([contact.location], ''),
    ...[...contact.emails, ...contact.phones, ...contact.links].map(({ value }) => flat(value)),
  ].filter((text) => text !== '');

const skillLine = ({ name, keywords }: AnalysisReport['resume']['skills'][number]): string => {
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
