import { readerWords } from './audits/reader-words.ts';
import { refuseBrokenKeywords } from './keywords-check.ts';
import { endsInAbbreviation } from './lexicon/abbreviations.ts';
import { background } from './lexicon/background.ts';
import { bareWords } from './lexicon/bare-words.ts';
import { claimWords } from './lexicon/claim-words.ts';
import { fileNameWords } from './lexicon/file-names.ts';
import { fillerPhrases } from './lexicon/filler-phrases.ts';
import { guardWords } from './lexicon/groups.ts';
import { interviewWords } from './lexicon/interview-words.ts';
import { englishWords, measureWords, openingWords, verbWords } from './lexicon/language.ts';
import { listRoleIds, loadRole } from './lexicon/load.ts';
import { machineOrders } from './lexicon/machine-orders.ts';
import { nameWords } from './lexicon/name-words.ts';
import { otherDocuments } from './lexicon/other-documents.ts';
import { postingWords } from './lexicon/posting-words.ts';
import { checkedHere, type Prepared } from './lexicon/prepared.ts';
import { resumeWords } from './lexicon/resume-words.ts';
import { gapWords, rewritingWords } from './lexicon/rewriting-words.ts';
import { plainWords, scopeWords, synonyms } from './lexicon/scope-words.ts';
import { senseWords } from './lexicon/sense-words.ts';
import { spell } from './lexicon/spellings.ts';
import { topicOf } from './lexicon/topic-words.ts';

export { pack } from './lexicon/prepared.ts';

/** Whoever reads a list of `keywords/language`; one that is left out here is read and checked at each start. */
const readers: readonly (() => unknown)[] = [
  () => endsInAbbreviation('', ''),
  background,
  bareWords,
  claimWords,
  englishWords,
  fileNameWords,
  fillerPhrases,
  gapWords,
  guardWords,
  interviewWords,
  machineOrders,
  measureWords,
  nameWords,
  openingWords,
  otherDocuments,
  plainWords,
  postingWords,
  readerWords,
  resumeWords,
  rewritingWords,
  scopeWords,
  senseWords,
  synonyms,
  () => topicOf(''),
  verbWords,
];

/**
 * The project's keyword files, read and checked, and the spellings of all their forms: what the build keeps for the start.
 * @throws CandorError `keywords-invalid`
 */
export function prepareKeywords(): Prepared {
  refuseBrokenKeywords(undefined);
  for (const read of readers) read();
  const forms = listRoleIds().flatMap((id) =>
    [...loadRole(id).keywords.values()].flatMap((keyword) => keyword.forms.map(({ text }) => text)),
  );
  return { files: checkedHere(), spellings: new Map(forms.map((text) => [text, spell(text)])) };
}
