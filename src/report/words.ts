import type { AnalysisReport, Coverage, ReportedAudit, ReportedCategory } from '../score/report.ts';
import { duration, month, notApplicable, number, outOf } from './figures.ts';

/** How the report speaks: one wording for every format, so that no two of them disagree. */

const disclaimer = 'No hiring system publishes its score. This is arithmetic you can check.';

/** Whether the report compares a career with a list that it was never meant for, and must say so kindly. */
export const inOtherField = ({ band }: AnalysisReport): boolean => band?.elsewhere ?? false;

/** Months of dated use and the last of them; null where nothing is dated. */
export function practice(item: Coverage): string | null {
  if (item.months === null || item.months === 0) return null;
  const last = month(item.lastUse);
  return `${duration(item.months)} of dated use${last ? `, last in ${last}` : ''}`;
}

const stateLabels: Record<Coverage['state'], string> = {
  named: 'found',
  'acronym-only': 'found as acronym only',
  implied: 'implied',
  'listed-only': 'listed only',
  missing: 'missing',
};

/** What a reader finds of a keyword. An avoid phrase that is absent is good news and reads so. */
export function stateLabel(item: Coverage): string {
  if (item.tier === 'avoid') return item.state === 'missing' ? 'not printed' : 'printed';
  if (item.tier === 'bonus' && item.state === 'missing') return 'not shown';
  return stateLabels[item.state];
}

export type Tone = 'good' | 'partial' | 'lost' | 'plain';

/** What is missing of these costs little or nothing. */
const mild = new Set<Coverage['tier']>(['bonus', 'preferred', 'mentioned']);

export function toneOf(item: Coverage): Tone {
  if (item.tier === 'avoid') return item.state === 'missing' ? 'good' : 'lost';
  if (item.state === 'missing') return mild.has(item.tier) ? 'plain' : 'lost';
  return item.state === 'listed-only' || item.state === 'acronym-only' ? 'partial' : 'good';
}

/** A check with something to mend is never plainly good, however little it costs. */
export function toneOfAudit({ score, findings }: ReportedAudit): Tone {
  if (score === null) return 'plain';
  if (score === 1 || (score >= 0.8 && findings.length === 0)) return 'good';
  return score >= 0.4 ? 'partial' : 'lost';
}

/** '10 years 5 months, counted as 9 years 9 months' where some of it is software in part. */
export function softwareTime({ softwareMonths, creditedMonths }: AnalysisReport['experience']): string {
  const all = duration(softwareMonths);
  return creditedMonths === softwareMonths ? all : `${all}, counted as ${duration(creditedMonths)}`;
}

export const gradeLabels: Record<Coverage['grade'], string> = {
  missing: 'no evidence',
  listed: 'in a list',
  titled: 'in a title or summary, or beside other work',
  involved: 'named beside a duty: "worked with", "responsible for"',
  used: 'used in dated work or a project',
  measured: 'used, with a measured result',
};

export const tierLabels: Record<Coverage['tier'], string> = {
  'must-have': 'must-have',
  bonus: 'bonus',
  avoid: 'avoid',
  required: 'required',
  preferred: 'preferred',
  'any-of': 'one of a group',
  mentioned: 'also named',
};

export const formLabels: Record<AnalysisReport['mentions'][number]['form'], string> = {
  exact: 'exact form',
  acronym: 'acronym',
  full: 'full term',
  alias: 'another name',
  inflected: 'another word form',
};

const hiddenReasons: Record<string, string> = {
  colour: 'printed in the colour of its background',
  tiny: 'too small to read',
  'off-page': 'outside the page',
  invisible: 'marked as invisible',
  vanished: 'marked as hidden text',
  covered: 'covered by something else',
  clipped: 'cut off by the edge it is drawn in',
  'switched-off': 'in a layer that is switched off',
};

export const hiddenReason = (reason: string): string => hiddenReasons[reason] ?? reason;

/** Where a hidden text stands: behind which words in a format without pages, else on which page. */
export function hiddenPlace({ page, after }: AnalysisReport['document']['hidden'][number]): string {
  if (after === undefined) return `page ${page}`;
  return `after “${after}”`;
}

export const formatNames: Record<AnalysisReport['document']['format'], string> = {
  pdf: 'PDF',
  docx: 'Word document',
  doc: 'old Word document',
  odt: 'OpenDocument text',
  rtf: 'RTF document',
  html: 'web page',
  markdown: 'Markdown',
  'json-resume': 'JSON Resume',
  text: 'plain text',
  image: 'picture',
};

/** '71.3 base × 0.96 evidence × 1 readability = 68' */
export function arithmeticLine(report: AnalysisReport): string {
  const { base, gate, readability, overall } = report.arithmetic;
  if (base === null || readability.factor === null || overall === null)
    return `The overall number is ${notApplicable}.`;
  return [
    `${number(base)} base × ${number(gate.factor, 4)} evidence`,
    `× ${number(readability.factor, 4)} readability = ${number(overall)}`,
  ].join(' ');
}

