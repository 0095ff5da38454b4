import type { Audit } from './audit.ts';
import { contactDetails } from './completeness/contact-details.ts';
import { datedPositions } from './completeness/dated-positions.ts';
import { expectedSections } from './completeness/expected-sections.ts';
import { resumeLength } from './completeness/resume-length.ts';
import { measuredResults } from './evidence/measured-results.ts';
import { softwareDepth } from './evidence/software-depth.ts';
import { bonusKeywords } from './keywords/bonus-keywords.ts';
import { exactForms } from './keywords/exact-forms.ts';
import { keywordStuffing } from './keywords/keyword-stuffing.ts';
import { mustHaveEvidence } from './keywords/must-have-evidence.ts';
import { avoidPhrases } from './language/avoid-phrases.ts';
import { fillerWording } from './language/filler-phrases.ts';
import { firstPersonWording } from './language/first-person.ts';
import { strongOpenings } from './language/strong-openings.ts';
import { characterMap } from './readability/character-map.ts';
import { headerContact } from './readability/header-contact.ts';
import { hiddenText } from './readability/hidden-text.ts';
import { singleColumn } from './readability/single-column.ts';
import { textBoxes } from './readability/text-boxes.ts';

/** Every audit; `rubric.yaml` says which count and for how much. */
export const audits: readonly Audit[] = [
  mustHaveEvidence,
  exactForms,
  bonusKeywords,
  keywordStuffing,
  softwareDepth,
  measuredResults,
  strongOpenings,
  avoidPhrases,
  fillerWording,
  firstPersonWording,
  contactDetails,
  datedPositions,
  expectedSections,
  resumeLength,
  singleColumn,
  textBoxes,
  headerContact,
  characterMap,
  hiddenText,
];
