import { measureWords } from '../lexicon/language.ts';
import {
  after,
  announcesAmount,
  before,
  type Candidate,
  isCounting,
  isFirm,
  isVerb,
  type Reason,
} from './candidate.ts';
import { isCapitalised } from './tokens.ts';

/** "Tier 1", "port 8080", "grade of 1.3". */
export function labelReason(candidate: Candidate): Reason | null {
  const { labels, weakLabels, grades } = measureWords();
  const word = before(candidate)?.lower ?? '';
  if (grades.has(word === 'of' ? (before(candidate, 2)?.lower ?? '') : word)) return 'grade';
  if (/^c?gpa$/.test(after(candidate)?.lower ?? '')) return 'grade';
  if (isFirm(candidate)) return null;
  if (isOnPort(candidate)) return 'label';
  if (!labels.has(word)) return null;
  return weakLabels.has(word) && isCounting(candidate) ? null : 'label';
}

/** "Metrics on port 9090 and health checks on 8081". */
function isOnPort({ numeral, unit, tokens, previous }: Candidate): boolean {
  const port = previous?.reason === 'label' && /^ports?$/.test(before(previous)?.lower ?? '');
  return (
    port &&
    unit === null &&
    numeral.form === 'digits' &&
    /^(on|at)$/.test(tokens[numeral.from - 1]?.lower ?? '')
  );
}

/** "Java 17", "Python 3.11 services", "Windows Server 2019", "from 2.7 to 3.1" of what is upgraded. */
export function versionReason(candidate: Candidate): Reason | null {
  const { products, upgrades } = measureWords();
  const { numeral, unit, tokens } = candidate;
  if (isFirm(candidate) || (numeral.form !== 'digits' && numeral.form !== 'words')) return null;
  const name = before(candidate);
  if (name?.glued && /^[#+]$/.test(name.text)) return 'version';
  if (name?.kind === 'word') {
    if (products.has(name.lower)) return 'version';
    if (isCapitalised(name) && !announcesAmount(name) && !isVerb(name)) return 'version';
  }
  if (unit || numeral.value >= 100 || !/^(from|to)$/.test(name?.lower ?? '')) return null;
  const lead = tokens.slice(Math.max(0, numeral.from - 30), numeral.from);
  const upgrade = lead.findIndex((token) => upgrades.has(token.lower));
  return upgrade >= 0 &&
    lead.slice(upgrade + 1).some((token) => isCapitalised(token) || products.has(token.lower))
    ? 'version'
    : null;
}

/** A number that goes on where a version, label or code began: "Java 8 and 11", "ports 80 and 443". */
export function chainReason(candidate: Candidate): Reason | null {
  const { previous, joint } = candidate;
  if (joint === null || !previous?.reason || isFirm(candidate)) return null;
  if (!/^(version|label|code|id|grade)$/.test(previous.reason)) return null;
  return isCounting(candidate) && (joint === ',' || previous.reason === 'version') ? null : previous.reason;
}
