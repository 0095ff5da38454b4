import { makeResume } from '../../make-resume.ts';

const employers = [
  'Harbour Freight Software',
  'Lakeside Payments',
  'Cobblestone Analytics',
  'Fernhill Games',
];
const standard = ['Backend Engineer', 'Software Engineer', 'Developer', 'Programmer'];

/** A resume with one position for each of these dates, at employers of their own. */
export function workOf(
  dates: readonly string[],
  titles: readonly string[] = standard,
  education: string | null = null,
): string {
  const [first = '', ...later] = dates;
  const rest = later.map(
    (each, index) =>
      `\n${titles[index + 1]}, ${employers[index + 1]}\n${each}\n- Built the orders service of shop ${index}.`,
  );
  return makeResume({
    title: titles[0] ?? '',
    dates: first,
    bullets: [`Built the billing API in Python.${rest.length > 0 ? '\n' : ''}${rest.join('\n')}`],
    education,
  });
}
