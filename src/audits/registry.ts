import type { Audit } from './audit.ts';
import { anachronism } from './completeness/anachronism.ts';
import { contactDetails } from './completeness/contact-details.ts';
import { dateOrder } from './completeness/date-order.ts';
import { datedPositions } from './completeness/dated-positions.ts';
import { employmentGaps } from './completeness/employment-gaps.ts';
import { expectedSections } from './completeness/expected-sections.ts';
import { overlappingPositions } from './completeness/overlapping-positions.ts';
import { resumeLength } from './completeness/resume-length.ts';
import { seniority } from './completeness/seniority.ts';
import { summary } from './completeness/summary.ts';
import { measuredResults } from './evidence/measured-results.ts';
import { softwareDepth } from './evidence/software-depth.ts';
import { acronymAndTerm } from './keywords/acronym-and-term.ts';
import { bonusKeywords } from './keywords/bonus-keywords.ts';
import { exactForms } from './keywords/exact-forms.ts';
import { keywordStuffing } from './keywords/keyword-stuffing.ts';
import { listedOnly } from './keywords/listed-only.ts';
import { mustHaveEvidence } from './keywords/must-have-evidence.ts';
import { avoidPhrases } from './language/avoid-phrases.ts';
import { bulletLength } from './language/bullet-length.ts';
import { fillerWording } from './language/filler-phrases.ts';
import { firstPersonWording } from './language/first-person.ts';
import { repetition } from './language/repetition.ts';
import { strongOpenings } from './language/strong-openings.ts';
import { tense } from './language/tense.ts';
import { characterMap } from './readability/character-map.ts';
import { headerContact } from './readability/header-contact.ts';
import { hiddenText } from './readability/hidden-text.ts';
import { machineOrders } from './readability/machine-orders.ts';
import { scannedPages } from './readability/scanned-pages.ts';
import { singleColumn } from './readability/single-column.ts';
import { textBoxes } from './readability/text-boxes.ts';

/** Every audit; `rubric.yaml` says which count and for how much. */
export const audits: readonly Audit[] = [
  mustHaveEvidence,
  exactForms,
  bonusKeywords,
  keywordStuffing,
  listedOnly,
  acronymAndTerm,
  softwareDepth,
  measuredResults,
  strongOpenings,
  avoidPhrases,
  fillerWording,
  firstPersonWording,
  tense,
  repetition,
  bulletLength,
  contactDetails,
  datedPositions,
  expectedSections,
  resumeLength,
  summary,
  dateOrder,
  employmentGaps,
  overlappingPositions,
  seniority,
  anachronism,
  singleColumn,
  textBoxes,
  headerContact,
  characterMap,
  scannedPages,
  hiddenText,
  machineOrders,
];