/**
 * 'Match: (65 × 2.15 points ÷ 3.35 asked + 0.35 × 71.3 base) × 0.93 evidence × 0.9 years = 54. The base and … Years: it
 * asks for at least 5 years and the resume …'; a factor of 1 is left out.
 */
export function matchLine({ matchArithmetic }: AnalysisReport): string {
  if (!matchArithmetic || matchArithmetic.match === null) return 'No term could be compared.';
  const { shown, asked, match, role, years } = matchArithmetic;
  const terms = `${number(100 * (1 - role.share))} × ${number(shown, 4)} points ÷ ${number(asked, 4)} asked`;
  const sum = role.share > 0 ? `(${terms} + ${number(role.share, 4)} × ${number(role.base)} base)` : terms;
  const factors = [
    role.factor === 1 ? '' : ` × ${number(role.factor, 4)} evidence`,
    years.factor === 1 ? '' : ` × ${number(years.factor, 4)} years`,
  ].join('');
  const about =
    role.share > 0
      ? ' The base is that of the overall number: the work of the role counts beside the words of the posting.'
      : '';
  const time = years.factor === 1 ? '' : ` Years: ${years.says}.`;
  return `Match: ${sum}${factors} = ${number(match)}.${about}${time}`;
}

/** What the evidence of a posting's term is worth, so that its points can be redone. */
export function gradesLine({ matchArithmetic }: AnalysisReport): string | null {
  if (!matchArithmetic || matchArithmetic.terms.length === 0) return null;
  const { listed, titled, involved, used, measured, hedged } = matchArithmetic.grades;
  return (
    `Each term's points are its weight times its evidence: ${number(listed, 4)} in a list, ${number(titled, 4)} in a title ` +
    `or summary, ${number(involved, 4)} beside a duty, ${number(used, 4)} used in dated work or a project, ${number(measured, 4)} with a measured result; ` +
    `a hedged claim keeps ${number(hedged, 4)} of it.`
  );
}

/** 'Points: weight 0.35 × evidence 0.85 = 0.2975'; null for what is not counted. */
export function termLine({ matchArithmetic }: AnalysisReport, item: Coverage): string | null {
  const term = matchArithmetic?.terms.find(
    ({ id, tier, name }) => id === item.id && tier === item.tier && name === item.name,
  );
  if (!term) return null;
  const { weight, value, points, kin } = term;
  const instead = kin ? ` (${kin.by} in its place, for ${number(kin.share, 4)} of its evidence)` : '';
  return `Points: weight ${number(weight, 4)} × evidence ${number(value, 4)}${instead} = ${number(points, 4)}`;
}

/** Below this the gate holds the number more than any wording does, and must be said first. */
const noticeableGate = 0.9;

/** Why the evidence gate holds the number down and what would open it; null where it hardly does. */
export function gateLine({ arithmetic: { gate } }: AnalysisReport): string | null {
  if (gate.factor >= noticeableGate) return null;
  const missing = [
    gate.shown < 1
      ? `${gate.mustHavesForWhole} must-haves used in statements of work or projects (now ${gate.mustHavesUsed}; two measured statements of software work stand for one)`
      : null,
    gate.dated < 1
      ? `${gate.monthsForWhole} months of dated software work (now ${gate.creditedMonths})`
      : null,
    gate.kept < 1 ? 'shorter lists: they name far more than the work shows' : null,
  ].filter((each) => each !== null);
  return (
    `What holds the number is evidence: × ${number(gate.factor, 4)}. Lists and wording count little without work that shows them. ` +
    `It opens with ${missing.join(', and with ')}.`
  );
}

/** What the number means and does not mean, in the order in which a worried reader needs it. */
export function meaning(report: AnalysisReport): string[] {
  const role = report.role.name;
  if (report.overall === null)
    return ['There is no number, because nothing here could be measured.', disclaimer];
  const lines = report.band ? [report.band.means] : [];
  if (inOtherField(report))
    lines.push(
      `It compares this resume with one list, for the role ${role}. Good work in another field scores low here, ` +
        'and that says nothing about how good it is.',
    );
  else lines.push(`It compares this resume with one list, for the role ${role}. It does not measure you.`);
  lines.push(disclaimer);
  return lines;
}

export function strictnessLine({ strictness }: AnalysisReport): string {
  const { literal, inflected, taxonomy, of } = strictness;
  return (
    `A literal search finds ${literal} of ${of} must-haves; one that knows word forms finds ${inflected}; ` +
    `one that knows which skill shows which finds ${taxonomy}.`
  );
}

/** A category without points is no zero: it could not be measured, or it only takes away. */
export const categoryPoints = ({ points, weight }: ReportedCategory): string =>
  points === null ? 'weighs nothing' : outOf(points, weight);

/** Said where a posting was given and nothing in it could be compared; null otherwise. */
export const postingNotice = ({ posting, postingCoverage }: AnalysisReport): string | null =>
  posting !== null && (postingCoverage ?? []).length === 0
    ? 'Nothing in the posting was recognised as a skill that it asks for, so there is no match. Check that it is the whole text of a job posting.'
    : null;
