import type { Role } from '../lexicon/role.ts';
import { impliedBy } from '../match/skill-evidence.ts';
import type { JudgedReport } from '../score/report.ts';
import type { Career } from '../score/report-career.ts';
import { isEnglish } from '../wording/english.ts';
import { adviceFor } from './advice.ts';
import { checkAi } from './ai.ts';
import { mapDuties } from './duties.ts';
import { documentsOf, type Knowledge } from './knowledge.ts';
import { judgeLevel } from './level.ts';
import { marketFor } from './market.ts';
import { marketNotes, ownNotes } from './negotiation.ts';
import { planFor } from './plan.ts';
import { phrasesOf } from './showing.ts';
import { doneIn, phraseVocabulary, type ReadText, readAgain, softwareStatements } from './statements.ts';

/**
 * What a report shows of the role's level and duties, what that is worth, and what to learn next: pure, from the report
 * and what is known of the role; a text that was read already need not be read again. A part whose file is missing is
 * null, and no other part changes by it.
 */
export function careerOf(
  report: JudgedReport,
  role: Role,
  knowledge: Knowledge,
  read: ReadText = readAgain(report, role),
): Career {
  const { levels, responsibilities, market, learning, advice, ai } = knowledge;
  const { learning: learned } = responsibilities ?? {};
  const statements = doneIn(
    softwareStatements(report, role, vocabularyOf(knowledge), read, responsibilities?.vague),
    learned,
  );
  const level = levels && judgeLevel(report, role, statements, levels);
  const named = new Set(report.mentions.filter(({ negated }) => !negated).map(({ id }) => id));
  const told = new Set([...named].flatMap((id) => [id, ...impliedBy(id, role)]));
  const duties = responsibilities && mapDuties(statements, told, responsibilities);
  const assisted = ai && checkAi(statements, duties ?? [], role, named, ai);
  const measuredAssistance = assisted?.assisted.measured ?? false;
  const hasWork = statements.length > 0;
  const published = market && marketFor(report, market, { level, statements, measuredAssistance });
  const arguedBy = published && advice && hasWork ? marketNotes(published.tables, advice) : [];
  return {
    documents: documentsOf(knowledge),
    level,
    duties,
    market: published && { ...published, negotiation: arguedBy },
    plan:
      learning &&
      planFor(report, level, duties ?? [], learning, isEnglish(statements.map(({ quote }) => quote))),
    ai: assisted,
    negotiation: advice && (hasWork ? ownNotes(statements, advice) : []),
    advice:
      advice &&
      adviceFor(report, { duties: duties ?? [], level, hasWork, measuredAssistance }, advice, knowledge),
    assessment: null,
  };
}

const vocabularies = new WeakMap<Knowledge, ReturnType<typeof phraseVocabulary>>();

/** Every phrase that any part of the knowledge looks for, put together once. */
function vocabularyOf(knowledge: Knowledge): ReturnType<typeof phraseVocabulary> {
  const known = vocabularies.get(knowledge) ?? vocabularyIn(knowledge);
  vocabularies.set(knowledge, known);
  return known;
}

function vocabularyIn({ levels, responsibilities, ai }: Knowledge): ReturnType<typeof phraseVocabulary> {
  const parts = [
    ...(levels?.signs ?? []),
    ...(responsibilities?.responsibilities ?? []),
    ...(ai?.judgement ?? []),
  ];
  return phraseVocabulary(
    [...(responsibilities?.learning.phrases ?? []), ...parts.flatMap(phrasesOf)],
    parts.flatMap(({ unlike, within }) => [...unlike, ...within]),
  );
}
