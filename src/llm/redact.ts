import type { AnalysisReport } from '../score/report.ts';

/** Takes personal values out of what leaves the process, and puts them back into what returns. */
export interface Redaction {
  hide(text: string): string;
  restore(text: string): string;
}

type Kind = 'PERSON' | 'EMAIL' | 'PHONE' | 'LINK' | 'PLACE' | 'EMPLOYER';

/** What looks like an address or number wherever it stands, though no field of the resume holds it. */
const patterns: readonly [Kind, RegExp][] = [
  ['EMAIL', /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu],
  ['LINK', /(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi],
  [
    'LINK',
    /\b(?:linkedin|github|gitlab|twitter|x|facebook|xing|medium|stackoverflow|bitbucket)\.com\/[^\s<>"')\],;]+/gi,
  ],
  [
    'PHONE',
    /(?<![\p{L}\d.,-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,5}\)[ .-]?|\d{2,5}[ .-])\d{2,5}(?:[ .-]\d{2,5})+(?![\p{L}\d]|[.,]\d)/gu,
  ],
];

/** "2019 - 2022" is a span of time and "12 000 000" an amount. */
const noPhone = /^(?:(?:19|20)\d\d\D{1,3}(?:19|20)\d\d|\d{1,3}(?: \d{3})+|\d{4}-\d\d(?:-\d\d)?)$/;

/** Parts of a name or address shorter than this are initials and states, which tell nothing alone. */
const shortestPart = 3;

/**
 * The tokens of one report: name and its parts, e-mail, phone, links, address, and employers where that is asked. The
 * longest values are taken first, so that a full name is one token.
 */
export function redactionOf(report: AnalysisReport, { employers = false } = {}): Redaction {
  const values = personalValues(report, employers);
  const kinds = new Map(values.map(([kind, value]) => [spelled(value), kind]));
  const tokens = new Map<string, string>();
  const originals = new Map<string, string>();
  const tokenFor = (kind: Kind, printed: string): string => {
    const known = tokens.get(printed);
    if (known) return known;
    let count = tokens.size + 1;
    while (report.document.text.includes(`${kind}_${count}`)) count += 1;
    tokens.set(printed, `${kind}_${count}`);
    originals.set(`${kind}_${count}`, printed);
    return `${kind}_${count}`;
  };
  const named =
    values.length > 0 ? new RegExp(values.map(([, value]) => wholeWord(value)).join('|'), 'giu') : null;
  return {
    hide(text) {
      const hidden = named
        ? text.replace(named, (found) => tokenFor(kinds.get(spelled(found)) ?? 'PERSON', found))
        : text;
      return patterns.reduce(
        (left, [kind, pattern]) =>
          left.replace(pattern, (found) =>
            kind === 'PHONE' && noPhone.test(found.trim()) ? found : tokenFor(kind, found),
          ),
        hidden,
      );
    },
    restore: (text) =>
      text.replace(
        /\b(?:PERSON|EMAIL|PHONE|LINK|PLACE|EMPLOYER)_\d+\b/g,
        (token) => originals.get(token) ?? token,
      ),
  };
}

/** In which spelling a value is known, whatever its case and blanks. */
const spelled = (value: string): string => value.trim().toLowerCase().replace(/\s+/g, ' ');

function personalValues({ resume }: AnalysisReport, employers: boolean): [Kind, string][] {
  const { name, emails, phones, links, location } = resume.contact;
  const found: [Kind, string][] = [
    ...emails.map(({ value }): [Kind, string] => ['EMAIL', value]),
    ...links.map(({ value }): [Kind, string] => ['LINK', value]),
    ...phones.map(({ value }): [Kind, string] => ['PHONE', value]),
  ];
  if (name) for (const part of withParts(name.value, /[\s,]+/)) found.push(['PERSON', part]);
  if (location) for (const part of withParts(location.value, /[,/|]\s*/)) found.push(['PLACE', part]);
  if (employers) for (const { company } of resume.work) if (company) found.push(['EMPLOYER', company.value]);
  const seen = new Set<string>();
  return found
    .filter(
      ([, value]) => value.trim() !== '' && !seen.has(value.toLowerCase()) && seen.add(value.toLowerCase()),
    )
    .sort(([, a], [, b]) => b.length - a.length);
}

const withParts = (value: string, between: RegExp): string[] => [
  value,
  ...value.split(between).filter((part) => part.length >= shortestPart && part !== value),
];

/** Whole words in any case; blanks may be any white space. */
const wholeWord = (value: string): string =>
  `(?<![\\p{L}\\p{N}])${value
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`;
